package org.maekhai.compliance;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/**
 * The facts of one table, whoever writes them: there is one of each local government and fiscal year, or day. What is replaced
 * is kept with its origin and with that of what replaced it. So what an import or a visit wrote is taken back in one way: what it
 * replaced stands there again.
 *
 * @param <F> what a fact states
 */
abstract class FactStore<F> {
    static final int BATCH = 2000;

    /**
     * One fact.
     *
     * @param when its fiscal year, or its day
     * @param at when it was written
     */
    record Fact<F>(int localGovernmentId, Object when, F stated, Origin origin, Instant at) {}

    /** @param type of {@link Types} */
    record Column(String name, int type) {}

    /** In the order of their parameters; what stands in braces is the table's own. */
    private static final String INSERT = """
                    insert into {table} ({when}, {written}, local_government_id)
                    values ({marks})
                    """,
            KEEP = """
                    insert into {table}_replaced ({when}, local_government_id, {kept}, replaced_by_source, replaced_by)
                    select {when}, local_government_id, {kept}, cast(? as varchar(12)), cast(? as uuid)
                    from {table}
                    where {when} = ? and local_government_id = ?
                    """,
            REPLACE = """
                    update {table}
                    set {set to values}{next version}
                    where {when} = ? and local_government_id = ?
                    """,
            DELETE = """
                    delete from {table}
                    where {when} = ? and local_government_id = ?
                    """,
            STANDING_ON = """
                    select lg.code, r.{when}
                    from {table}_replaced r
                    join local_government lg on lg.id = r.local_government_id
                    where r.source = ? and r.origin_id = ?
                    and exists (
                        select 1
                        from {table} f
                        where f.{when} = r.{when} and f.local_government_id = r.local_government_id)
                    order by r.{when}, lg.code
                    fetch first 1000 rows only
                    """,
            /** What was written over it stands on what was there before. */
            RELINK = """
                    merge into {table}_replaced r
                    using (
                        select later.{when}, later.local_government_id, later.replaced_by_source, later.replaced_by
                        from {table}_replaced later
                        join {table} f on f.{when} = later.{when} and f.local_government_id = later.local_government_id
                        where later.source = ? and later.origin_id = ?) later
                    on r.replaced_by_source = ? and r.replaced_by = ?
                    and r.{when} = later.{when} and r.local_government_id = later.local_government_id
                    when matched then update
                    set replaced_by_source = later.replaced_by_source, replaced_by = later.replaced_by
                    """,
            RESTORE = """
                    merge into {table} f
                    using (
                        select {when}, local_government_id, {kept}
                        from {table}_replaced
                        where replaced_by_source = ? and replaced_by = ?) r
                    on f.source = ? and f.origin_id = ?
                    and f.{when} = r.{when} and f.local_government_id = r.local_government_id
                    when matched then update
                    set {set to kept}{next version}
                    """,
            REPORT = """
                    insert into self_report ({when}, {stated}, id, reported_at, reported_by, version, local_government_id)
                    values ({marks})
                    """;

