package org.maekhai.shared.export;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import org.maekhai.shared.page.Page;

/** Any list as CSV. */
@Provider
@Produces(Page.CSV)
class CsvPageWriter extends PageWriter {
    CsvPageWriter() {
        super(Page.CSV + "; charset=UTF-8");
    }

    @Override
    void write(PageTable table, Words words, OutputStream out) throws IOException {
        var csv = Csv.writer(out);
        csv.writeRecord(table.titles());
        table.each(
                cells -> csv.writeRecord(cells.stream().map(CsvPageWriter::text).toList()));
        csv.flush();
    }

    /** A negative number stays one. */
    private static String text(Object cell) {
        return cell == null || cell instanceof String ? Csv.cell((String) cell) : cell.toString();
    }
}
