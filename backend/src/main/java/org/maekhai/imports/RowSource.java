package org.maekhai.imports;

/** A file as sheets and rows, nothing yet known of what they mean. */
interface RowSource {
    /** A cell that begins so is a formula without the value that it has. */
    char FORMULA = '=';

    void read(Sink sink);

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
