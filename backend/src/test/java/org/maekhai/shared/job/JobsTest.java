package org.maekhai.shared.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

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
        var read = new ByteArrayOutputStream();
        files.write(heir, read);

        assertArrayEquals(content, read.toByteArray());
        written(() -> jobs.finish(heir));
        assertEquals(0, jdbc.count(new Sql("select count(*) from job_file").where("job = ?", heir.number())));
    }
}
