package org.maekhai.imports;

/** A file as sheets and rows, nothing yet known of what they mean. */
interface RowSource {
    /** Before a formula whose value nobody kept. No character of Unicode, like the next. */
    char FORMULA = '\ufdd1';

    int SHOWN_OF_FORMULA = 100;

    /** Instead of a quote that begins a cell and is never closed: where the cell ends can't be told. */
    char STRAY_QUOTE = '\ufdd0';

    /** What stands for a formula without its value. */
    static String uncalculated(String formula) {
        return FORMULA + (formula.length() > SHOWN_OF_FORMULA ? formula.substring(0, SHOWN_OF_FORMULA) : formula);
    }

    /** A cell as a person sees it. */
    static String shown(String cell) {
        return cell.replace(FORMULA, '=').replace(STRAY_QUOTE, '"');
    }

    void read(Sink sink);

    /** Why there may be nothing in it that could be read. */
    default UnreadableFile withoutTable() {
        return UnreadableFile.noHeader();
    }

    interface Sink {
        /** A new sheet; the name is null where the file has none. */
        void sheet(String name);

        /**
         * The next row that has something in it.
         *
         * @param number from 1, as the user counts; rows that are left out were blank
         * @param cells reused for the next row; null or empty where a cell is blank
         * @param count how many of the cells belong to this row
         */
        void row(int number, String[] cells, int count);

        void endOfSheet(int rows);
    }
}
