package org.maekhai.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A list as a table: one column for each leaf of a row, and all pages, of which one at a time is in memory. */
final class PageTable {
    private final Class<?> rowType;
    private final Page<?> first;
    private final ObjectMapper json;

    @FunctionalInterface
    interface Reader {
        /** @param cells numbers, booleans, days and moments as such, null for nothing, all else as text */
        void row(List<Object> cells) throws IOException;
    }

    /** @param genericType of the page; its argument is the record that a row is */
    PageTable(Page<?> page, Type genericType, ObjectMapper json) {
        this.rowType = (Class<?>) ((ParameterizedType) genericType).getActualTypeArguments()[0];
        this.first = page.first();
        this.json = json;
    }

    List<String> titles() {
        return List.copyOf(new LinkedHashSet<>(leaves()));
    }

    private List<String> leaves() {
        List<String> titles = new ArrayList<>();
        titles(rowType, "", titles);
        return titles;
    }

    void each(Reader reader) throws IOException {
        var leaves = leaves();
        for (Page<?> page = first; page != null; page = page.next()) {
            for (var item : page.getItems()) {
                List<Object> cells = new ArrayList<>();
                cells(rowType, item, cells);
                // a code may stand both beside an object and in it
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 0; i < leaves.size(); i++) {
                    row.putIfAbsent(leaves.get(i), cells.get(i));
                }
                reader.row(new ArrayList<>(row.values()));
            }
        }
    }

    private static void titles(Class<?> type, String prefix, List<String> titles) {
        for (var component : type.getRecordComponents()) {
            var title = prefix + snake(component.getName());
            if (component.getType().isRecord()) {
                titles(component.getType(), title + "_", titles);
            } else {
                titles.add(title);
            }
        }
    }

    private void cells(Class<?> type, Object item, List<Object> cells) throws IOException {
        for (var component : type.getRecordComponents()) {
            var value = item == null ? null : value(component, item);
            if (component.getType().isRecord()) {
                cells(component.getType(), value, cells);
            } else {
                cells.add(cell(value));
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

    private Object cell(Object value) throws IOException {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Temporal) {
            return value;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::word).collect(Collectors.joining(";"));
        }
        return value instanceof Map<?, ?> ? json.writeValueAsString(value) : word(value);
    }

    /** As it stands in JSON, so that the words of enums are the same everywhere. */
    private String word(Object value) {
        return json.valueToTree(value).asText();
    }

    private static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
