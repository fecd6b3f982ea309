package org.maekhai.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Unavailable;

/** When the database has no connection to spare, and what is read while others write. */
@QuarkusTest
class OutageTest {
    @Inject
    DataSource dataSource;

    @Inject
    Snapshot snapshot;

    @Inject
    Jdbc jdbc;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void withoutAFreeConnectionEveryoneIsToldToComeBack() throws Exception {
        var caller = Accounts.admin();
        caller.get("/session").expect(200);
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                taken.add(dataSource.getConnection());
            }
            // while it is looked up who calls, and afterwards
            var known = CompletableFuture.supplyAsync(() -> caller.get("/provinces"));
            var stranger = CompletableFuture.supplyAsync(
                    () -> Api.anonymous().post("/session", object("username", "x", "password", "x")));
            var health = Api.anonymous().get("/q/health/ready").expect(503);
            assertTrue(health.text().contains("DATABASE_BUSY"), health.text());
            for (var answer : List.of(known.get(), stranger.get())) {
                answer.expectProblem(503, "DATABASE_BUSY");
                assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        caller.get("/provinces").expect(200);
        // the last question may still be on its way
        for (int tries = 0; tries < 50 && Api.anonymous().get("/q/health/ready").status() != 200; tries++) {
            Thread.sleep(100);
        }
        Api.anonymous().get("/q/health/ready").expect(200);
    }

    @Test
    void exportsWaitTheirTurnAndTellWhenTooManyDo() throws Exception {
        var caller = Accounts.admin();
        caller.get("/session").expect(200);
        var csv = caller.header("Accept", "text/csv");
        var held = new CountDownLatch(1);
        var pool = Executors.newCachedThreadPool();
        try {
            for (int i = 0; i < Snapshot.AT_ONCE; i++) {
                pool.submit(() -> snapshot.read(() -> {
                    held.await();
                    return null;
                }));
            }
            Thread.sleep(200);
            List<Future<Answer>> waiting = new ArrayList<>();
            for (int i = 0; i < Snapshot.WAITING / 4; i++) {
                waiting.add(pool.submit(() -> csv.get("/provinces")));
            }
            // all of them have come to wait when one more is turned away
            Answer refused = null;
            for (int tries = 0; tries < 50 && refused == null; tries++) {
                Thread.sleep(100);
                var more = pool.submit(() -> csv.get("/provinces"));
                try {
                    refused = more.get(200, TimeUnit.MILLISECONDS);
                } catch (TimeoutException waitsToo) {
                    waiting.add(more);
                }
            }
            refused.expectProblem(429, "TOO_MUCH_AT_ONCE");
            assertEquals("", refused.header("Content-Disposition"));
            caller.get("/provinces").expect(200);
            held.countDown();
            for (var answer : waiting) {
                if (answer.get().status() != 429) {
                    assertTrue(answer.get().expect(200).header("Content-Type").startsWith("text/csv"));
                }
            }
        } finally {
            held.countDown();
            pool.shutdown();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsToldFromAMistake() {
        for (var state : List.of("08001", "08006", "57P01", "57P03", "53300")) {
            assertEquals("DATABASE_AWAY", code(new SQLException("gone", state)), state);
        }
        assertEquals(
                "DATABASE_AWAY",
                code(new SQLNonTransientConnectionException("Database is already closed", "90121", 90121)));
        // a commit fails with what it tried as the reason; why that failed is suppressed by it
        var commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("gone", "08006")));
        assertEquals("DATABASE_AWAY", code(commit));
        assertEquals("none", code(new SQLException("syntax", "42000")));
        assertEquals("none", code(new IllegalStateException("ours")));
    }

    private static String code(Throwable cause) {
        return Unavailable.failure(new IllegalStateException(cause))
                .map(Failure::code)
                .orElse("none");
    }

    @Test
    void whatIsReadTogetherIsOfOneMoment() {
        var provinces = new Sql("select count(*) from province");
        var districts = new Sql("select count(*) from district");
        long before = jdbc.count(districts);
        try {
            long within = snapshot.read(() -> {
                jdbc.count(provinces);
                CompletableFuture.runAsync(() -> jdbc.update(new Sql("insert into district (code, province_code, name,"
                                + " sort_key) select '0000', code, name, sort_key from province where code = '81'")))
                        .join();
                // a table that hadn't been looked at
                return jdbc.count(districts);
            });
            assertEquals(before, within);
            assertEquals(before + 1, jdbc.count(districts), "afterwards it is there");
        } finally {
            jdbc.update(new Sql("delete from district where code = '0000'"));
        }
    }

    @Test
    void aConnectionThatReadASnapshotIsAnOrdinaryOneAfterwards() throws Exception {
        int within = snapshot.read(() -> jdbc.in(Connection::getTransactionIsolation));
        assertNotEquals(Connection.TRANSACTION_READ_COMMITTED, within);
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                all.add(dataSource.getConnection());
                assertEquals(Connection.TRANSACTION_READ_COMMITTED, all.get(i).getTransactionIsolation());
            }
        } finally {
            for (var connection : all) {
                connection.close();
            }
        }
    }
}
