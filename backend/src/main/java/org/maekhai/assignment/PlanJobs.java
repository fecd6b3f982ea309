package org.maekhai.assignment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.maekhai.assignment.planning.CoverageSolver;
import org.maekhai.shared.ConstraintSearch;
import org.maekhai.shared.SearchJobs;
import org.maekhai.shared.SearchQueue;
import org.maekhai.shared.Solver;
import org.maekhai.shared.SolverProcess;

/** Solves coverage plans in the background: those that somebody asked for first, then those of a run over the nation. */
@Singleton
class PlanJobs extends SearchJobs<PlanJobs.Division> {
    private final Clock clock;
    private final PlanStore store;

    PlanJobs(SearchQueue queue, Clock clock, PlanStore store) {
        super(queue);
        this.clock = clock;
        this.store = store;
    }

    /** A search that is going on. */
    static final class Division implements SearchJobs.Search, ConstraintSearch.Listener {
        private final PlanFacts facts;
        private final Solver<CoverageSolver.Solution> solver;
        private final int seconds;
        private volatile Double objective;
        private volatile Double bound;
        private CoverageSolver.Solution solution;

        Division(PlanFacts facts, Solver<CoverageSolver.Solution> solver, int seconds) {
            this.facts = facts;
            this.solver = solver;
            this.seconds = seconds;
        }

        @Override
        public int seconds() {
            return seconds;
        }

        @Override
        public void run() {
            solution = solver.solve(this);
        }

        @Override
        public void stop() {
            solver.stop();
        }

        @Override
        public void better(double newObjective, double newBound) {
            objective = newObjective;
            bound = newBound;
        }
    }

    void onStart(@Observes StartupEvent start) {
        open();
    }

    void onStop(@Observes ShutdownEvent stop) {
        close();
    }

    @Override
    protected Division begin(UUID planId) {
        var plan = store.locked(planId);
        if (!plan.start()) {
            return null;
        }
        var facts = store.of(planId);
        var limits = new ConstraintSearch.Limits(plan.maxSeconds, plan.seed);
        var question = new CoverageSolver.Question(facts.division(plan.weights()), limits);
        return new Division(facts, new SolverProcess<>(question), plan.maxSeconds);
    }

    @Override
    protected void finish(UUID planId, Division search) {
        if (store.locked(planId).finish(search.solution, now())) {
            store.replace(planId, search.facts.with(search.solution.plan()));
        }
    }

    @Override
    protected void fail(UUID planId, String code) {
        store.locked(planId).fail(code, now());
    }

    @Override
    protected void failAll(String code) {
        store.list("busyProvince is not null").forEach(plan -> plan.fail(code, now()));
    }

    @Override
    protected void report(UUID planId, double progress, Division search) {
        store.progress(planId, progress, search.objective, search.bound);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
