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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/**
 * What an origin (an import) wrote of rows that aren't facts, how these were before, and the one way back. A row is kept as
 * its table has it, each column by its name and as text: a migration that renames a column renames it here, too, and one
 * that has gone is left out. Facts, a thousand times more, are kept in tables of their own.
 */
@ApplicationScoped
public class Replaced {
    private static final TypeReference<Map<String, List<Map<String, String>>>> ROWS = new TypeReference<>() {};
    /** Shapes are long: so many are in memory at once. */
    private static final int FEW = 50;
    /** How {@code row_before} is to be read: the rows by the name of their table, the row itself before its parts. */
    private static final int FORM = 1;

    private final Jdbc jdbc;
    private final RowTexts rows;
    private final ObjectMapper json;

    Replaced(Jdbc jdbc, RowTexts rows, ObjectMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
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

        /** Rows that were not there before, and that this import leaves in their first version, 0: of many at once. */
        public void madeForGood(ReplacedRows of, Collection<?> ids) {
            write(ids.stream()
                    .map(id -> new Object[] {origin, of.table(), id.toString(), FORM, null, 0})
                    .toList());
        }

        /** All is written: another version from now on is somebody else's. */
        public void finish() {
            made.forEach((of, ids) -> Replaced.this.made(origin, of, ids));
            changed.forEach((of, ids) -> Replaced.this.left(origin, of, ids));
        }
    }

    private void keep(UUID origin, ReplacedRows of, Collection<?> ids) {
        for (var some : Portions.of(ids)) {
            Map<String, Map<String, List<Map<String, String>>>> before = new LinkedHashMap<>();
            rows.of(of.table(), of.id(), some, "for update").forEach((id, row) -> {
                row.get(0).keySet().removeAll(of.derived());
                row.get(0).keySet().removeAll(of.rules().keySet());
                before.put(id, new TreeMap<>(Map.of(of.table(), row)));
            });
            for (var part : of.parts()) {
                rows.of(part.table(), part.of(), some, "")
                        .forEach((id, parts) -> before.get(id).put(part.table(), parts));
            }
            List<Object[]> entries = new ArrayList<>();
            before.forEach((id, row) -> entries.add(new Object[] {
                origin,
                of.table(),
                id,
                FORM,
                text(row),
                of.count(row.get(of.table()).get(0))
            }));
            write(entries);
        }
    }

    private void made(UUID origin, ReplacedRows of, Collection<?> ids) {
        for (var some : Portions.of(ids)) {
            List<Object[]> entries = new ArrayList<>();
            counts(of, some)
                    .forEach((id, count) -> entries.add(new Object[] {origin, of.table(), id, FORM, null, count}));
            write(entries);
        }
    }

    private void write(List<Object[]> entries) {
        jdbc.batch("""
                insert into replaced (origin, of_table, row_id, form, row_before, left_version)
                values (?, ?, ?, ?, ?, ?)
                """, entries);
    }

    private void left(UUID origin, ReplacedRows of, Collection<?> ids) {
        for (var some : Portions.of(ids)) {
            List<Object[]> versions = new ArrayList<>();
            counts(of, some).forEach((id, count) -> versions.add(new Object[] {count, origin, of.table(), id}));
            setLeft(versions);
        }
    }

    /**
     * Rows that have just been written once each, because of something else that they follow of themselves: that is nobody's
     * change of them, and stands in the way of no undo. Only of columns that aren't kept.
     */
    public void followed(ReplacedRows of, Collection<?> ids) {
        List<Object[]> versions = new ArrayList<>();
        for (var some : Portions.of(ids)) {
            var now = counts(of, some);
            jdbc.each(
                    new Sql("select origin, row_id, left_version from replaced")
                            .where("of_table = ?", of.table())
                            .whereIn("row_id", now.keySet()),
                    row -> {
                        long is = now.get(row.getString(2));
                        if (row.getLong(3) == is - 1) {
                            versions.add(new Object[] {is, row.getObject(1, UUID.class), of.table(), row.getString(2)});
                        }
                    });
        }
        setLeft(versions);
    }

