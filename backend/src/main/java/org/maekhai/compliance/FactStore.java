package org.maekhai.compliance;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.work.Stopping;

/**
 * The facts of one table, whoever writes them: there is one of each local government and fiscal year, or day. What is replaced
 * is kept with its origin and with that of what replaced it. So what an import or a visit wrote is taken back in one way: what it
 * replaced stands there again. Here all that an import wrote; in {@link FactLayers} what one visit did.
 *
 * @param <F> what a fact states
 */
abstract class FactStore<F> {
    private static final int BATCH = 2000;

    /**
     * One fact.
     *
     * @param when its fiscal year, or its day
     * @param at when it was written
     */
    record Fact<F>(int localGovernmentId, Object when, F stated, Origin origin, Instant at) {}

    /** In the order of their parameters; what stands in braces is the table's own. */
    private static final String INSERT = """
                    insert into {table} ({kept}, {when}, local_government_id{version})
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
                    set {kept as given}{and version}
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
                    set {kept as it was}{and version}
                    """,
            REPORT = """
                    insert into self_report ({stated}, {when}, local_government_id, id, reported_at, reported_by, version)
                    values ({marks})
                    """;

    private final Jdbc jdbc;
    private final Stopping stopping;
    private final String table;
    private final String key;
    private final List<String> columns;
    /** Of what is stated, in the order of the columns. */
    private final Function<F, Object[]> values;

    private final RowMapper<F> stated;
    /** Whether a row says when it was changed, and has a version. */
    private final boolean versioned;
    /** By what is written above. */
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    FactStore(
            Jdbc jdbc,
            Stopping stopping,
            String table,
            String key,
            boolean versioned,
            List<String> columns,
            Function<F, Object[]> values,
            RowMapper<F> stated) {
        this.jdbc = jdbc;
        this.stopping = stopping;
        this.table = table;
        this.key = key;
        this.versioned = versioned;
        this.columns = columns;
        this.values = values;
        this.stated = stated;
    }

    /** A statement of this table: what stands in braces is its own. */
    String sql(String text) {
        return statements.computeIfAbsent(text, this::ofTable);
    }

    private String ofTable(String text) {
        List<String> kept = new ArrayList<>(columns);
        kept.addAll(List.of("source", "origin_id"));
        if (versioned) {
            kept.add("changed_at");
        }
        var told = text.replace("{table}", table)
                .replace("{when}", key)
                .replace("{stated}", String.join(", ", columns))
                .replace("{kept}", String.join(", ", kept))
                .replace("{stated as given}", String.join(" = ?, ", columns) + " = ?")
                .replace("{kept as given}", String.join(" = ?, ", kept) + " = ?")
                .replace(
                        "{kept as it was}",
                        kept.stream().map(name -> name + " = r." + name).collect(joining(", ")))
                .replace("{version}", versioned ? ", version" : "")
                .replace("{and version}", versioned ? ", version = version + 1" : "");
        int marks = told.contains("{marks}")
                ? told.substring(told.indexOf('('), told.indexOf(')')).split(",").length
                : 0;
        return told.replace("{marks}", String.join(", ", Collections.nCopies(marks, "?")));
    }

    /** In the order of the columns. */
    Object[] values(F stated) {
        return values.apply(stated);
    }

    F stated(ResultSet row) throws SQLException {
        return stated.map(row);
    }

    /** Of the fiscal year or day that stands first in a row. */
    abstract int fiscalYear(ResultSet row) throws SQLException;

    /** There is a fact of this fiscal year or day now, if there was none before. */
    void begin(Object when) {
        // nothing stands beside most tables
    }

