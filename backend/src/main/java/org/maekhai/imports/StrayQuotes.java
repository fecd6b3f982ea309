package org.maekhai.imports;

import java.io.IOException;
import java.io.Reader;

/**
 * Marks quotes that begin a cell and are never closed, so that they don't swallow the rows below and their own row can be told.
 * A quote is closed by one with a separator or the end of the line behind it, within sight and before a whole row went by: the rest of its own, or
 * one below.
 */
final class StrayQuotes extends Reader {
    private static final int SIGHT = 1 << 16;
    private static final char QUOTE = '"';

    private final Reader in;
    private final char separator;
    private final int separatorsOfARow;
    private final char[] buffer = new char[2 * SIGHT];
    private int at;
    private int end;
    private boolean isOver;
    private boolean cellBegins = true;
    private boolean inQuotes;
    private boolean isPair;
    private int cell;

    /** @param width the cells of a row; fewer than three can't be told from a text with a comma */
    StrayQuotes(Reader in, char separator, int width) {
        this.in = in;
        this.separator = separator;
        this.separatorsOfARow = width < 3 ? Integer.MAX_VALUE : width - 1;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int written = 0;
        while (written < length && sees(0)) {
            char c = buffer[at];
            if (c == QUOTE && isPair) {
                isPair = false;
            } else if (c == QUOTE && inQuotes) {
                isPair = sees(1) && buffer[at + 1] == QUOTE;
                inQuotes = isPair;
            } else if (c == QUOTE && cellBegins) {
                cellBegins = false;
                inQuotes = !isStray();
                c = inQuotes ? QUOTE : RowSource.STRAY_QUOTE;
            } else {
                cellBegins = !inQuotes && (c == separator || c == '\n' || c == '\r');
            }
            if (!inQuotes) {
                cell = c == '\n' || c == '\r' ? 0 : c == separator ? cell + 1 : cell;
            }
            target[offset + written++] = c;
            at++;
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    /** Looks from the quote at hand to the one that closes it. */
    private boolean isStray() throws IOException {
        int lines = 0;
        int separators = 0;
        for (int i = 1; i < SIGHT && sees(i); i++) {
            char c = buffer[at + i];
            if (c == separator) {
                separators++;
            } else if (c == '\n' || c == '\r') {
                if (lines == 0 && separators >= 2 && cell + separators == separatorsOfARow) {
                    return true;
                }
                lines++;
                separators = 0;
            } else if (c == QUOTE && sees(i + 1) && buffer[at + i + 1] == QUOTE) {
                i++;
            } else if (c == QUOTE) {
                return lines > 0 && !isEndOfCell(i + 1);
            }
            if (lines > 0 && separators >= separatorsOfARow) {
                return true;
            }
        }
        return true;
    }

    private boolean isEndOfCell(int from) throws IOException {
        int i = from;
        while (sees(i) && buffer[at + i] == ' ' && i < SIGHT) {
            i++;
        }
        return !sees(i) || buffer[at + i] == separator || buffer[at + i] == '\n' || buffer[at + i] == '\r';
    }

    /** True when there is a character so far ahead. */
    private boolean sees(int ahead) throws IOException {
        if (at + ahead >= buffer.length) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
        }
        while (at + ahead >= end && !isOver) {
            int n = in.read(buffer, end, buffer.length - end);
            isOver = n < 0;
            end += Math.max(0, n);
        }
        return at + ahead < end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
