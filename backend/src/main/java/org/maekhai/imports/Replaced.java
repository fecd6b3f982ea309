package org.maekhai.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/**
 * What an origin (an import) wrote of rows that aren't facts, how these were before, and the one way back. A row is kept as
 * its table has it, each column by its name and as text: a migration that renames a column renames it here, too, and one
 * that has gone is left out. Facts, a thousand times more, are kept in tables of their own.
 */
@ApplicationScoped
public class Replaced {
    private static final TypeReference<Map<String, List<Map<String, String>>>> ROWS = new TypeReference<>() {};
    private static final int MANY = 500;
    /** How {@code row_before} is to be read: the rows by the name of their table, the row itself before its parts. */
    private static final int FORM = 1;

    private final Jdbc jdbc;
    private final ObjectMapper json;

    Replaced(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A row that an origin wrote.
     *
     * @param before rows by their table; null: the origin made it
     */
    public record Entry(String id, Map<String, List<Map<String, String>>> before, long leftVersion) {
        public boolean isMade() {
            return before == null;
        }

        /** Those rows of a table that it was or had. */
        public List<Map<String, String>> before(String table) {
            return before.getOrDefault(table, List.of());
        }
    }

    /** Begins to keep what an origin replaces. */
    public Writing by(UUID origin) {
        return new Writing(origin);
    }

    /** What one origin writes, while it does. */
    public final class Writing {
        private final UUID origin;
        private final Map<ReplacedRows, Set<Object>> made = new LinkedHashMap<>();
        private final Map<ReplacedRows, Set<Object>> changed = new LinkedHashMap<>();

        private Writing(UUID origin) {
            this.origin = origin;
        }

        /** Rows that are about to be changed: how they are before that is kept, once. */
        public void keep(ReplacedRows of, Collection<?> ids) {
            var fresh = new ArrayList<Object>(ids);
            fresh.removeAll(made.getOrDefault(of, Set.of()));
            fresh.removeIf(id ->
                    !changed.computeIfAbsent(of, rows -> new LinkedHashSet<>()).add(id));
            Replaced.this.keep(origin, of, fresh);
        }

        /** A row that was not there before. */
        public void made(ReplacedRows of, Object id) {
            made.computeIfAbsent(of, rows -> new LinkedHashSet<>()).add(id);
        }

        /** All is written: another version from now on is somebody else's. */
        public void finish() {
            made.forEach((of, ids) -> Replaced.this.made(origin, of, ids));
            changed.forEach((of, ids) -> Replaced.this.left(origin, of, ids));
        }
    }

    private void keep(UUID origin, ReplacedRows of, Collection<?> ids) {
        for (var some : portions(ids)) {
            var rows = rows(of.table(), of.id(), some, "for update");
            Map<String, Map<String, List<Map<String, String>>>> before = new LinkedHashMap<>();
            rows.forEach((id, found) -> {
                found.get(0).keySet().removeAll(of.derived());
                before.put(id, new TreeMap<>(Map.of(of.table(), found)));
            });
            for (var part : of.parts()) {
                rows(part.table(), part.of(), some, "")
                        .forEach((id, found) -> before.get(id).put(part.table(), found));
            }
            write(origin, of, rows, id -> text(before.get(id)));
        }
    }

    private void made(UUID origin, ReplacedRows of, Collection<?> ids) {
        for (var some : portions(ids)) {
            write(origin, of, rows(of.table(), of.id(), some, ""), id -> null);
        }
    }

    private void write(
            UUID origin,
            ReplacedRows of,
            Map<String, List<Map<String, String>>> rows,
            Function<String, String> before) {
        List<Object[]> entries = new ArrayList<>();
        rows.forEach((id, row) ->
                entries.add(new Object[] {origin, of.table(), id, FORM, before.apply(id), of.count(row.get(0))}));
        jdbc.batch("""
                insert into replaced (origin, of_table, row_id, form, row_before, left_version)
                values (?, ?, ?, ?, ?, ?)
                """, entries);
    }

    private void left(UUID origin, ReplacedRows of, Collection<?> ids) {
        for (var some : portions(ids)) {
            List<Object[]> versions = new ArrayList<>();
            rows(of.table(), of.id(), some, "")
                    .forEach((id, row) -> versions.add(new Object[] {of.count(row.get(0)), origin, of.table(), id}));
            jdbc.batch("""
                    update replaced
                    set left_version = ?
                    where origin = ?
                      and of_table = ?
                      and row_id = ?
                    """, versions);
        }
    }

    /** What an origin wrote of a table. */
    public List<Entry> of(UUID origin, ReplacedRows of) {
        return jdbc.list(
                new Sql("select row_id, form, row_before, left_version from replaced")
                        .where("origin = ?", origin)
                        .where("of_table = ?", of.table())
                        .append("order by row_id"),
                this::entry);
    }

    private Entry entry(ResultSet row) throws SQLException {
        if (row.getInt("form") != FORM) {
            throw new IllegalStateException("a replaced row of form " + row.getInt("form"));
        }
        var before = row.getString("row_before");
        try {
            return new Entry(
                    row.getString("row_id"),
                    before == null ? null : json.readValue(before, ROWS),
                    row.getLong("left_version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was changed since an origin left it, by hand or by a later import; what is gone stands in nobody's way. Locks what
     * the origin wrote, so that the answer still holds when it is taken back.
     */
    public List<Blocker> changedSince(UUID origin, ReplacedRows of) {
        var left = of(origin, of).stream().collect(Collectors.toMap(Entry::id, Entry::leftVersion));
        List<Blocker> found = new ArrayList<>();
        for (var some : portions(left.keySet())) {
            jdbc.each(
                    new Sql("select t." + of.id() + ", "
                                    + of.counts().stream()
                                            .map(column -> "t." + column)
                                            .collect(Collectors.joining(" + "))
                                    + ", " + of.code() + ", " + of.what() + " from "
                                    + of.table() + " t")
                            .whereIn("t." + of.id(), ids(of, some))
                            .append("order by t." + of.id() + " for update"),
                    row -> {
                        if (left.get(row.getString(1)) != row.getLong(2)) {
                            found.add(new Blocker(row.getString(3), row.getString(4)));
                        }
                    });
        }
        return found;
    }

    /**
     * Takes back what an origin wrote: what it made goes, what it changed is again what it was, under a version that nobody
     * has seen. What has been deleted since stays so.
     *
     * @param tables each before those that refer to it
     */
    public void takeBack(UUID origin, ReplacedRows... tables) {
        Map<ReplacedRows, List<Entry>> all = new LinkedHashMap<>();
        for (var of : tables) {
            all.put(of, of(origin, of));
        }
        // all that would stand in the way goes before anything comes back
        for (int i = tables.length - 1; i >= 0; i--) {
            clear(tables[i], all.get(tables[i]));
        }
        all.forEach(this::restore);
        jdbc.update(new Sql("delete from replaced").where("origin = ?", origin));
    }

    private void clear(ReplacedRows of, List<Entry> entries) {
        var every = ids(of, entries);
        for (var part : of.parts()) {
            jdbc.batch("delete from " + part.table() + " where " + part.of() + " = ?", every);
        }
        jdbc.batch(
                "delete from " + of.table() + " where " + of.id() + " = ?",
                ids(of, entries.stream().filter(Entry::isMade).toList()));
        for (var column : of.freed()) {
            jdbc.batch("update " + of.table() + " set " + column + " = null where " + of.id() + " = ?", every);
        }
    }

    private void restore(ReplacedRows of, List<Entry> entries) {
        var types = types(of.table());
        Map<String, Entry> changed = new LinkedHashMap<>();
        entries.stream().filter(entry -> !entry.isMade()).forEach(entry -> changed.put(entry.id(), entry));
        for (var some : portions(changed.keySet())) {
            Map<String, List<Object[]>> updates = new LinkedHashMap<>();
            List<Object[]> left = new ArrayList<>();
            Map<ReplacedRows.Part, List<Map<String, String>>> parts = new LinkedHashMap<>();
            rows(of.table(), of.id(), ids(of, some), "").forEach((id, now) -> {
                var entry = changed.get(id);
                var before = entry.before(of.table()).get(0);
                long next = Long.parseLong(now.get(0).get("version")) + 1;
                var again = new TreeMap<>(before);
                again.keySet().retainAll(types.keySet());
                again.keySet().removeAll(of.counts());
                again.remove(of.id());
                List<Object> values = new ArrayList<>(again.values());
                values.add(next);
                values.add(of.idOf().apply(id));
                updates.computeIfAbsent(
                                again.keySet().stream()
                                        .map(column -> column + " = " + types.get(column) + ", ")
                                        .collect(Collectors.joining()),
                                columns -> new ArrayList<>())
                        .add(values.toArray());
                left.add(new Object[] {of.count(now.get(0)) + 1, of.table(), id, of.count(before)});
                of.parts()
                        .forEach(part -> parts.computeIfAbsent(part, fresh -> new ArrayList<>())
                                .addAll(entry.before(part.table())));
            });
            updates.forEach((columns, values) -> jdbc.batch(
                    "update " + of.table() + " set " + columns + "version = ? where " + of.id() + " = ?", values));
            parts.forEach((part, rows) -> insert(part.table(), rows));
            // an origin before this one finds it as it left it
            jdbc.batch("""
                    update replaced
                    set left_version = ?
                    where of_table = ?
                      and row_id = ?
                      and left_version = ?
                    """, left);
        }
    }

    private void insert(String table, List<Map<String, String>> rows) {
        var types = types(table);
        Map<String, List<Object[]>> inserts = new LinkedHashMap<>();
        for (var row : rows) {
            var columns = new TreeMap<>(row);
            columns.keySet().retainAll(types.keySet());
            var values = columns.keySet().stream().map(types::get).collect(Collectors.joining(", "));
            inserts.computeIfAbsent(
                            "(" + String.join(", ", columns.keySet()) + ") values (" + values + ")",
                            fresh -> new ArrayList<>())
                    .add(columns.values().toArray());
        }
        inserts.forEach((columns, values) -> jdbc.batch("insert into " + table + " " + columns, values));
    }

    /** How a text becomes a value of each column of a table. */
    private Map<String, String> types(String table) {
        return jdbc.in(connection -> {
            try (var query = connection.prepareStatement("select * from " + table + " where 1 = 0");
                    var none = query.executeQuery()) {
                var about = none.getMetaData();
                Map<String, String> types = new HashMap<>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    types.put(
                            about.getColumnName(i).toLowerCase(Locale.ROOT),
                            "cast(? as " + about.getColumnTypeName(i) + ")");
                }
                return types;
            }
        });
    }

    /** Rows of a table as texts, by the text of a column. */
    private Map<String, List<Map<String, String>>> rows(String table, String by, Collection<?> ids, String lock) {
        Map<String, List<Map<String, String>>> found = new LinkedHashMap<>();
        jdbc.each(new Sql("select * from " + table).whereIn(by, ids).append("order by " + by + " " + lock), row -> {
            var columns = texts(row);
            found.computeIfAbsent(columns.get(by), id -> new ArrayList<>()).add(columns);
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

    private static List<Object> ids(ReplacedRows of, Collection<String> texts) {
        return texts.stream().<Object>map(of.idOf()).toList();
    }

    private static List<Object[]> ids(ReplacedRows of, List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Object[] {of.idOf().apply(entry.id())})
                .toList();
    }

    private static <T> List<List<T>> portions(Collection<T> all) {
        var list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += MANY) {
            portions.add(list.subList(from, Math.min(from + MANY, list.size())));
        }
        return portions;
    }

    private String text(Map<String, List<Map<String, String>>> before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