    /** Facts were taken away, and with them perhaps the last one of a fiscal year or day. */
    void end() {
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
                row -> reader.read(row.getInt(1), stated.map(row)));
    }

    /** A fact by itself. @param replaced the source of the one that it replaces; empty: there is none */
    void write(Fact<F> fact, Optional<Source> replaced) {
        jdbc.in(connection -> {
            try (var batch = batch(connection)) {
                if (replaced.isEmpty()) {
                    batch.insert(fact);
                } else {
                    batch.replace(fact, isKept(replaced.get(), fact.origin()));
                }
                batch.flush();
            }
            return null;
        });
    }

    /** Other words of the same origin: what they stand on is kept already. */
    void correct(Fact<F> fact) {
        jdbc.in(connection -> {
            try (var batch = batch(connection)) {
                batch.replace(fact, false);
                batch.flush();
            }
            return null;
        });
    }

    /** A wrong fact goes. */
    void delete(int localGovernmentId, Object when, Source replaced, Origin by) {
        if (isKept(replaced, by)) {
            jdbc.update(new Sql(sql(KEEP), by.source().name(), by.id(), when, localGovernmentId));
        }
        remove(localGovernmentId, when);
    }

    void remove(int localGovernmentId, Object when) {
        jdbc.update(new Sql("delete from " + table)
                .where(key + " = ?", when)
                .where("local_government_id = ?", localGovernmentId));
    }

    /** Where hand follows hand nobody takes anything back. */
    private static boolean isKept(Source replaced, Origin by) {
        return by.id() != null || replaced == Source.IMPORT || replaced == Source.VISIT;
    }

    Batch batch(Connection connection) {
        return new Batch(connection);
    }

    /** Facts on their way into the table, many at a time. */
    final class Batch implements AutoCloseable {
        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
        private final Set<Object> whens = new HashSet<>();
        private int waiting;

        private Batch(Connection connection) {
            this.connection = connection;
        }

        void insert(Fact<F> fact) throws SQLException {
            if (whens.add(fact.when())) {
                begin(fact.when());
            }
            var row = row(fact);
            if (versioned) {
                row.add(firstVersion(fact.at()));
            }
            add(INSERT, row);
        }

        void replace(Fact<F> fact) throws SQLException {
            replace(fact, true);
        }

        private void replace(Fact<F> fact, boolean isKept) throws SQLException {
            if (isKept) {
                var by = fact.origin();
                add(KEEP, Arrays.asList(by.source().name(), by.id(), fact.when(), fact.localGovernmentId()));
            }
            add(REPLACE, row(fact));
        }

        private List<Object> row(Fact<F> fact) {
            List<Object> row = new ArrayList<>(columns.size() + 6);
            Collections.addAll(row, values.apply(fact.stated()));
            row.add(fact.origin().source().name());
            row.add(fact.origin().id());
            if (versioned) {
                row.add(fact.at().atOffset(ZoneOffset.UTC));
            }
            row.add(fact.when());
            row.add(fact.localGovernmentId());
            return row;
        }

        private void add(String text, List<Object> parameters) throws SQLException {
            var statement = prepared.get(text);
            if (statement == null) {
                statement = connection.prepareStatement(sql(text));
                prepared.put(text, statement);
            }
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.addBatch();
            if (++waiting == BATCH) {
                stopping.goOn();
                flush();
            }
        }

        /** What is kept is so before it is replaced. */
        void flush() throws SQLException {
            for (var statement : prepared.values()) {
                statement.executeBatch();
            }
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            for (var statement : prepared.values()) {
                statement.close();
            }
        }
    }

    /** What was written over what this wrote, or after it: local government and fiscal year or day, oldest first. */
    <T> List<T> standingOn(Origin origin, RowMapper<T> mapper) {
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
        var source = origin.source().name();
        Set<Integer> years = new TreeSet<>();
        jdbc.each(
                new Sql("select distinct " + key + " from " + table)
                        .where("source = ?", source)
                        .where("origin_id = ?", origin.id()),
                row -> years.add(fiscalYear(row)));
        jdbc.update(new Sql(sql(RELINK), source, origin.id(), source, origin.id()));
        jdbc.update(new Sql("delete from " + table + "_replaced")
                .where("source = ?", source)
                .where("origin_id = ?", origin.id()));
        jdbc.update(new Sql(sql(RESTORE), source, origin.id(), source, origin.id()));
        jdbc.update(new Sql("delete from " + table).where("source = ?", source).where("origin_id = ?", origin.id()));
        jdbc.update(new Sql("delete from " + table + "_replaced")
                .where("replaced_by_source = ?", source)
                .where("replaced_by = ?", origin.id()));
        end();
        return years;
    }

    /** A local government's own word waits, one of each fiscal year or day, until it is confirmed. */
    void report(Fact<F> fact, UUID id, String by, long version) {
        removeReport(fact.localGovernmentId(), fact.when());
        var row = new ArrayList<>(Arrays.asList(values.apply(fact.stated())));
        Collections.addAll(row, fact.when(), fact.localGovernmentId());
        Collections.addAll(row, id, fact.at().atOffset(ZoneOffset.UTC), by, version);
        jdbc.update(new Sql(sql(REPORT), row.toArray()));
    }

    void removeReport(int localGovernmentId, Object when) {
        jdbc.update(new Sql("delete from self_report")
                .where("local_government_id = ?", localGovernmentId)
                .where(key + " = ?", when));
    }
}
