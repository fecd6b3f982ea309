package org.maekhai.shared.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Latches;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Author;
import org.maekhai.shared.journal.Subject;

/** What was written is delivered, whatever fails in between, and in the order that is promised. */
@QuarkusTest
class OutboxTest {
    private static final String MILLISECONDS_TO_WAIT =
            "1000 * (extract(epoch from due_at) - extract(epoch from current_timestamp))";

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    Jdbc jdbc;

    @Inject
    Inboxes.First first;

    @Inject
    Inboxes.Second second;

    @AfterEach
    void everythingIsDeliveredAgain() {
        jdbc.update(new Sql("delete from outbox").whereIn("consumer", Set.of("test-first", "test-second")));
        first.behave();
        second.behave();
    }

    @Test
    void eachWhoWantsItIsToldOfItWithTheSameIdAfterTheCommit() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> {
            write("a", "1");
            assertTrue(first.told().isEmpty(), "not before the commit");
        });

        var event = first.next();
        assertEquals("test.happened", event.topic());
        assertEquals("\"1\"", event.payload());
        assertEquals(Subject.ofProvince("test", "a", "10"), event.of());
        assertEquals(Author.SYSTEM, event.by());
        assertEquals(event, second.next());
        await("nothing is left", () -> waiting("test-first") + waiting("test-second") == 0);
    }

    @Test
    void whoDoesNotWantATopicHasNoRowOfIt() throws Exception {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.write(Inboxes.FOR_SECOND, Subject.ofProvince("test", "b", "10"), "2"));

        assertEquals("\"2\"", second.next().payload());
        assertTrue(first.told().isEmpty());
    }

    @Test
    void nobodyIsToldOfWhatDidNotHappen() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    write("c", "1");
                    throw new IllegalStateException("on purpose");
                }));
        assertThrows(IllegalStateException.class, () -> write("c", "2"), "outside a transaction nothing is the cause");

        deliveries.deliverSome(first);
        assertTrue(first.told().isEmpty());
    }

    @Test
    void whatFailsIsTriedAgainLaterEachTimeWhileOthersAndOtherSubjectsGoOn() throws Exception {
        first.refuses("d");
        QuarkusTransaction.requiringNew().run(() -> {
            write("d", "1");
            write("d", "2");
            write("e", "3");
        });
        assertEquals(List.of("\"1\"", "\"2\"", "\"3\""), second.payloads(3));
        assertEquals("\"3\"", first.next().payload());
        await("what comes after it waits for it", () -> waiting("test-first") == 2);
        awaitIdle();

        long wait = 0;
        for (int failures = 1; failures <= 4; failures++) {
            awaitFailures(failures);
            long next = number("select max(" + MILLISECONDS_TO_WAIT + ") from outbox where consumer = 'test-first'");
            assertTrue(next > wait, next + " ms after " + wait + " ms");
            wait = next;
            jdbc.update(new Sql("update outbox set due_at = due_at + interval '1' hour where failures > 0"));
            deliveries.deliverSome(first);
            assertEquals(failures, first.refused(), "not before its time");
            makeDue();
            deliveries.deliverSome(first);
        }
        assertTrue(first.told().isEmpty());

        first.behave();
        makeDue();
        deliveries.deliverSome(first);
        deliveries.deliverSome(first);
        assertEquals(List.of("\"1\"", "\"2\""), first.payloads(2), "in the order in which they were written");
    }

    @Test
    void whatAConsumerWroteIsUndoneWhenItFailsAndThenWrittenOnce() throws Exception {
        first.does(event -> {
            outbox.write(Inboxes.FOR_SECOND, event.of(), event.payload());
            if (first.refused() < 2) {
                throw new IllegalStateException("after it was written");
            }
        });
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.write(Inboxes.FOR_FIRST, Subject.ofProvince("test", "f", "10"), "1"));
        for (int failures = 1; failures <= 2; failures++) {
            awaitFailures(failures);
            makeDue();
            deliveries.deliverSome(first);
        }

        assertEquals("\"1\"", first.next().payload());
        second.next();
        deliveries.deliverSome(second);
        assertTrue(second.told().isEmpty(), "once");
    }

    @Test
    void serversThatDeliverAtTheSameTimeDeliverEachOnceAndEachSubjectInItsOrder() throws Exception {
        var inHand = new AtomicInteger();
        var atOnce = new AtomicInteger();
        first.does(event -> {
            atOnce.accumulateAndGet(inHand.incrementAndGet(), Math::max);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            inHand.decrementAndGet();
        });
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 60; i++) {
                write("subject " + i % 6, String.valueOf(i));
            }
        });
        var servers = Executors.newFixedThreadPool(3);
        try {
            for (Future<?> server : servers.invokeAll(List.of(this::deliverAll, this::deliverAll, this::deliverAll))) {
                server.get(60, TimeUnit.SECONDS);
            }
        } finally {
            servers.shutdownNow();
        }

        var told = first.events(60);
        assertEquals(60, told.stream().map(OutboxEvent::id).distinct().count());
        assertTrue(first.told().isEmpty(), "each once");
        assertTrue(atOnce.get() > 1, "side by side");
        for (int subject = 0; subject < 6; subject++) {
            var id = "subject " + subject;
            var order = told.stream()
                    .filter(event -> event.of().id().equals(id))
                    .map(event -> Integer.parseInt(event.payload().replace("\"", "")))
                    .toList();
            assertEquals(order.stream().sorted().toList(), order);
        }
    }

    private Void deliverAll() {
        while (waiting("test-first") > 0) {
            new Deliveries(jdbc).deliverSome(first);
        }
        return null;
    }

    @Test
    void whatAServerHasInHandIsPassedOverAndAnothersWhenItDies() throws Exception {
        var begun = new CountDownLatch(1);
        var dies = new CountDownLatch(1);
        first.does(event -> {
            if (begun.getCount() > 0) {
                begun.countDown();
                Latches.await(dies);
                throw new ThreadDeath();
            }
        });
        QuarkusTransaction.requiringNew().run(() -> write("g", "1"));
        Latches.await(begun);
        deliveries.deliverSome(first);
        assertEquals(1, waiting("test-first"));
        assertTrue(first.told().isEmpty(), "it is the other's");

        dies.countDown();
        awaitFailures(1);
        makeDue();
        deliveries.deliverSome(first);
        assertEquals("\"1\"", first.next().payload());
    }

    @Test
    void whatCannotBeDeliveredWithinADayIsKeptAndNotInTheWay() throws Exception {
        first.refuses("h");
        QuarkusTransaction.requiringNew().run(() -> {
            write("h", "1");
            write("h", "2");
        });
        awaitFailures(1);
        awaitIdle();
        jdbc.update(new Sql("update outbox set written_at = written_at - interval '25' hour")
                .where("payload = ?", "\"1\""));
        makeDue();
        deliveries.deliverSome(first);
        await("it is given up", () -> number("""
                select count(*)
                from outbox
                where consumer = 'test-first' and given_up_at is not null
                """) == 1);

        first.behave();
        deliveries.deliverSome(first);
        assertEquals("\"2\"", first.next().payload());
        makeDue();
        assertFalse(deliveries.deliverSome(first));
        assertEquals(1, waiting("test-first"), "for people to look at");
    }

    private void write(String subject, String what) {
        outbox.write(Inboxes.HAPPENED, Subject.ofProvince("test", subject, "10"), what);
    }

    /** Nobody but the test delivers from now on: it was called for what was committed, and waits until it is called again. */
    private void awaitIdle() {
        await(
                "its courier has nothing to do",
                () -> Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey().getName().equals("outbox-test-first"))
                        .allMatch(thread -> waitsForACall(thread.getValue())));
    }

    private static boolean waitsForACall(StackTraceElement[] at) {
        for (int i = 1; i < at.length; i++) {
            if (at[i].getClassName().endsWith("Courier")
                    && at[i].getMethodName().equals("run")) {
                return at[i - 1].getMethodName().equals("tryAcquire");
            }
        }
        return false;
    }

    private void makeDue() {
        awaitIdle();
        jdbc.update(new Sql("update outbox set due_at = written_at where consumer = 'test-first'"));
    }

    private void awaitFailures(int times) {
        await(
                times + " failures",
                () -> number("select coalesce(max(failures), 0) from outbox where consumer = 'test-first'") >= times);
    }

    private static void await(String what, BooleanSupplier reached) {
        long begun = System.nanoTime();
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(60), what);
            Thread.onSpinWait();
        }
    }

    private long number(String sql) {
        return jdbc.count(new Sql(sql));
    }

    private long waiting(String consumer) {
        return jdbc.count(new Sql("select count(*) from outbox").where("consumer = ?", consumer));
    }
}
