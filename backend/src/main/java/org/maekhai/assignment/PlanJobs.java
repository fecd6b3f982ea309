package org.maekhai.assignment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.maekhai.assignment.planning.CoverageSolver;

/**
 * Solves plans in the background, a limited number at once, the others in the order in which they were asked for. What is
 * known of them stands in the database: progress, the best cost so far and its bound, once a second.
 */
@ApplicationScoped
class PlanJobs {
    private static final Logger LOG = Logger.getLogger(PlanJobs.class);
    /** The server stopped while the plan waited or was being solved. */
    private static final String INTERRUPTED = "INTERRUPTED";

    private static final String SOLVER_FAILED = "SOLVER_FAILED";

    private final Clock clock;
    private final PlanStore store;
    private final ExecutorService solving;
    private final ScheduledExecutorService reporting =
            Executors.newSingleThreadScheduledExecutor(work -> thread("plan-progress", work));
    private final Map<UUID, Search> searches = new ConcurrentHashMap<>();

    PlanJobs(Clock clock, PlanStore store, PlanningPolicy policy) {
        this.clock = clock;
        this.store = store;
        solving = Executors.newFixedThreadPool(policy.concurrent(), work -> thread("plan-solver", work));
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A search that is going on. */
    private static final class Search implements CoverageSolver.Listener {
        private final CoverageSolver solver;
        private final int seconds;
        private final long began = System.nanoTime();
        private volatile Double objective;
        private volatile Double bound;

        Search(CoverageSolver solver, int seconds) {
            this.solver = solver;
            this.seconds = seconds;
        }

        @Override
        public void better(double newObjective, double newBound) {
            objective = newObjective;
            bound = newBound;
        }

        double progress() {
            return Math.min(0.99, (System.nanoTime() - began) / 1e9 / seconds);
        }
    }

    void onStart(@Observes StartupEvent start) {
        failInterrupted();
        reporting.scheduleWithFixedDelay(this::report, 1, 1, TimeUnit.SECONDS);
    }

    /** Whatever waited or ran when the server stopped will not go on. */
    void failInterrupted() {
        QuarkusTransaction.requiringNew()
                .run(() -> store.list("busyProvince is not null").forEach(plan -> plan.fail(INTERRUPTED, now())));
    }

    void onStop(@Observes ShutdownEvent stop) {
        solving.shutdownNow();
        reporting.shutdownNow();
        searches.values().forEach(search -> search.solver.stop());
    }

    /** After the transaction that queued it. */
    void submit(UUID planId) {
        solving.execute(() -> {
            try {
                solve(planId);
            } catch (RuntimeException | Error e) {
                LOG.errorf(e, "Plan %s failed", planId);
                QuarkusTransaction.requiringNew().run(() -> store.locked(planId).fail(SOLVER_FAILED, now()));
            }
        });
    }

    /** After the transaction that cancelled it. */
    void stop(UUID planId) {
        var search = searches.get(planId);
        if (search != null) {
            search.solver.stop();
        }
    }

    private void solve(UUID planId) {
        record Task(PlanFacts facts, Search search) {}
        var task = QuarkusTransaction.requiringNew().call(() -> {
            var plan = store.locked(planId);
            if (!plan.start()) {
                return null;
            }
            var facts = store.of(planId);
            var limits = new CoverageSolver.Limits(plan.maxSeconds, plan.seed);
            return new Task(
                    facts, new Search(new CoverageSolver(facts.division(plan.weights()), limits), plan.maxSeconds));
        });
        if (task == null) {
            return;
        }
        searches.put(planId, task.search());
        try {
            var solution = task.search().solver.solve(task.search());
            QuarkusTransaction.requiringNew().run(() -> {
                if (store.locked(planId).finish(solution, now())) {
                    store.replace(planId, task.facts().with(solution.plan()));
                }
            });
        } finally {
            searches.remove(planId);
        }
    }

    private void report() {
        searches.forEach((planId, search) -> {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> store.progress(planId, search.progress(), search.objective, search.bound));
            } catch (RuntimeException e) {
                LOG.warnf(e, "The progress of plan %s could not be noted", planId);
            }
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
