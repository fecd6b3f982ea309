package org.maekhai.shared;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Any list as a workbook: numbers and days are such, codes stay text, and no text is ever run as a formula. */
@Provider
@Produces(Page.XLSX)
class XlsxPageWriter extends PageWriter {
    /** Rows that may stand in memory. */
    private static final int FLUSHED = 500;

    /** What a sheet and a cell of this format can hold. */
    private static final int MAX_ROWS = 1_048_576, MAX_LENGTH = 32_767;

    @Inject
    Clock clock;

    XlsxPageWriter() {
        super(Page.XLSX);
    }

    @Override
    void write(PageTable table, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Maekhai", "1.0")) {
            var sheets = new Sheets(book, table.titles());
            table.each(sheets::add);
        }
    }

    /** The sheet that is being written; a full one is followed by another. */
    private final class Sheets {
        private final Workbook book;
        private final List<String> titles;
        private int number;
        private int row;
        private Worksheet sheet;

        Sheets(Workbook book, List<String> titles) throws IOException {
            this.book = book;
            this.titles = titles;
            begin();
        }

        private void begin() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            sheet = book.newWorksheet(Integer.toString(++number));
            sheet.freezePane(0, 1);
            for (int column = 0; column < titles.size(); column++) {
                sheet.width(column, 18);
                sheet.inlineString(0, column, titles.get(column));
                sheet.style(0, column).bold().set();
            }
            row = 1;
        }

        void add(List<Object> cells) throws IOException {
            if (row == MAX_ROWS) {
                begin();
            }
            for (int column = 0; column < cells.size(); column++) {
                write(column, cells.get(column));
            }
            if (++row % FLUSHED == 0) {
                sheet.flush();
            }
        }

        private void write(int column, Object cell) {
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof Boolean yes) {
                sheet.value(row, column, yes);
            } else if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (cell instanceof Instant moment) {
                sheet.value(row, column, LocalDateTime.ofInstant(moment, clock.getZone()));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            } else if (cell != null && !cell.equals("")) {
                var text = cell.toString();
                sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), MAX_LENGTH)));
            }
        }
    }
}
