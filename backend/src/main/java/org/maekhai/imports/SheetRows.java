package org.maekhai.imports;

import java.util.Arrays;
import org.maekhai.shared.thai.ThaiText;

/** Puts the rows of a spreadsheet together, within what a spreadsheet can hold and an import takes. Blank rows go nowhere. */
final class SheetRows {
    static final int MAX_ROW = 1_048_576;
    /** XFD. */
    static final int MAX_COLUMN = 16_384;
    /** So many columns are looked at; nothing may stand further right. */
    static final int TAKEN_COLUMNS = 512;

    private static final int MAX_FILLED_ROWS = 2_000_000;
    private static final int MAX_FILLED_CELLS = 30_000_000;

    private final RowSource.Sink sink;
    private final String[] cells = new String[TAKEN_COLUMNS];
    private int count;
    private int number;
    private int last;
    private int filledRows;
    private int filledCells;

    SheetRows(RowSource.Sink sink) {
        this.sink = sink;
    }

    void sheet(String name) {
        last = 0;
        number = 0;
        sink.sheet(name);
    }

    void endOfSheet() {
        sink.endOfSheet(last);
    }

    /** The number of the row that is being put together, or was last. */
    int number() {
        return number;
    }

    /** @param rowNumber from 1 */
    void begin(int rowNumber) {
        if (rowNumber < 1 || rowNumber > MAX_ROW) {
            throw UnreadableFile.because(UnreadableFile.Reason.BAD_CELL_ADDRESS, Integer.toString(rowNumber));
        }
        number = rowNumber;
        Arrays.fill(cells, 0, count, null);
        count = 0;
    }

    /** @param column from 0 */
    void cell(int column, String text) {
        if (column < 0 || column >= MAX_COLUMN) {
            throw UnreadableFile.because(UnreadableFile.Reason.BAD_CELL_ADDRESS, (column + 1) + ":" + number);
        }
        if (ThaiText.isBlank(text)) {
            return;
        }
        if (column >= TAKEN_COLUMNS) {
            throw UnreadableFile.because(
                    UnreadableFile.Reason.TOO_MANY_COLUMNS, TAKEN_COLUMNS, letters(column) + number);
        }
        if (++filledCells > MAX_FILLED_CELLS) {
            throw UnreadableFile.because(UnreadableFile.Reason.TOO_LARGE_UNPACKED);
        }
        cells[column] = text;
        count = Math.max(count, column + 1);
    }

    void end() {
        if (count > 0) {
            if (++filledRows > MAX_FILLED_ROWS) {
                throw UnreadableFile.because(UnreadableFile.Reason.TOO_LARGE_UNPACKED);
            }
            last = Math.max(last, number);
            sink.row(number, cells, count);
        }
    }

    /** The same row again, so many times. */
    void repeat(int times) {
        for (int i = 0; i < times && count > 0; i++) {
            number++;
            filledCells += count;
            if (number > MAX_ROW || filledCells > MAX_FILLED_CELLS) {
                throw UnreadableFile.because(UnreadableFile.Reason.TOO_LARGE_UNPACKED);
            }
            end();
        }
    }

    /** From 0; -1 when the letters of an address are none, or stand for no column that exists. */
    static int column(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length()
                && i < 4
                && Character.toUpperCase(address.charAt(i)) >= 'A'
                && Character.toUpperCase(address.charAt(i)) <= 'Z') {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            i++;
        }
        return i == 0 || i > 3 || column > MAX_COLUMN || i == address.length() ? -1 : column - 1;
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
