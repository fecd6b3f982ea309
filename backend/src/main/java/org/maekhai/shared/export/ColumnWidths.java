package org.maekhai.shared.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How wide the columns of a sheet must be to show their heads and what stands in them, in letters. */
final class ColumnWidths {
    private static final int MIN = 6, MAX = 48, LONGEST_HEAD = 16;

    private final int[] widths;

    /** A long head takes several lines. */
    ColumnWidths(List<String> heads) {
        this.widths = heads.stream()
                .mapToInt(head -> Math.max(MIN, Math.min(letters(head), LONGEST_HEAD)))
                .toArray();
    }

    void add(List<?> cells) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], Math.min(MAX, width(cells.get(column))));
        }
    }

    /** With room for the arrow of the filter. */
    double of(int column) {
        return widths[column] + 2.5;
    }

    boolean isNarrowFor(int column, String text) {
        return letters(text) > widths[column];
    }

    private static int width(Object cell) {
        if (cell instanceof LocalDate) {
            return "30 มี.ค. 2569".length();
        }
        if (cell instanceof Instant) {
            return "30 มี.ค. 2569 23:59".length();
        }
        return cell == null ? 0 : letters(cell.toString());
    }

    /** Vowels and tone marks above and below take no room. */
    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? 0 : 1;
        }
        return letters;
    }
}
