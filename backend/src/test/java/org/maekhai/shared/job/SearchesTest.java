package org.maekhai.shared.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SpareConnection;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.solver.Solver;

/** What becomes of searches when things go wrong around them, on several servers that share a database. */
@QuarkusTest
class SearchesTest {
    /** Long enough to be renewed on a busy machine. */
    private static final int LEASE_SECONDS = 3;

    private static final Duration EVERY = Duration.ofMillis(100);

    @Inject
    Jdbc jdbc;

    @Inject
    SpareConnection spare;

    @Inject
    Event<Searches.Asked> asked;

    private final List<Server> servers = new ArrayList<>();

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        for (var server : servers) {
            server.stop();
        }
        jdbc.update(new Sql("delete from job").where("kind like 'test-%'"));
    }

    @Test
    void whatIsFoundIsWrittenAndItsJobIsGone() throws Exception {
        var server = server(new Plans());
        var plan = ask(server, false);

        server.solve(plan);

        assertEquals(List.of(plan + " found by " + server), written(1));
        assertEquals(0, jobs());
    }

    @Test
    void theyAreTakenInTheOrderOfAskingAndWhatCanWaitComesLast() throws Exception {
        var server = new Server(new Plans(), 1);
        var patient = ask(server, true);
        var first = ask(server, false);
        var second = ask(server, false);
        server.start();

        for (var plan : List.of(first, second, patient)) {
            server.solve(plan);
        }

        assertEquals(
                List.of(first + " found by " + server, second + " found by " + server, patient + " found by " + server),
                written(3));
    }

    @Test
    void eachServerHasAsManyAtATimeAsItMayAndTheOthersWait() throws Exception {
        var one = server(new Plans());
        var other = server(new Plans());
        List<UUID> plans = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            plans.add(ask(one, false));
        }

        eventually(() -> one.plans.begun.size() + other.plans.begun.size() == 2);
        assertEquals(1, one.plans.begun.size());
        assertEquals(1, other.plans.begun.size());
        one.solve(one.plans.begun.keySet().iterator().next());
        other.solve(other.plans.begun.keySet().iterator().next());
        eventually(() -> one.plans.begun.size() + other.plans.begun.size() == 3);
    }

    @Test
    void aSearchIsGivenUpFromAnyServerAndNothingIsWrittenForIt() throws Exception {
        var searching = server(new Plans());
        var plan = ask(searching, false);
        var work = searching.begun(plan);
        var other = new Server(new Plans(), 1);

        QuarkusTransaction.requiringNew().run(() -> other.searches.giveUp(other.plans, plan));

        assertTrue(work.stopped.await(20, TimeUnit.SECONDS));
        // and its place is free
        var next = ask(other, false);
        searching.solve(next);
        assertEquals(List.of(next + " found by " + searching), written(1));
    }

    @Test
    void whatIsAskedForAgainWhileItsOldSearchStopsIsAnother() throws Exception {
        var server = new Server(new Plans(), 2);
        server.start();
        var plan = ask(server, false);
        var old = server.begun(plan);
        QuarkusTransaction.requiringNew().run(() -> server.searches.giveUp(server.plans, plan));
        QuarkusTransaction.requiringNew().run(() -> server.searches.ask(server.plans, plan, false));
        eventually(() -> server.plans.begun.get(plan) != old);

        old.answer.countDown();
        server.solve(plan);

        assertEquals(List.of(plan + " found by " + server), written(1));
        assertEquals(0, jobs());
    }

    @Test
    void whatADeadServerHadIsTakenOverAndWhatItStillFindsIsNotWritten() throws Exception {
        var dead = server(new Plans());
        var plan = ask(dead, false);
        var work = dead.begun(plan);
        dead.die();
        var heir = server(new Plans());

        heir.begun(plan);
        work.answer.countDown();
        eventually(() -> work.isOver);
        heir.solve(plan);

        assertEquals(List.of(plan + " found by " + heir), written(1));
        assertEquals(0, jobs());
    }

    @Test
    void whatKilledItsServerTwiceIsGivenUp() throws Exception {
        var first = server(new Plans());
        var plan = ask(first, false);
        first.begun(plan);
        first.die();
        lapse();
        var second = server(new Plans());
        second.begun(plan);
        second.die();
        lapse();

        var third = server(new Plans());

        assertEquals(List.of(plan + " INTERRUPTED by " + third), written(1));
        assertFalse(third.plans.begun.containsKey(plan), "nobody searches again");
        assertEquals(0, jobs());
    }

    @Test
    void whatAServerHadThatStopsIsTakenAtOnceAndWasNotLost() throws Exception {
        // more often than it may be lost
        var plan = (UUID) null;
        for (int i = 0; i < 4; i++) {
            var server = server(new Plans());
            plan = plan == null ? ask(server, false) : plan;
            var work = server.begun(plan);
            server.stop();
            assertTrue(work.isOver, "the search has ended when the server stops");
        }
        var last = server(new Plans());
        last.solve(plan);

        assertEquals(List.of(plan + " found by " + last), written(1));
    }

    @Test
    void aServerThatIsToldToStopGivesItsSearchBackAtOnceAndTakesNoOther() throws Exception {
        var stopping = server(new Plans());
        var plan = ask(stopping, false);
        stopping.begun(plan);
        var heir = server(new Plans());

        stopping.searches.onStopping(null);

        heir.begun(plan);
        assertEquals(0, lapses(), "nobody had to wait until its lease was over");
        var next = ask(heir, false);
        whileOthersLook();
        assertFalse(stopping.plans.begun.containsKey(next), "also while it finishes what it was asked");
        heir.solve(plan);
        heir.solve(next);
        assertEquals(List.of(plan + " found by " + heir, next + " found by " + heir), written(2));
    }

    @Test
    void aServerThatHasNoSolverLeavesSearchesToOthers() throws Exception {
        var without = new Server(new Plans(), 1);
        var processor = System.setProperty("os.arch", "riscv64");
        try {
            without.start();
        } finally {
            System.setProperty("os.arch", processor);
        }
        var plan = ask(without, false);
        whileOthersLook();
        assertEquals(1, jobs());

        var with = server(new Plans());
        with.solve(plan);

        assertEquals(List.of(plan + " found by " + with), written(1));
    }

    @Test
    void aServerThatStartsTouchesNoOthersWork() throws Exception {
        var searching = server(new Plans());
        var plan = ask(searching, false);
        searching.begun(plan);

        var started = server(new Plans());
        // for longer than a lease would last that isn't renewed
        TimeUnit.SECONDS.sleep(LEASE_SECONDS + 1);

        assertTrue(started.plans.begun.isEmpty());
        searching.solve(plan);
        assertEquals(List.of(plan + " found by " + searching), written(1));
    }

    @Test
    void howFarItIsIsNotedWhileItGoesOn() throws Exception {
        var server = server(new Plans());
        var plan = ask(server, false);
        var work = server.begun(plan);
        work.listener.better(17, 12.5);

        eventually(() -> server.plans.progress != null && server.plans.progress.objective() != null);
        var first = server.plans.progress;
        assertEquals(17.0, first.objective());
        assertEquals(12.5, first.bound());
        eventually(() -> server.plans.progress.share() > first.share());
        assertTrue(server.plans.progress.share() < 1);
        server.solve(plan);
    }

    @Test
    void aPlanWhoseFailureCouldNotBeNotedIsNotedLater() throws Exception {
        var unlucky = new Plans() {
            @Override
            public Search<?> begin(UUID planId) {
                throw new IllegalStateException("a fact that can't be read");
            }
        };
        unlucky.away.set(2);
        var server = server(unlucky);
        var plan = ask(server, false);

        assertEquals(List.of(plan + " SOLVER_FAILED by " + server), written(1));
        assertEquals(3, unlucky.tries.get());
        assertEquals(0, jobs());
    }

    @Test
    void aPlanThatCouldNotBeginBecauseTheDatabaseWasAwayIsSearchedForLater() throws Exception {
        var begins = new AtomicInteger();
        var server = server(new Plans() {
            @Override
            public Search<?> begin(UUID planId) {
                if (begins.incrementAndGet() < 3) {
                    throw away();
                }
                return super.begin(planId);
            }
        });
        var plan = ask(server, false);

        server.solve(plan);

        assertEquals(List.of(plan + " found by " + server), written(1));
        assertEquals(3, begins.get());
    }

    @Test
    void whatWasFoundWhileTheDatabaseWasAwayIsWrittenLater() throws Exception {
        var plans = new Plans();
        plans.away.set(2);
        var server = server(plans);
        var plan = ask(server, false);

        server.solve(plan);

        assertEquals(List.of(plan + " found by " + server), written(1));
        assertEquals(3, plans.tries.get());
    }

    @Test
    void aPlanThatIsGoneHoldsNobodyUp() throws Exception {
        var gone = new Plans() {
            @Override
            public Search<?> begin(UUID planId) {
                throw Failure.notFound();
            }

            @Override
            public void fail(UUID planId, String code) {
                throw Failure.notFound();
            }
        };
        ask(server(gone), false);

        eventually(() -> jobs() == 0);
    }

    private Server server(Plans plans) {
        var server = new Server(plans, 1);
        server.start();
        return server;
    }

    private UUID ask(Server server, boolean canWait) {
        var plan = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> server.searches.ask(server.plans, plan, canWait));
        return plan;
    }

    private long jobs() {
        return jdbc.count(new Sql("select count(*) from job where kind = 'test-plan'"));
    }

    /** What was written, in that order; kept as jobs that nobody does. */
    private List<String> written(int many) {
        var sql = new Sql("select payload from job where kind = 'test-written' order by number");
        eventually(() -> jdbc.list(sql, row -> row.getString(1)).size() >= many);
        return jdbc.list(sql, row -> row.getString(1));
    }

    /** For longer than it takes to look what is in line. */
    private static void whileOthersLook() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(10 * EVERY.toMillis());
    }

    /** As if the server that has the job had died a while ago. */
    private void lapse() {
        jdbc.update(new Sql("update job set lease_until = current_timestamp - interval '1' second")
                .where("kind = 'test-plan'"));
    }

    private long lapses() {
        return jdbc.count(new Sql("select max(lapses) from job where kind = 'test-plan'"));
    }

    private static RuntimeException away() {
        return new IllegalStateException(new SQLException("the database is away", "08006"));
    }

    private static void eventually(BooleanSupplier so) {
        for (int i = 0; i < 1200; i++) {
            if (so.getAsBoolean()) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("it never came to that");
    }

    /** One of several servers on the database. */
    private final class Server {
        private final Jobs jobs = new Jobs(jdbc, spare, LEASE_SECONDS);
        private final Leases leases = new Leases(jobs, EVERY);
        private final Plans plans;
        private final Searches searches;

        Server(Plans plans, int concurrent) {
            this.plans = plans;
            plans.name = "server " + (servers.size() + 1);
            plans.jobs = jobs;
            searches = new Searches(jobs, leases, asked, List.of(plans), concurrent, EVERY);
            servers.add(this);
        }

        void start() {
            searches.onStart(null);
        }

        Work begun(UUID plan) {
            eventually(() -> plans.begun.containsKey(plan));
            return plans.begun.get(plan);
        }

        void solve(UUID plan) {
            begun(plan).answer.countDown();
        }

        /** Its leases are renewed no longer. */
        void die() {
            leases.onStop(null);
        }

        void stop() throws InterruptedException {
            searches.onStop(null);
            leases.onStop(null);
        }

        @Override
        public String toString() {
            return plans.name;
        }
    }

    /** A search that takes until the test lets it end. */
    private static final class Work implements Solver<String> {
        private final CountDownLatch answer = new CountDownLatch(1);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private volatile ConstraintSearch.Listener listener;
        private volatile boolean isOver;

        @Override
        public String solve(ConstraintSearch.Listener hearer) {
            listener = hearer;
            try {
                answer.await();
                return "found";
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                isOver = true;
            }
        }

        @Override
        public void stop() {
            stopped.countDown();
            answer.countDown();
        }
    }

    private static class Plans implements SearchKind {
        private final ConcurrentHashMap<UUID, Work> begun = new ConcurrentHashMap<>();
        final AtomicInteger tries = new AtomicInteger();
        /** So many times the database doesn't take what came of a search. */
        final AtomicInteger away = new AtomicInteger();

        private volatile Progress progress;
        private String name;
        private Jobs jobs;

        @Override
        public String name() {
            return "test-plan";
        }

        @Override
        public Search<?> begin(UUID planId) {
            var work = new Work();
            begun.put(planId, work);
            return new Search<>(work, 600, found -> write(planId, found));
        }

        @Override
        public void report(UUID planId, Progress now) {
            progress = now;
        }

        @Override
        public void fail(UUID planId, String code) {
            write(planId, code);
        }

        private void write(UUID planId, String what) {
            tries.incrementAndGet();
            if (away.getAndDecrement() > 0) {
                throw away();
            }
            jobs.add("test-written", UUID.randomUUID(), false, planId + " " + what + " by " + name);
        }
    }
}
