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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Any list as CSV: UTF-8 with BOM (so that Excel reads Thai), all pages, one column for each leaf of a row. */
@Provider
@Produces("text/csv")
class CsvPageWriter implements MessageBodyWriter<Page<?>> {
    @Inject
    ObjectMapper json;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page<?> first,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var rowType = (Class<?>) ((ParameterizedType) genericType).getActualTypeArguments()[0];
        List<String> names = new ArrayList<>();
        header(rowType, "", names);
        headers.putSingle("Content-Type", "text/csv; charset=UTF-8");
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(names);
        for (Page<?> page = first; page != null; page = page.next()) {
            for (var item : page.getItems()) {
                List<String> cells = new ArrayList<>(names.size());
                row(rowType, item, cells);
                csv.writeRecord(cells);
            }
        }
        csv.flush();
    }

    private static void header(Class<?> type, String prefix, List<String> names) {
        for (var component : type.getRecordComponents()) {
            var name = prefix + snake(component.getName());
            if (component.getType().isRecord()) {
                header(component.getType(), name + "_", names);
            } else {
                names.add(name);
            }
        }
    }

    private void row(Class<?> type, Object item, List<String> cells) throws IOException {
        for (var component : type.getRecordComponents()) {
            var value = item == null ? null : value(component, item);
            if (component.getType().isRecord()) {
                row(component.getType(), value, cells);
            } else {
                cells.add(text(value));
            }
        }
    }

    private static Object value(RecordComponent component, Object item) throws IOException {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private String text(Object value) throws IOException {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        var text = value instanceof java.util.Map<?, ?> ? json.writeValueAsString(value) : value.toString();
        // a cell that a spreadsheet would run as a formula
        return value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    private static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
