package org.maekhai.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.maekhai.shared.thai.ThaiText;

/** Which cell of a row belongs to which column, read off one header row or two. */
final class Header {
    private static final int MAX_LENGTH = 120;
    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");

    /** For each column its cell, or -1. */
    final int[] position;
    /** For each column further cells with the same meaning (names under several types), or null. */
    final int[][] alternates;
    /** What stands above each cell. */
    final String[] texts;
    /** The cells whose header says something that no column takes. */
    final List<Integer> unknown;

    final int matched;
    final boolean identified;

    private Header(
            int[] position,
            int[][] alternates,
            String[] texts,
            List<Integer> unknown,
            int matched,
            boolean identified) {
        this.position = position;
        this.alternates = alternates;
        this.texts = texts;
        this.unknown = unknown;
        this.matched = matched;
        this.identified = identified;
    }

    /** True when rows below can be read by it. */
    boolean isUsable() {
        return identified && matched >= 2;
    }

    static Header of(List<Column> columns, String[] row) {
        return of(Headings.of(columns), row);
    }

    static Header of(Headings headings, String[] row) {
        return of(headings, null, row);
    }

    /** @param top the upper header row, or null */
    static Header of(Headings headings, String[] top, String[] bottom) {
        int width = Math.max(bottom.length, top == null ? 0 : top.length);
        var texts = new String[width];
        var keys = new String[width][];
        var patternKeys = new String[width];
        String carried = null;
        for (int i = 0; i < width; i++) {
            var upper = top == null || i >= top.length ? null : text(top[i]);
            var lower = i >= bottom.length ? null : text(bottom[i]);
            if (upper != null) {
                carried = lower == null ? null : upper;
            } else if (lower != null) {
                upper = carried;
            }
            if (upper == null && lower == null) {
                continue;
            }
            texts[i] = upper == null ? lower : lower == null ? upper : upper + " " + lower;
            keys[i] = keys(upper, lower, texts[i]);
            patternKeys[i] = ThaiText.key(texts[i]);
        }
        return match(headings, texts, keys, patternKeys);
    }

    private static Header match(Headings headings, String[] texts, String[][] keys, String[] patternKeys) {
        var columns = headings.columns();
        var position = new int[columns.size()];
        Arrays.fill(position, -1);
        var alternates = new int[columns.size()][];
        var taken = new boolean[texts.length];
        for (int i = 0; i < texts.length; i++) {
            // as a whole only: a running number stands under no group
            taken[i] = texts[i] != null && headings.isIgnored(patternKeys[i]);
        }
        int depth = 0;
        for (var candidates : keys) {
            depth = Math.max(depth, candidates == null ? 0 : candidates.length);
        }
        for (int level = 0; level < depth; level++) {
            for (int i = 0; i < texts.length; i++) {
                if (keys[i] != null && level < keys[i].length && !taken[i]) {
                    var key = keys[i][level];
                    take(columns, position, taken, i, column -> column.isNamed(key));
                }
            }
        }
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null && !taken[i] && texts[i].length() <= MAX_LENGTH) {
                var key = patternKeys[i];
                take(columns, position, taken, i, column -> column.matches(key));
            }
        }
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null && !taken[i]) {
                typed(columns, position, alternates, taken, i, texts[i]);
            }
        }
        int matched = 0;
        boolean identified = false;
        for (int c = 0; c < position.length; c++) {
            if (position[c] >= 0) {
                matched++;
                identified |= columns.get(c).identifying();
            }
        }
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null && !taken[i]) {
                unknown.add(i);
            }
        }
        return new Header(position, alternates, texts, unknown, matched, identified);
    }

    private static void take(
            List<Column> columns,
            int[] position,
            boolean[] taken,
            int cell,
            java.util.function.Predicate<Column> test) {
        for (int c = 0; c < position.length; c++) {
            if (position[c] < 0 && test.test(columns.get(c))) {
                position[c] = cell;
                taken[cell] = true;
                return;
            }
        }
    }

    private static void typed(
            List<Column> columns, int[] position, int[][] alternates, boolean[] taken, int cell, String text) {
        for (int c = 0; c < position.length; c++) {
            var word = columns.get(c).word();
            if (word == null || !word.test(text)) {
                continue;
            }
            taken[cell] = true;
            if (position[c] < 0) {
                position[c] = cell;
            } else {
                var more = alternates[c] == null ? new int[1] : Arrays.copyOf(alternates[c], alternates[c].length + 1);
                more[more.length - 1] = cell;
                alternates[c] = more;
            }
            return;
        }
    }

    /** The ways to read one header cell, the surest first: {@code code / รหัส อปท.} is read by either half. */
    private static String[] keys(String upper, String lower, String whole) {
        List<String> keys = new ArrayList<>();
        add(keys, whole);
        if (lower != null && upper != null) {
            add(keys, lower);
        }
        var text = lower != null ? lower : upper;
        if (text.indexOf('/') >= 0) {
            for (var part : text.split("/")) {
                add(keys, part);
            }
        }
        return keys.toArray(new String[0]);
    }

    private static void add(List<String> keys, String text) {
        if (text.length() <= MAX_LENGTH) {
            keys.add(ThaiText.key(text));
            if (text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
                keys.add(ThaiText.key(PARENTHESES.matcher(text).replaceAll("")));
            }
        }
    }

    private static String text(String cell) {
        return ThaiText.isBlank(cell) ? null : ThaiText.normalize(cell);
    }
}
