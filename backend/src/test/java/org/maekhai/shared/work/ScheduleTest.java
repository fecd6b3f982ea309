package org.maekhai.shared.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Latches;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** What is done every so often is done once, however many servers there are. */
@QuarkusTest
class ScheduleTest {
    @Inject
    Jdbc jdbc;

    @Inject
    Schedule schedule;

    @Inject
    Stopping stopping;

    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void forget() {
        jdbc.update(new Sql("delete from scheduled_work where name like 'of a test%'"));
        jdbc.update(new Sql("delete from named_lock where name like 'of a test%'"));
    }

    @Test
    void isDoneWhenItIsDueAndNotBefore() {
        var work = new Work("of a test", done::incrementAndGet);

        assertTrue(schedule.look(work), "nobody ever did it");
        assertFalse(schedule.look(work), "it was just done");
        earlier(Duration.ofMinutes(59));
        assertFalse(schedule.look(work), "the hour isn't over");
        earlier(Duration.ofMinutes(1));
        assertTrue(schedule.look(work), "the hour is over");
        assertEquals(2, done.get());
    }

    @Test
    void ofSeveralServersThatLookAtOnceOneDoesIt() throws Exception {
        int servers = 6;
        var all = new CountDownLatch(servers);
        Callable<Boolean> server = () -> {
            all.countDown();
            all.await();
            return new Schedule(jdbc, stopping, null).look(new Work("of a test", done::incrementAndGet));
        };
        var pool = Executors.newFixedThreadPool(servers);
        try {
            for (int round = 1; round <= 5; round++) {
                int didIt = 0;
                for (var answer : pool.invokeAll(
                        IntStream.range(0, servers).mapToObj(i -> server).toList())) {
                    didIt += answer.get() ? 1 : 0;
                }
                assertEquals(1, didIt);
                assertEquals(round, done.get());
                earlier(Duration.ofHours(1));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoComesWhileAnotherIsAtItDoesNotWait() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var slow = pool.submit(() -> schedule.look(new Work("of a test", () -> {
                begun.countDown();
                Latches.await(end);
            })));
            assertTrue(begun.await(20, TimeUnit.SECONDS));
            var other = pool.submit(() -> schedule.look(new Work("of a test", done::incrementAndGet)));

            assertFalse(other.get(10, TimeUnit.SECONDS));
            end.countDown();
            assertTrue(slow.get());
            assertEquals(0, done.get());
        } finally {
            end.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    void aServerThatIsToldToStopBeginsNothing() {
        var told = new Stopping(Duration.ofSeconds(1));
        told.begin(new ShutdownDelayInitiatedEvent());

        assertFalse(new Schedule(jdbc, told, null).look(new Work("of a test", done::incrementAndGet)));
        assertEquals(0, done.get());
        assertTrue(schedule.look(new Work("of a test", done::incrementAndGet)), "another server does it");
    }

    @Test
    void whatFailsLeavesNothingAndIsTriedAgain() {
        var unlucky = new Work("of a test", () -> {
            jdbc.update(new Sql("insert into named_lock (name) values ('of a test')"));
            if (done.incrementAndGet() == 1) {
                throw new IllegalStateException("something that scheduled work needs is away");
            }
        });
        var written = new Sql("select count(*) from named_lock where name = 'of a test'");

        assertFalse(schedule.look(unlucky));
        assertEquals(0, jdbc.count(written));
        assertTrue(schedule.look(unlucky), "it is still due");
        assertEquals(1, jdbc.count(written));
    }

    @Test
    void hubsAreLookedAtAndTriesToSignInAreClearedAway() {
        schedule.look();

        assertTrue(
                jdbc.list(new Sql("select name from scheduled_work where last_at is not null"), row -> row.getString(1))
                        .containsAll(Set.of("hub-watch", "sign-in-tries")));
    }

    /** As if that much time had gone by. */
    private void earlier(Duration by) {
        jdbc.update(new Sql(
                "update scheduled_work set last_at = last_at - cast(? as integer) * interval '1' second where name like 'of a test%'",
                by.toSeconds()));
    }

    private record Work(String name, Runnable task) implements ScheduledWork {
        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void run() {
            task.run();
        }
    }
}
