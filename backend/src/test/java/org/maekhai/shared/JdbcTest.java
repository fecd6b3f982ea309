package org.maekhai.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
}
