package org.maekhai.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Any list as CSV: UTF-8 with BOM, so that Excel reads Thai. */
@Provider
@Produces(Page.CSV)
class CsvPageWriter implements MessageBodyWriter<Page<?>> {
    @Inject
    ObjectMapper json;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var table = new PageTable(page, genericType, json);
        headers.putSingle("Content-Type", Page.CSV + "; charset=UTF-8");
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(table.titles());
        table.each(
                cells -> csv.writeRecord(cells.stream().map(CsvPageWriter::text).toList()));
        csv.flush();
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof String text ? harmless(text) : cell.toString();
    }

    /** A spreadsheet would run it as a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
