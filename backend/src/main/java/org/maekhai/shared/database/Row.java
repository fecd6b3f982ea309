package org.maekhai.shared.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maekhai.shared.Stored;

/**
 * How a row becomes a record: each component is the column of its name ({@code acceptedOn} is {@code accepted_on}), one that is
 * a record is made of the columns that begin with its name, one that isn't a column is said with {@link #with}. A set or list
 * of words is a text with commas.
 */
public final class Row<T extends Record> implements RowMapper<T> {
    /** A component and the column of its name. */
    private record Part(String name, String column, Class<?> type, Type of) {}

    private record Shape(Constructor<?> constructor, List<Part> parts) {}

    /** Looked at once for each type of record: reflection tells it anew each time, and rows are many. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            var parts = Arrays.stream(type.getRecordComponents())
                    .map(each ->
                            new Part(each.getName(), column(each.getName()), each.getType(), each.getGenericType()))
                    .toList();
            try {
                var constructor = type.getDeclaredConstructor(
                        parts.stream().map(Part::type).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(constructor, parts);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private final Class<T> type;
    private final Shape shape;
    private final String prefix;
    private final Map<String, RowMapper<?>> others = new HashMap<>();

    private Row(Class<T> type, String prefix) {
        this.type = type;
        this.shape = SHAPES.get(type);
        this.prefix = prefix;
    }

    public static <T extends Record> Row<T> of(Class<T> type) {
        return new Row<>(type, "");
    }

    /** The same of columns that begin with this. */
    public Row<T> under(String start) {
        return new Row<>(type, start);
    }

    /** A component that is not the column of its name. */
    public Row<T> with(String component, RowMapper<?> mapper) {
        others.put(component, mapper);
        return this;
    }

    /** Each with the version of its row. */
    public RowMapper<Stored<T>> stored() {
        return row -> new Stored<>(map(row), row.getLong("version"));
    }

    @Override
    public T map(ResultSet row) throws SQLException {
        var values = new Object[shape.parts().size()];
        for (int i = 0; i < values.length; i++) {
            var part = shape.parts().get(i);
            var other = others.get(part.name());
            values[i] = other != null ? other.map(row) : value(row, part);
        }
        try {
            return type.cast(shape.constructor().newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + type.getSimpleName() + " can be made of a row", e);
        }
    }

    private Object value(ResultSet row, Part part) throws SQLException {
        var column = prefix + part.column();
        var wanted = part.type();
        if (wanted.isRecord()) {
            return new Row<>(wanted.asSubclass(Record.class), column + "_").map(row);
        }
        if (wanted == String.class) {
            return row.getString(column);
        }
        if (wanted == Instant.class) {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        if (wanted.isEnum()) {
            return word(wanted, row.getString(column));
        }
        if (wanted == Set.class || wanted == List.class) {
            var words = words(part.of(), row.getString(column));
            return wanted == Set.class ? words : List.copyOf(words);
        }
        // counts are long for the one database and not for the other
        Object value = switch (wanted.getSimpleName()) {
            case "int", "Integer" -> row.getInt(column);
            case "long", "Long" -> row.getLong(column);
            case "double", "Double" -> row.getDouble(column);
            case "boolean", "Boolean" -> row.getBoolean(column);
            default -> row.getObject(column, wanted);
        };
        return row.wasNull() && !wanted.isPrimitive() ? null : value;
    }

    private static Set<Object> words(Type of, String text) {
        if (text == null || text.isEmpty()) {
            return Set.of();
        }
        var type = (Class<?>) ((ParameterizedType) of).getActualTypeArguments()[0];
        Set<Object> words = new LinkedHashSet<>();
        for (var word : text.split(",")) {
            words.add(word(type, word));
        }
        return Collections.unmodifiableSet(words);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object word(Class<?> type, String text) {
        return text == null || type == String.class ? text : Enum.valueOf((Class<? extends Enum>) type, text);
    }

    private static String column(String component) {
        var column = new StringBuilder();
        for (char letter : component.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                column.append('_');
            }
            column.append(Character.toLowerCase(letter));
        }
        return column.toString();
    }
}
