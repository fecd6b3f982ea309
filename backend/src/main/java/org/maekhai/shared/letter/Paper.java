package org.maekhai.shared.letter;

import java.util.List;

/**
 * What an official paper of any length says, whatever it is written as. Digits may be Arabic: all of a paper are printed as Thai ones.
 *
 * @param title of the document, for whoever looks it up; not printed
 */
public record Paper(String title, List<Part> parts) {

    /** What stands one below the other. */
    public sealed interface Part {}

    /** A covering letter, on pages of its own, under the emblem of the office. */
    public record Letter(OfficialLetter letter) implements Part {}

    /** A memorandum, on pages of its own, beside a small emblem. */
    public record Memo(OfficialMemo memo) implements Part {}

    /** On the page of what follows. */
    public record Heading(Level level, String text) implements Part {}

    public enum Level {
        /** In the middle, large. */
        TITLE,
        SECTION,
        ITEM
    }

    public record Words(Stand stand, String text) implements Part {}

    /** How a paragraph stands. */
    public enum Stand {
        /** Its first line begins further in. */
        BODY,
        LEFT,
        CENTRED,
        INDENTED,
        /** As BODY, bold: a resolution. */
        RESOLVED
    }

    /** มติ, สถานที่ and the like: what is said stands behind its label. */
    public record Labelled(String label, List<String> lines) implements Part {}

    /**
     * A table over as many pages as it takes, its head on each.
     *
     * @param caption above it; may be null
     * @param rows cells in the order of the columns; a cell may have several lines
     * @param total the last row; null: none
     */
    public record Table(String caption, List<Column> columns, List<List<String>> rows, List<String> total)
            implements Part {
        public Table {
            rows.forEach(row -> requireOneEach(columns, row));
            if (total != null) {
                requireOneEach(columns, total);
            }
        }

        private static void requireOneEach(List<Column> columns, List<String> row) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }

        /** More columns than letters of the usual size leave room for. */
        boolean isWide() {
            return columns.size() > 4;
        }
    }

    /** @param share of the width; those of a table needn't add up to anything */
    public record Column(String title, int share, Align align) {}

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Side by side, two in a row; on the page of what stands above. */
    public record Signatures(List<Signer> signers) implements Part {}

    /** @param as ผู้จัดทำ and the like; may be null. @param name blank: to be written by hand. @param position lines */
    public record Signer(String as, String name, List<String> position) {}

    /** What follows begins on a page of its own, from here on upright or lying. */
    public record NewPage(boolean lying) implements Part {}
}
