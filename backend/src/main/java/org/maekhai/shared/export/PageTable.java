package org.maekhai.shared.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.shared.page.MoreColumns;
import org.maekhai.shared.page.NotInTables;
import org.maekhai.shared.page.Page;

/** A list as a table: one column for each leaf of a row, and all pages, of which one at a time is in memory. */
final class PageTable {
    private final Class<?> rowType;
    private final Page<?> first;
    private final ObjectMapper json;
    private final Words words;
    private final List<Column> columns;
    private final MoreColumns<Object> more;

    /** @param name as in CSV: {@code local_government_code} */
    record Column(String name, Class<?> type) {}

    @FunctionalInterface
    interface Reader {
        /** @param cells numbers, booleans, days and moments as such, null for nothing, all else as text */
        void row(List<Object> cells) throws IOException;
    }

    /**
     * @param genericType of the page; its argument is the record that a row is
     * @param words for people; null for programs, which read names and codes
     */
    @SuppressWarnings("unchecked")
    PageTable(Page<?> page, Type genericType, ObjectMapper json, Words words) {
        this.rowType = rowType(genericType);
        this.first = page.first();
        this.json = json;
        this.words = words;
        this.more = (MoreColumns<Object>) page.moreColumns();
        this.columns = Stream.concat(
                        columns(rowType).stream(),
                        more.columns().stream().map(column -> new Column(column.name(), String.class)))
                .toList();
    }

    static Class<?> rowType(Type page) {
        return (Class<?>) ((ParameterizedType) page).getActualTypeArguments()[0];
    }

    Class<?> rowType() {
        return rowType;
    }

    List<Column> columns() {
        return columns;
    }

    List<String> titles() {
        int own = columns.size() - more.columns().size();
        return Stream.concat(
                        columns.subList(0, own).stream()
                                .map(column -> words == null ? column.name() : words.column(rowType, column.name())),
                        more.columns().stream().map(this::title))
                .toList();
    }

    private String title(MoreColumns.Column column) {
        if (words == null) {
            return column.name();
        }
        return words.isThai() ? column.thai() : column.english();
    }

    void each(Reader reader) throws IOException {
        for (Page<?> page = first; page != null; page = page.next()) {
            each(page, reader);
        }
    }

    /** The rows of the first page, which are in memory. */
    void sample(Reader reader) throws IOException {
        each(first, reader);
    }

    private void each(Page<?> page, Reader reader) throws IOException {
        for (var item : page.getItems()) {
            Map<String, Object> row = new LinkedHashMap<>();
            cells(rowType, "", item, row);
            List<Object> all = new ArrayList<>(row.values());
            for (var further : more.cells().apply(item)) {
                all.add(cell("", further));
            }
            reader.row(all);
        }
    }

    /** A code may stand both beside an object and in it: then it is one column. */
    static List<Column> columns(Class<?> rowType) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns(rowType, "", columns);
        return List.copyOf(columns.values());
    }

    private static void columns(Class<?> type, String prefix, Map<String, Column> columns) {
        for (var component : shown(type)) {
            var name = prefix + snake(component.getName());
            if (component.getType().isRecord()) {
                columns(component.getType(), name + "_", columns);
            } else {
                columns.putIfAbsent(name, new Column(name, component.getType()));
            }
        }
    }

    private static List<RecordComponent> shown(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(NotInTables.class))
                .toList();
    }

    private void cells(Class<?> type, String prefix, Object item, Map<String, Object> row) throws IOException {
        for (var component : shown(type)) {
            var name = prefix + snake(component.getName());
            var value = item == null ? null : value(component, item);
            if (component.getType().isRecord()) {
                cells(component.getType(), name + "_", value, row);
            } else if (!row.containsKey(name)) {
                row.put(name, cell(name, value));
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

    private Object cell(String column, Object value) throws IOException {
        if (value instanceof Boolean yes && words != null) {
            return words.yesOrNo(yes);
        }
        if (value instanceof YearMonth month) {
            return words == null ? month.toString() : words.month(month);
        }
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Temporal) {
            return value;
        }
        if (value instanceof Collection<?> many) {
            List<String> parts = new ArrayList<>();
            for (var one : many) {
                parts.add(word(column, one));
            }
            return String.join(words == null ? ";" : ", ", parts);
        }
        return value instanceof Map<?, ?> ? json.writeValueAsString(value) : word(column, value);
    }

    /** For programs as it stands in JSON, so that codes are the same everywhere. */
    private String word(String column, Object value) throws IOException {
        if (value instanceof Record) {
            return recordInACell(value);
        }
        var text = json.valueToTree(value).asText();
        if (words == null) {
            return text;
        }
        return value instanceof Enum<?> code ? words.code(code) : words.text(column, text);
    }

    /** By its code for programs, its name for people; one that has neither is all that it holds. */
    private String recordInACell(Object value) throws IOException {
        Map<String, Object> parts = new LinkedHashMap<>();
        cells(value.getClass(), "", value, parts);
        var known = parts.get(words == null ? "code" : "name");
        return known != null
                ? known.toString()
                : parts.values().stream()
                        .filter(part -> part != null && !part.equals(""))
                        .map(part -> words != null && part instanceof LocalDate day ? words.day(day) : part.toString())
                        .collect(Collectors.joining(" "));
    }

    private static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
