package org.maekhai.shared.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** CSV that a spreadsheet opens as it is meant: Thai is read as Thai, and no text is run. */
public final class Csv {
    private Csv() {}

    /** UTF-8 with a mark at the beginning; to be flushed at the end, the stream stays open. */
    public static CsvWriter writer(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        return CsvWriter.builder().build(text);
    }

    /** A cell of text, empty for null; what a spreadsheet would take for a formula begins with an apostrophe. */
    public static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
