package org.maekhai.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.maekhai.TestDatabase;

@QuarkusTest
class JdbcTest {
    private static final int ROWS = 5000;
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource dataSource;

    @Test
    void aLongResultIsNotFetchedWholeOutsideATransactionEither() {
        assumeTrue(TestDatabase.isPostgres(), "H2 runs in this very process");
        List<OffsetDateTime> made = new ArrayList<>();

        // the time at which the database makes each row
        jdbc.each(new Sql("select n, clock_timestamp() from generate_series(1, ?) n", ROWS), row -> {
            made.add(row.getObject(2, OffsetDateTime.class));
            if (made.size() == 1) {
                pause();
            }
        });

        assertEquals(ROWS, made.size());
        var between = Duration.between(made.get(0), made.get(ROWS - 1));
        assertTrue(between.compareTo(PAUSE) >= 0, () -> "the last row was made " + between + " after the first");
    }

    @Test
    void whoReadsManyRowsDoesNotMakeH2ForgetHowItAnswersStatements() {
        assumeTrue(!TestDatabase.isPostgres(), "PostgreSQL's driver remembers by itself");
        var sql = new Sql("select region from province where code = ?", "62");
        jdbc.first(sql, row -> row.getString(1));
        var remembered = command(sql);

        jdbc.each(new Sql("select code from province"), row -> {});

        assertSame(remembered, command(sql));
    }

    /** How H2 answers it: made anew each time when it is not remembered. */
    private Object command(Sql sql) {
        return jdbc.in(connection -> {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            try (var command = session.prepareLocal(sql.text())) {
                return command;
            }
        });
    }

    @Test
    void aReaderThatFailsLeavesTheConnectionAsItWas() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> jdbc.each(new Sql("select code from province"), row -> {
                        throw new IllegalStateException();
                    }));
        }
        try (var connection = dataSource.getConnection()) {
            assertTrue(connection.getAutoCommit());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    enum Colour {
        RED,
        BLUE
    }

    record Inner(String name, Integer size) {}

    record Outer(
            UUID id,
            LocalDate acceptedOn,
            Instant madeAt,
            int many,
            Long none,
            Colour colour,
            Set<Colour> colours,
            Inner inner,
            String said) {}

    @Test
    void aRowIsTheRecordOfItsColumns() {
        var id = UUID.fromString("01a20621-ad00-7e19-b5ac-451b53ebbead");
        var sql = new Sql("""
                select cast(:id as uuid) as id,
                       cast(:day as date) as accepted_on,
                       timestamp with time zone '2026-10-01 10:00:00+07' as made_at,
                       count(*) as many,
                       cast(null as bigint) as none,
                       'BLUE' as colour,
                       'RED,BLUE' as colours,
                       'a:b ? :c' as inner_name,
                       cast(null as int) as inner_size
                from province
                where code < :code or code >= :code
                """, id, LocalDate.of(2026, 10, 1), "50");

        var found = jdbc.first(sql, Row.of(Outer.class).with("said", row -> "by " + row.getString("inner_name")))
                .orElseThrow();

        assertEquals(
                new Outer(
                        id,
                        LocalDate.of(2026, 10, 1),
                        Instant.parse("2026-10-01T03:00:00Z"),
                        (int) jdbc.count(new Sql("select count(*) from province")),
                        null,
                        Colour.BLUE,
                        Set.of(Colour.RED, Colour.BLUE),
                        new Inner("a:b ? :c", null),
                        "by a:b ? :c"),
                found);
    }

    @Test
    void everyParameterHasOneValue() {
        assertThrows(IllegalArgumentException.class, () -> new Sql("select :a, ?", 1));
        assertThrows(IllegalArgumentException.class, () -> new Sql("select :a, :a", 1, 2));
        assertEquals(List.of(1, 2, 1), new Sql("select :a, :b, :a", 1, 2).parameters());
        assertEquals(
                "select ? from t where x = ?",
                new Sql("select :a from t", 1).where("x = ?", 2).text());
    }
}
