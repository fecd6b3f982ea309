package org.maekhai.report.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** What documents say, as a word processor, a reader of pages and a spreadsheet have it. */
public final class Printout {
    private Printout() {}

    public static String docx(byte[] document) throws IOException {
        try (var read = new XWPFDocument(new ByteArrayInputStream(document));
                var text = new XWPFWordExtractor(read)) {
            return text.getText();
        }
    }

    /** Thai has no spaces that a reader of pages could go by. */
    public static String pdf(byte[] document) throws IOException {
        try (var read = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(read);
        }
    }

    public static List<List<Object>> sheet(byte[] book, String name) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            List<List<Object>> rows = new ArrayList<>();
            for (var row : read.findSheet(name).orElseThrow().read()) {
                rows.add(cells(row));
            }
            return rows;
        }
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(
                cell == null || cell.getType() == CellType.EMPTY
                        ? null
                        : cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.getText()));
        return cells;
    }
}