    private final Jdbc jdbc;
    private final String table;
    private final String key;
    private final List<Column> columns;
    /** Whether a row says when it was changed, and has a version. */
    private final boolean versioned;
    /** By what is written above. */
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    FactStore(Jdbc jdbc, String table, String key, boolean versioned, List<Column> columns) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
        this.versioned = versioned;
        this.columns = columns;
    }

    private String sql(String text) {
        return statements.computeIfAbsent(text, this::ofTable);
    }

    private String ofTable(String text) {
        var stated = columns.stream().map(Column::name).collect(joining(", "));
        var kept = stated + ", source, origin_id" + (versioned ? ", changed_at" : "");
        var written = kept + (versioned ? ", version" : "");
        var each = List.of(kept.split(", "));
        int marks = 2 + (text.equals(REPORT) ? columns.size() + 4 : written.split(", ").length);
        return text.replace("{table}", table)
                .replace("{when}", key)
                .replace("{stated}", stated)
                .replace("{kept}", kept)
                .replace("{written}", written)
                .replace("{marks}", String.join(", ", Collections.nCopies(marks, "?")))
                .replace(
                        "{set to values}",
                        each.stream().map(name -> name + " = ?").collect(joining(", ")))
                .replace(
                        "{set to kept}",
                        each.stream().map(name -> name + " = r." + name).collect(joining(", ")))
                .replace("{next version}", versioned ? ", version = version + 1" : "");
    }

    /** What a fact states, in the order of the columns. */
    abstract Object[] values(F stated);

    /** What the row of a fact states. */
    abstract F stated(ResultSet row) throws SQLException;

    /** Of the fiscal year or day that stands first in a row. */
    abstract int fiscalYear(ResultSet row) throws SQLException;

    /** There are facts of these fiscal years or days now, if there were none before. */
    void begun(Connection connection, Collection<Object> whens) throws SQLException {
        // nothing stands beside most tables
    }

    /** Facts were taken away, and with them perhaps the last one of a fiscal year or day. */
    void ended() {
        // nothing stands beside most tables
    }

    /**
     * Versions begin with the moment: what is stored again after it was deleted must not fit the If-Match of what was
     * there before, nor a self-report that of the row that counts.
     */
    static long firstVersion(Instant at) {
        return at.toEpochMilli();
    }

    interface Reader<F> {
        void read(int localGovernmentId, F stated);
    }

    /** All facts of a fiscal year or day. */
    void each(Object when, Reader<F> reader) {
        jdbc.each(
                new Sql(sql("select local_government_id, {when}, {stated} from {table}")).where(key + " = ?", when),
                row -> reader.read(row.getInt(1), stated(row)));
    }

    /** A fact by itself. @param replaced the source of the one that it replaces; empty: there is none */
    void write(Fact<F> fact, Optional<Source> replaced) {
        one(batch -> {
            if (replaced.isEmpty()) {
                batch.insert(fact);
            } else {
                batch.replace(fact, isKept(replaced.get(), fact.origin()));
            }
        });
    }

    /** A wrong fact goes. */
    void delete(int localGovernmentId, Object when, Source replaced, Origin by) {
        one(batch -> {
            if (isKept(replaced, by)) {
                batch.keep(localGovernmentId, when, by);
            }
            batch.delete(localGovernmentId, when);
        });
    }

    /** Where hand follows hand nobody takes anything back. */
    private static boolean isKept(Source replaced, Origin by) {
        return by.id() != null || replaced == Source.IMPORT || replaced == Source.VISIT;
    }

    private interface Work<B> {
        void with(B batch) throws SQLException;
    }

    private void one(Work<Batch> work) {
        jdbc.in(connection -> {
            try (var batch = batch(connection)) {
                work.with(batch);
                batch.flush();
            }
            return null;
        });
    }

    Batch batch(Connection connection) {
        return new Batch(connection);
    }

    /** Facts on their way into the table, many at a time. */
    final class Batch implements AutoCloseable {
        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();
        private final Set<Object> known = new HashSet<>();
        private final List<Object> begun = new ArrayList<>();
        private PreparedStatement insert, keep, replace, delete;
        private int waiting;

        private Batch(Connection connection) {
            this.connection = connection;
        }

        private PreparedStatement prepare(String text) throws SQLException {
            var statement = connection.prepareStatement(sql(text));
            statements.add(statement);
            return statement;
        }

        void insert(Fact<F> fact) throws SQLException {
            if (insert == null) {
                insert = prepare(INSERT);
            }
            insert.setObject(1, fact.when());
            int next = set(insert, 2, fact);
            if (versioned) {
                insert.setLong(next++, firstVersion(fact.at()));
            }
            insert.setInt(next, fact.localGovernmentId());
            insert.addBatch();
            if (known.add(fact.when())) {
                begun.add(fact.when());
            }
            flushIfMany();
        }

        void replace(Fact<F> fact) throws SQLException {
            replace(fact, true);
        }

        private void replace(Fact<F> fact, boolean isKept) throws SQLException {
            if (isKept) {
                keep(fact.localGovernmentId(), fact.when(), fact.origin());
            }
            if (replace == null) {
                replace = prepare(REPLACE);
            }
            int next = set(replace, 1, fact);
            replace.setObject(next, fact.when());
            replace.setInt(next + 1, fact.localGovernmentId());
            replace.addBatch();
            flushIfMany();
        }

        private void delete(int localGovernmentId, Object when) throws SQLException {
            delete = prepare(DELETE);
            delete.setObject(1, when);
            delete.setInt(2, localGovernmentId);
            delete.addBatch();
        }

        private void keep(int localGovernmentId, Object when, Origin by) throws SQLException {
            if (keep == null) {
                keep = prepare(KEEP);
            }
            keep.setString(1, by.source().name());
            keep.setObject(2, by.id());
            keep.setObject(3, when);
            keep.setInt(4, localGovernmentId);
            keep.addBatch();
        }

        /** What is stated, where it comes from and when it was. */
        private int set(PreparedStatement statement, int from, Fact<F> fact) throws SQLException {
            var values = values(fact.stated());
            for (int i = 0; i < values.length; i++) {
                set(statement, from + i, values[i], columns.get(i).type());
            }
            int next = from + values.length;
            statement.setString(next, fact.origin().source().name());
            set(statement, next + 1, fact.origin().id(), Types.OTHER);
            if (!versioned) {
                return next + 2;
            }
            statement.setObject(next + 2, fact.at().atOffset(ZoneOffset.UTC));
            return next + 3;
        }

        private static void set(PreparedStatement statement, int index, Object value, int type) throws SQLException {
            if (value == null) {
                statement.setNull(index, type);
            } else {
                statement.setObject(index, value);
            }
        }

        private void flushIfMany() throws SQLException {
            if (++waiting == BATCH) {
                flush();
            }
        }

        void flush() throws SQLException {
            if (!begun.isEmpty()) {
                begun(connection, begun);
                begun.clear();
            }
            for (var statement : statements) {
                statement.executeBatch();
            }
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            for (var statement : statements) {
                statement.close();
            }
        }
    }

    /** What was written over what this wrote, or after it: local government and fiscal year or day, oldest first. */
    <T> List<T> standingOn(Origin origin, Jdbc.RowMapper<T> mapper) {
        return jdbc.list(new Sql(sql(STANDING_ON), origin.source().name(), origin.id()), mapper);
    }

    /**
     * What it replaced stands there again, under the next version, so that nobody's If-Match fits by chance; where it replaced
     * nothing, nothing does. What was written over it later stays, over what was there before; and what was deleted stays
     * deleted.
     *
     * @return the fiscal years whose facts are others now
     */
    Set<Integer> takeBack(Origin origin) {
        Set<Integer> years = new TreeSet<>();
        jdbc.each(
                about(new Sql("select distinct " + key + " from " + table), "source", "origin_id", origin),
                row -> years.add(fiscalYear(row)));
        var source = origin.source().name();
        jdbc.update(new Sql(sql(RELINK), source, origin.id(), source, origin.id()));
        jdbc.update(about(new Sql("delete from " + table + "_replaced"), "source", "origin_id", origin));
        jdbc.update(new Sql(sql(RESTORE), source, origin.id(), source, origin.id()));
        jdbc.update(about(new Sql("delete from " + table), "source", "origin_id", origin));
        jdbc.update(about(new Sql("delete from " + table + "_replaced"), "replaced_by_source", "replaced_by", origin));
        ended();
        return years;
    }

    private static Sql about(Sql sql, String source, String id, Origin origin) {
        return sql.where(source + " = ?", origin.source().name()).where(id + " = ?", origin.id());
    }

    /** A local government's own word waits, one of each fiscal year or day, until it is confirmed. */
    void report(Fact<F> fact, UUID id, String by, long version) {
        removeReport(fact.localGovernmentId(), fact.when());
        var values = new ArrayList<>();
        values.add(fact.when());
        Collections.addAll(values, values(fact.stated()));
        Collections.addAll(values, id, fact.at().atOffset(ZoneOffset.UTC), by, version, fact.localGovernmentId());
        jdbc.update(new Sql(sql(REPORT), values.toArray()));
    }

    void removeReport(int localGovernmentId, Object when) {
        jdbc.update(new Sql("delete from self_report")
                .where("local_government_id = ?", localGovernmentId)
                .where(key + " = ?", when));
    }
}
