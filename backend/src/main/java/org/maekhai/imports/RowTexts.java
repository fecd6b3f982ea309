package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Rows of any table as texts by the names of their columns, and back. A column that the table no longer has is left out. */
@ApplicationScoped
class RowTexts {
    private final Jdbc jdbc;

    RowTexts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with these values in a column, by the text of that value. */
    Map<String, List<Map<String, String>>> of(String table, String column, Collection<?> values, String lock) {
        Map<String, List<Map<String, String>>> found = new LinkedHashMap<>();
        jdbc.each(
                new Sql("select * from " + table).whereIn(column, values).append("order by " + column + " " + lock),
                row -> {
                    var texts = texts(row);
                    found.computeIfAbsent(texts.get(column), id -> new ArrayList<>())
                            .add(texts);
                });
        return found;
    }

    private static Map<String, String> texts(ResultSet row) throws SQLException {
        var about = row.getMetaData();
        Map<String, String> texts = new TreeMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            texts.put(about.getColumnName(i).toLowerCase(Locale.ROOT), row.getString(i));
        }
        return texts;
    }

    void update(String table, String key, List<Map<String, String>> rows) {
        var values = values(table);
        byColumns(rows, values)
                .forEach((columns, same) -> jdbc.batch(
                        "update " + table + " set "
                                + columns.stream()
                                        .map(column -> column + " = " + values.get(column))
                                        .collect(Collectors.joining(", "))
                                + " where " + key + " = " + values.get(key),
                        same.stream()
                                .map(row -> Stream.concat(columns.stream().map(row::get), Stream.of(row.get(key)))
                                        .toArray())
                                .toList()));
    }

    void insert(String table, List<Map<String, String>> rows) {
        var values = values(table);
        byColumns(rows, values)
                .forEach((columns, same) -> jdbc.batch(
                        "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                                + columns.stream().map(values::get).collect(Collectors.joining(", ")) + ")",
                        same.stream()
                                .map(row -> columns.stream().map(row::get).toArray())
                                .toList()));
    }

    /** Most have the same: all that the table has. */
    private static Map<List<String>, List<Map<String, String>>> byColumns(
            List<Map<String, String>> rows, Map<String, String> values) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.keySet().stream()
                        .filter(values::containsKey)
                        .sorted()
                        .toList()));
    }

    /** How a text becomes a value of each column of a table. */
    private Map<String, String> values(String table) {
        return jdbc.in(connection -> {
            try (var query = connection.prepareStatement("select * from " + table + " where 1 = 0");
                    var none = query.executeQuery()) {
                var about = none.getMetaData();
                Map<String, String> values = new HashMap<>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    values.put(
                            about.getColumnName(i).toLowerCase(Locale.ROOT),
                            "cast(? as " + about.getColumnTypeName(i) + ")");
                }
                return values;
            }
        });
    }
}
