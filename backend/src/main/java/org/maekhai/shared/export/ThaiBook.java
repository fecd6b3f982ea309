package org.maekhai.shared.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of several sheets that Thai offices read and print: numbers and days are such, and no text is ever run as a formula. */
public final class ThaiBook {
    private static final String SHARE = "0.0%";
    private static final String WHOLE = "#,##0";
    /** Shows the Buddhist year (07 of locale 041E). */
    private static final String DAY = "[$-107041E]d mmm yyyy";

    /** What a cell of this format can hold. */
    private static final int MAX_LENGTH = 32_767;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(out, "Maekhai", "1.0");

    /**
     * One more sheet, ready to be printed.
     *
     * @param rows cells in the order of their titles: a whole number, a fraction (which is shown as a share of a hundred), a day,
     *     a text, or null for nothing
     */
    public ThaiBook sheet(String name, List<String> titles, List<? extends List<?>> rows) {
        var sheet = book.newWorksheet(name);
        var widths = new ColumnWidths(titles);
        rows.forEach(widths::add);
        sheet.freezePane(0, 1);
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, widths.of(column));
            sheet.inlineString(0, column, titles.get(column));
            sheet.style(0, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < titles.size(); column++) {
                write(sheet, row + 1, column, rows.get(row).get(column), widths);
            }
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.header(name, Position.CENTER);
        sheet.footer("&P / &N", Position.RIGHT);
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static void write(Worksheet sheet, int row, int column, Object cell, ColumnWidths widths) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(number instanceof Double ? SHARE : WHOLE)
                    .set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (cell != null && !cell.equals("")) {
            var text = cell.toString();
            sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), MAX_LENGTH)));
            if (widths.isNarrowFor(column, text) || text.indexOf('\n') >= 0) {
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    /** Ends it. */
    public byte[] toBytes() {
        try {
            book.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
