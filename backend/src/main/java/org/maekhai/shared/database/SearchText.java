package org.maekhai.shared.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.maekhai.shared.thai.LocalGovernmentCode;
import org.maekhai.shared.thai.ThaiText;

/**
 * What rows are found by, and what is looked for in it: both folded in the one way of {@link ThaiText#fold}, so that it doesn't
 * matter how either was typed. A table has a column {@code search_text}, filled by whoever writes its rows.
 */
public final class SearchText {
    /** No column of such texts is longer. */
    static final int LONGEST = 64_000;

    /** What means something to LIKE, or stands between parts. */
    private static final Pattern SPECIAL = Pattern.compile("[%_\\\\|]");

    /** The beginning of a local government's code, in its parts: 6-81, 6-81-01. */
    private static final Pattern PARTS_OF_CODE = Pattern.compile("\\d-\\d\\d(-\\d{1,2}){0,2}-?");

    /** Where Thai begins, and how many letters it and the second half of a byte have. */
    private static final char THAI = 0x0e00, HALF = 0x80;

    private SearchText() {}

    /** The stored text of a row; null parts are left out. */
    public static String of(String... parts) {
        return of(LONGEST, Arrays.asList(parts));
    }

    /** As much of it as a column holds: the last parts are left out, and only one that is too long by itself is cut. */
    public static String of(int longest, Collection<String> parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (part == null) {
                continue;
            }
            var more = (text.isEmpty() ? "" : "|") + normal(part);
            if (text.isEmpty() || text.length() + more.length() <= longest) {
                text.append(more, 0, Math.min(more.length(), longest));
            }
        }
        return text.toString();
    }

    /**
     * Of rows that are many and have long texts, which are mostly plain: null when folding would change no more than
     * {@link #plain} does.
     */
    public static String ofUnlessPlain(String... parts) {
        boolean allPlain = Arrays.stream(parts).filter(Objects::nonNull).allMatch(SearchText::isPlain);
        return allPlain ? null : of(parts);
    }

    /** A column in SQL as it is folded, when it is plain: where {@link #ofUnlessPlain} stored nothing. */
    public static String plain(String column) {
        return "replace(replace(lower(" + column + "), ' ', ''), '.', '')";
    }

    private static boolean isPlain(String part) {
        return part.chars().allMatch(c -> c < 0x80 || c >= 'ก' && c <= '๛')
                && normal(part)
                        .equals(part.toLowerCase(Locale.ROOT).replace(" ", "").replace(".", ""));
    }

    /** Keeps the rows in one of whose stored texts something typed occurs; all when nothing was typed. */
    public static void keep(Sql sql, String typed, String... columns) {
        keep(sql, typed, List.of(), columns);
    }

    /** The same, of rows that lie at a local government, which its code finds as well. @param code the column that has it */
    public static void keepAt(Sql sql, String typed, String code, String... columns) {
        keep(sql, typed, List.of(code), columns);
    }

    private static void keep(Sql sql, String typed, List<String> codes, String... columns) {
        if (ThaiText.isBlank(typed)) {
            return;
        }
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (var sought : meaning(typed)) {
            for (var column : columns) {
                conditions.add(column + " like ?");
                values.add("%" + sought + "%");
            }
        }
        var code = LocalGovernmentCode.of(typed);
        if (code != null) {
            for (var column : codes) {
                conditions.add(column + " = ?");
                values.add(code);
            }
        }
        // nothing but signs: it stands nowhere
        sql.where(conditions.isEmpty() ? "1 = 0" : "(" + String.join(" or ", conditions) + ")", values.toArray());
    }

    private static List<String> meaning(String typed) {
        return sought(typed).stream().filter(each -> !each.isEmpty()).toList();
    }

    /** Puts rows in order: first those of which a part is what was typed, then those of which one begins with it. @param then order of equals */
    public static Sql bestFirst(Sql sql, String typed, String column, String then) {
        List<String> is = new ArrayList<>();
        List<String> begins = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (var sought : sought(typed)) {
            is.add("'|' || " + column + " || '|' like ?");
            values.add("%|" + sought + "|%");
        }
        for (var sought : sought(typed)) {
            begins.add("'|' || " + column + " like ?");
            values.add("%|" + sought + "%");
        }
        return sql.append(
                "order by case when " + String.join(" or ", is) + " then 0 when " + String.join(" or ", begins)
                        + " then 1 else 2 end, " + then,
                values.toArray());
    }

    /**
     * Tells of texts as {@link #compact} keeps them how well they meet what was typed: 0 where a part is it, 1 where one begins with
     * it, 2 where it occurs; -1 of others.
     */
    public static ToIntFunction<String> ranking(String typed) {
        var sought = meaning(typed).stream().map(SearchText::compact).toList();
        return text -> sought.stream().anyMatch(text::contains) ? rank("|" + text + "|", sought) : -1;
    }

    private static int rank(String text, List<String> sought) {
        if (sought.stream().anyMatch(each -> text.contains("|" + each + "|"))) {
            return 0;
        }
        return sought.stream().anyMatch(each -> text.contains("|" + each)) ? 1 : 2;
    }

    /** Tells of texts as {@link #compact} keeps them whether what was typed occurs in one; null when nothing was. */
    public static Predicate<String> finder(String typed) {
        if (ThaiText.isBlank(typed)) {
            return null;
        }
        var sought = meaning(typed).stream().map(SearchText::compact).toList();
        return text -> sought.stream().anyMatch(text::contains);
    }

    /** What somebody typed, as stored texts have it: as it stands, and as the code of a local government if it can be one. */
    public static List<String> sought(String typed) {
        var asTyped = normal(typed);
        var code = LocalGovernmentCode.of(typed);
        if (code == null) {
            var parts = ThaiText.normalize(typed);
            code = PARTS_OF_CODE.matcher(parts).matches() ? parts.replace("-", "") : asTyped;
        }
        return code.equals(asTyped) ? List.of(asTyped) : List.of(asTyped, code);
    }

    /**
     * A stored text, or what is looked for in it, as memory compares it: Thai letters change places with those that Java keeps in a
     * byte, and half as many bytes are searched several times as fast.
     */
    public static String compact(String text) {
        var letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= THAI && letters[i] < THAI + HALF || letters[i] >= HALF && letters[i] < 2 * HALF) {
                letters[i] ^= THAI | HALF;
            }
        }
        return new String(letters);
    }

    private static String normal(String text) {
        return SPECIAL.matcher(ThaiText.fold(text)).replaceAll("");
    }
}