    private Map<String, Long> counts(ReplacedRows of, Collection<?> ids) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.each(
                new Sql("select t." + of.id() + ", " + of.counted() + " from " + of.table() + " t")
                        .whereIn("t." + of.id(), ids),
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    /** What an origin wrote of a table. */
    public List<Entry> of(UUID origin, ReplacedRows of) {
        return jdbc.list(written("row_id, form, row_before, left_version", origin, of), this::entry);
    }

    private static Sql written(String columns, UUID origin, ReplacedRows of) {
        return written(columns, origin, of, null);
    }

    /** @param some ids; null: all */
    private static Sql written(String columns, UUID origin, ReplacedRows of, List<String> some) {
        var sql = new Sql("select " + columns + " from replaced")
                .where("origin = ?", origin)
                .where("of_table = ?", of.table());
        return (some == null ? sql : sql.whereIn("row_id", some)).append("order by row_id");
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
        Map<String, Long> left = new LinkedHashMap<>();
        jdbc.each(written("row_id, left_version", origin, of), row -> left.put(row.getString(1), row.getLong(2)));
        List<Blocker> found = new ArrayList<>();
        for (var some : Portions.of(left.keySet())) {
            jdbc.each(
                    new Sql("select t." + of.id() + ", " + of.counted() + ", " + of.code() + ", " + of.what() + " from "
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
     * @return the ids of the rows that are again what they were
     */
    public Set<String> takeBack(UUID origin, ReplacedRows... tables) {
        Map<ReplacedRows, Map<String, Boolean>> all = new LinkedHashMap<>();
        for (var of : tables) {
            Map<String, Boolean> isMade = new LinkedHashMap<>();
            jdbc.each(
                    written("row_id, row_before is null", origin, of),
                    row -> isMade.put(row.getString(1), row.getBoolean(2)));
            all.put(of, isMade);
        }
        // all that would stand in the way goes before anything comes back
        for (int i = tables.length - 1; i >= 0; i--) {
            clear(tables[i], all.get(tables[i]));
        }
        Set<String> restored = new LinkedHashSet<>();
        all.forEach((of, isMade) -> {
            Map<String, Restored> again = new HashMap<>();
            var changed = isMade.keySet().stream().filter(id -> !isMade.get(id)).toList();
            for (var some : Portions.of(changed, FEW)) {
                again.putAll(restore(
                        of,
                        jdbc.list(written("row_id, form, row_before, left_version", origin, of, some), this::entry)));
            }
            findAgain(of, again);
            restored.addAll(again.keySet());
        });
        jdbc.update(new Sql("delete from replaced").where("origin = ?", origin));
        return restored;
    }

    private void clear(ReplacedRows of, Map<String, Boolean> isMade) {
        var every = keys(of, isMade.keySet());
        var made = keys(of, isMade.keySet().stream().filter(isMade::get).toList());
        for (var part : of.parts()) {
            jdbc.batch("delete from " + part.table() + " where " + part.of() + " = ?", every);
        }
        jdbc.batch("delete from " + of.table() + " where " + of.id() + " = ?", made);
        for (var column : of.freed()) {
            jdbc.batch("update " + of.table() + " set " + column + " = null where " + of.id() + " = ?", every);
        }
    }

    private Map<String, Restored> restore(ReplacedRows of, List<Entry> entries) {
        var changed = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        Map<String, Restored> restored = new HashMap<>();
        List<Map<String, String>> again = new ArrayList<>();
        jdbc.each(
                new Sql("select t." + of.id() + ", t.version, " + of.counted() + " from " + of.table() + " t")
                        .whereIn("t." + of.id(), ids(of, changed.keySet())),
                now -> {
                    var id = now.getString(1);
                    var before = changed.get(id).before(of.table()).get(0);
                    restored.put(id, new Restored(of.count(before), now.getLong(3) + 1));
                    var next = new TreeMap<>(before);
                    next.keySet().removeAll(of.counts());
                    of.rules().forEach((column, rule) -> next.put(column, rule.apply(before)));
                    next.put("version", Long.toString(now.getLong(2) + 1));
                    again.add(next);
                });
        rows.update(of.table(), of.id(), again);
        for (var part : of.parts()) {
            rows.insert(
                    part.table(),
                    again.stream()
                            .flatMap(row -> changed.get(row.get(of.id())).before(part.table()).stream())
                            .toList());
        }
        return restored;
    }

    /** @param was the version of what is there again, {@code is} the one that it has now */
    private record Restored(long was, long is) {}

    /** An origin before this one finds a row as it left it. */
    private void findAgain(ReplacedRows of, Map<String, Restored> restored) {
        if (restored.isEmpty()) {
            return;
        }
        List<Object[]> versions = new ArrayList<>();
        jdbc.each(
                new Sql("select origin, row_id, left_version from replaced").where("of_table = ?", of.table()), row -> {
                    var now = restored.get(row.getString(2));
                    if (now != null && now.was() == row.getLong(3)) {
                        versions.add(
                                new Object[] {now.is(), row.getObject(1, UUID.class), of.table(), row.getString(2)});
                    }
                });
        setLeft(versions);
    }

    private void setLeft(List<Object[]> versions) {
        jdbc.batch("""
                update replaced
                set left_version = ?
                where origin = ?
                  and of_table = ?
                  and row_id = ?
                """, versions);
    }

    private static List<Object> ids(ReplacedRows of, Collection<String> texts) {
        return texts.stream().<Object>map(of.idOf()).toList();
    }

    private static List<Object[]> keys(ReplacedRows of, Collection<String> texts) {
        return texts.stream().map(id -> new Object[] {of.idOf().apply(id)}).toList();
    }

    private String text(Map<String, List<Map<String, String>>> before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
