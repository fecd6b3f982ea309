package org.maekhai.shared.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.maekhai.shared.http.Language;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

/**
 * Any list as a workbook: numbers and days are such, codes of places stay text, and no text is ever run as a formula. For
 * people it speaks as the screen does and is ready to be printed; for scripts it has names and codes as CSV has.
 */
@Provider
@Produces(Page.XLSX)
class XlsxPageWriter extends PageWriter {
    /** Rows that may stand in memory. */
    private static final int FLUSHED = 500;

    /** What a sheet and a cell of this format can hold. */
    private static final int MAX_ROWS = 1_048_576, MAX_LENGTH = 32_767;

    @Inject
    Clock clock;

    @Inject
    Language language;

    @Context
    UriInfo uri;

    XlsxPageWriter() {
        super(Page.XLSX);
    }

    @Override
    Words words(MultivaluedMap<String, Object> headers) {
        if (Paging.CODES.equals(uri.getQueryParameters().getFirst(Paging.HEADERS))) {
            return null;
        }
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.wanted().getLanguage());
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return new Words(language.wanted());
    }

    @Override
    void write(PageTable table, Words words, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Maekhai", "1.0")) {
            var sheets = new Sheets(book, table, words);
            table.each(sheets::add);
            sheets.finish();
        }
    }

    /** The sheet that is being written; a full one is followed by another. */
    private final class Sheets {
        private final Workbook book;
        private final Words words;
        private final List<PageTable.Column> columns;
        private final List<String> titles;
        private final String name;
        private final ColumnWidths widths;
        private int number;
        private int row;
        private Worksheet sheet;

        Sheets(Workbook book, PageTable table, Words words) throws IOException {
            this.book = book;
            this.words = words;
            this.columns = table.columns();
            this.titles = table.titles();
            this.name = words == null ? "" : words.list(table.rowType());
            this.widths = new ColumnWidths(titles);
            table.sample(widths::add);
            begin();
        }

        private void begin() throws IOException {
            number++;
            sheet = book.newWorksheet(name.isEmpty() ? "" + number : number == 1 ? name : name + " " + number);
            sheet.freezePane(0, 1);
            for (int column = 0; column < titles.size(); column++) {
                sheet.width(column, widths.of(column));
                sheet.inlineString(0, column, titles.get(column));
                sheet.style(0, column)
                        .bold()
                        .wrapText(words != null)
                        .verticalAlignment("top")
                        .set();
                // nobody reads them, but a file that comes back knows its rows by them
                if (words != null && columns.get(column).type() == UUID.class) {
                    sheet.hideColumn(column);
                }
            }
            if (words != null) {
                forPaper();
            }
            row = 1;
        }

        /** A4 across, as wide as the page, the heads on each one. */
        private void forPaper() {
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(0);
            var now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
            sheet.header(name, Position.CENTER);
            sheet.footer(
                    words.day(now.toLocalDate()) + " " + now.format(DateTimeFormatter.ofPattern("HH:mm")),
                    Position.LEFT);
            sheet.footer("&P / &N", Position.RIGHT);
        }

        void finish() throws IOException {
            if (words != null && !titles.isEmpty()) {
                sheet.setAutoFilter(0, 0, row - 1, titles.size() - 1);
            }
            sheet.finish();
        }

        void add(List<Object> cells) throws IOException {
            if (row == MAX_ROWS) {
                finish();
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
                format(column, numberFormat(columns.get(column).name(), number));
            } else if (cell instanceof Boolean yes) {
                sheet.value(row, column, yes);
            } else if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                format(column, dayFormat(""));
            } else if (cell instanceof Instant moment) {
                sheet.value(row, column, LocalDateTime.ofInstant(moment, clock.getZone()));
                format(column, words == null ? dayFormat(" hh:mm:ss") : dayFormat(" hh:mm"));
            } else if (cell != null && !cell.equals("")) {
                var text = cell.toString();
                sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), MAX_LENGTH)));
                if (words != null && widths.isNarrowFor(column, text)) {
                    sheet.style(row, column)
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                }
            }
        }

        private void format(int column, String format) {
            if (format != null) {
                sheet.style(row, column).format(format).set();
            }
        }

        /** The day itself is a day whatever the format; that of Thai people shows the Buddhist year (07 of locale 041E). */
        private String dayFormat(String time) {
            return words == null
                    ? "yyyy-mm-dd" + time
                    : (words.isThai() ? "[$-107041E]d mmm yyyy" : "[$-409]d mmm yyyy") + time;
        }

        private String numberFormat(String column, Number number) {
            if (words == null || number instanceof Integer || number instanceof Long) {
                return null;
            }
            if (column.endsWith("rate") || column.endsWith("gap") || column.endsWith("progress")) {
                return "0.0%";
            }
            if (column.endsWith("itude")) {
                return "0.00000";
            }
            return number instanceof BigDecimal ? "#,##0.00" : "#,##0.0";
        }
    }
}
