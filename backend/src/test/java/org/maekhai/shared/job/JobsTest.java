package org.maekhai.shared.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SpareConnection;
import org.maekhai.shared.database.Sql;

/** Who has which work, as several servers see it: each asks the same database. */
@QuarkusTest
class JobsTest {
    private static final String KIND = "test", OTHER = "other-test";

    @Inject
    Jobs jobs;

    @Inject
    Leases leases;

    @Inject
    JobFiles files;

    @Inject
    Turns turns;

    @Inject
    SpareConnection spare;

    @Inject
    DataSource pool;

    @Inject
    Jdbc jdbc;

    @AfterEach
    void nothingIsLeft() {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(new Sql("delete from job").whereIn("kind", List.of(KIND, OTHER))));
    }

    private UUID added(boolean canWait) {
        var of = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> jobs.add(KIND, of, canWait, null));
        return of;
    }

    private Optional<Job> take() {
        return jobs.take(List.of(KIND));
    }

    private static <T> T written(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    /** As if whoever has it died a while ago. */
    private void lapse(Job job) {
        written(() -> jdbc.update(new Sql("update job set lease_until = current_timestamp - interval '1' second")
                .where("number = ?", job.number())));
    }

    @Test
    void whatWasAskedForFirstIsTakenFirstAndWhatCanWaitAfterAllOthers() {
        var patient = added(true);
        var first = added(false);
        var second = added(false);

        assertEquals(
                List.of(first, second, patient),
                Stream.generate(this::take)
                        .limit(3)
                        .map(job -> job.orElseThrow().of())
                        .toList());
        assertEquals(Optional.empty(), take(), "each is somebody's");
    }

    @Test
    void aKindThatIsNotAskedForIsLeftToOthers() {
        QuarkusTransaction.requiringNew().run(() -> jobs.add(OTHER, UUID.randomUUID(), false, "{}"));

        assertEquals(Optional.empty(), take());
        assertEquals("{}", jobs.take(List.of(KIND, OTHER)).orElseThrow().payload());
    }

    @Test
    void whatWasAddedInATransactionThatFailedIsNoWork() {
        QuarkusTransaction.begin();
        jobs.add(KIND, UUID.randomUUID(), false, null);
        QuarkusTransaction.rollback();

        assertEquals(Optional.empty(), take());
    }

    @Test
    void manyWhoAskAtOnceNeverHaveTheSame() throws Exception {
        int count = 12;
        for (int i = 0; i < count; i++) {
            added(false);
        }
        var start = new CountDownLatch(1);
        var askers = Executors.newFixedThreadPool(6);
        try {
            var taken = Stream.generate(() -> askers.submit(() -> {
                        start.await();
                        return Stream.generate(this::take)
                                .limit(10)
                                .flatMap(Optional::stream)
                                .map(Job::of)
                                .toList();
                    }))
                    .limit(6)
                    .toList();
            start.countDown();
            var all = new ArrayList<UUID>();
            for (var each : taken) {
                all.addAll(each.get(60, TimeUnit.SECONDS));
            }
            Stream.generate(this::take)
                    .takeWhile(Optional::isPresent)
                    .forEach(job -> all.add(job.orElseThrow().of()));

            assertEquals(count, all.size());
            assertEquals(count, all.stream().distinct().count());
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    void theWorkOfADeadServerIsTakenOverAndWhatItStillWritesIsRefused() {
        added(false);
        var dead = take().orElseThrow();
        assertEquals(0, dead.lapses());
        lapse(dead);

        var heir = take().orElseThrow();

        assertEquals(dead.of() + " 1", heir.of() + " " + heir.lapses());
        assertFalse(written(() -> jobs.renew(dead, null)));
        assertFalse(written(() -> jobs.finish(dead)));
        assertTrue(written(() -> jobs.renew(heir, null)));
        assertTrue(written(() -> jobs.finish(heir)));
        assertFalse(written(() -> jobs.finish(heir)), "only once");
    }

    @Test
    void aServerThatWasAwayForAWhileGoesOnWhenNobodyTookItsWork() {
        added(false);
        var job = take().orElseThrow();
        lapse(job);

        assertTrue(written(() -> jobs.renew(job, null)));
        assertEquals(Optional.empty(), take());
    }

    @Test
    void whatIsGivenBackIsTakenAtOnceAndWasNotLost() {
        added(false);
        var first = take().orElseThrow();
        written(() -> {
            jobs.release(first);
            return null;
        });

        var next = take().orElseThrow();

        assertEquals(0, next.lapses());
        assertFalse(written(() -> jobs.finish(first)));
    }

    @Test
    void whoeverWorksAtWhatIsGivenUpLearnsOfIt() throws Exception {
        var of = added(false);
        var job = take().orElseThrow();
        var lost = new CountDownLatch(1);
        try (var lease = leases.hold(job, () -> "{\"rows\":7}", lost::countDown)) {
            awaitProgress(job);
            QuarkusTransaction.requiringNew().run(() -> jobs.drop(KIND, of));

            assertTrue(lost.await(20, TimeUnit.SECONDS));
        }
        QuarkusTransaction.requiringNew().run(() -> jobs.add(KIND, of, false, null));
        assertFalse(written(() -> jobs.finish(job)), "what was asked for again is another job");
    }

    private void awaitProgress(Job job) throws InterruptedException {
        var sql = new Sql("select count(*) from job")
                .where("progress = ?", "{\"rows\":7}")
                .where("number = ?", job.number());
        for (int i = 0; i < 200 && jdbc.count(sql) == 0; i++) {
            Thread.sleep(100);
        }
        assertEquals(1, jdbc.count(sql));
    }

    @Test
    void aServerThatWasAsleepDoesNotTakeOverWhatItStillWorksAt() {
        var asleep = new Jobs(jdbc, spare, 20);
        var leases = new Leases(asleep, Duration.ofSeconds(1));
        leases.onStop(null);
        added(false);
        var job = asleep.take(List.of(KIND)).orElseThrow();
        try (var lease = leases.hold(job, () -> null, () -> {})) {
            lapse(job);

            assertEquals(Optional.empty(), asleep.take(List.of(KIND)));
        }
        assertEquals(job.number(), asleep.take(List.of(KIND)).orElseThrow().number());
    }

    @Test
    void aLeaseIsOf20SecondsUnlessAServerIsToldOtherwise() {
        written(() -> jobs.addTaken(KIND, UUID.randomUUID(), null));

        assertEquals(
                List.of(Duration.ofSeconds(20)),
                jdbc.list(
                        new Sql("select queued_at, lease_until from job").where("kind = ?", KIND),
                        row -> Duration.between(
                                row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class))));
    }

    @Test
    void leasesAreRenewedHoweverBusyThePoolIs() throws Exception {
        added(false);
        var job = take().orElseThrow();
        List<Connection> all = new ArrayList<>();
        try (var lease = leases.hold(job, () -> null, () -> {})) {
            awaitRenewed(pool, job);
            assertThrows(SQLException.class, () -> takeAll(all));

            awaitRenewed(all.get(0), job);
        } finally {
            for (var each : all) {
                each.close();
            }
        }
    }

    /** @throws SQLException when no other became free in time */
    private void takeAll(List<Connection> all) throws SQLException {
        while (true) {
            all.add(pool.getConnection());
        }
    }

    @Test
    void aJobThatSomebodyHasLockedAndOneWhoseProgressIsNotToldKeepNoOtherLeaseWaiting() throws Exception {
        added(false);
        added(false);
        added(false);
        var locked = take().orElseThrow();
        var silent = take().orElseThrow();
        var other = take().orElseThrow();
        var told = new CountDownLatch(1);
        try (var one = leases.hold(locked, () -> null, () -> {});
                var two = leases.hold(silent, () -> waited(told), () -> {});
                var three = leases.hold(other, () -> null, () -> {});
                var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update job set server = 'busy' where number = " + locked.number());
                for (var job : List.of(silent, other, silent, other)) {
                    awaitRenewed(connection, job);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            awaitRenewed(connection, locked);
        } finally {
            told.countDown();
        }
    }

    private static String waited(CountDownLatch told) {
        try {
            told.await();
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitRenewed(DataSource pool, Job job) throws SQLException {
        try (var connection = pool.getConnection()) {
            awaitRenewed(connection, job);
        }
    }

    private static void awaitRenewed(Connection connection, Job job) {
        try {
            var before = leaseUntil(connection, job);
            for (int i = 0; i < 150 && leaseUntil(connection, job).equals(before); i++) {
                Thread.sleep(100);
            }
            assertNotEquals(before, leaseUntil(connection, job));
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String leaseUntil(Connection connection, Job job) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select lease_until from job where number = " + job.number())) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    @Test
    void whoeverAddsAndAsksAtOnceOneAtATimeHasTheTurn() throws Exception {
        int count = 24;
        var start = new CountDownLatch(1);
        var having = new AtomicInteger();
        var most = new AtomicInteger();
        var workers = Executors.newFixedThreadPool(6);
        try {
            var done = Stream.generate(() -> workers.submit(() -> {
                        start.await();
                        var job =
                                turns.add(KIND, UUID.randomUUID(), null, count).orElseThrow();
                        while (!turns.begin(job)) {
                            Thread.sleep(1);
                        }
                        most.accumulateAndGet(having.incrementAndGet(), Math::max);
                        Thread.sleep(5);
                        having.decrementAndGet();
                        return written(() -> jobs.finish(job));
                    }))
                    .limit(count)
                    .toList();
            start.countDown();
            for (var each : done) {
                assertTrue(each.get(60, TimeUnit.SECONDS));
            }
        } finally {
            workers.shutdownNow();
        }
        assertEquals(1, most.get());
    }

    @Test
    void ofManyWhoComeAtOnceNoMoreWaitThanMay() throws Exception {
        var start = new CountDownLatch(1);
        var adding = Executors.newFixedThreadPool(6);
        try {
            var added = Stream.generate(() -> adding.submit(() -> {
                        start.await();
                        return turns.add(KIND, UUID.randomUUID(), null, 3).isPresent();
                    }))
                    .limit(12)
                    .toList();
            start.countDown();
            int waiting = 0;
            for (var each : added) {
                waiting += each.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertEquals(3, waiting);
        } finally {
            adding.shutdownNow();
        }
    }

    @Test
    void anotherServerReadsTheFileThatOneBrought(@TempDir Path folder) throws Exception {
        var content = new byte[(1 << 20) + 17];
        new Random(1).nextBytes(content);
        var file = Files.write(folder.resolve("file"), content);
        var job = written(() -> {
            var added = jobs.addTaken(KIND, UUID.randomUUID(), null);
            files.put(added, file);
            return added;
        });
        lapse(job);

        var heir = take().orElseThrow();

        assertArrayEquals(content, files.read(heir).readAllBytes());
        written(() -> jobs.finish(heir));
        assertEquals(0, jdbc.count(new Sql("select count(*) from job_file").where("job = ?", heir.number())));
    }
}
