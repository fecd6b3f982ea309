package org.maekhai.assignment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.maekhai.assignment.planning.CoverageSolver;
import org.maekhai.shared.job.SearchKind;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.solver.SolverProcess;

/** Solves coverage plans in the background: those that somebody asked for first, then those of a run over the nation. */
@ApplicationScoped
class CoverageSearch implements SearchKind {
    private final Clock clock;
    private final CoveragePlanStore store;

    CoverageSearch(Clock clock, CoveragePlanStore store) {
        this.clock = clock;
        this.store = store;
    }

    @Override
    public String name() {
        return "coverage-plan";
    }

    @Override
    public Search<CoverageSolver.Solution> begin(UUID planId) {
        var plan = store.locked(planId);
        if (!plan.start()) {
            return null;
        }
        var facts = store.of(planId);
        var limits = new ConstraintSearch.Limits(plan.maxSeconds, plan.seed);
        var question = new CoverageSolver.Question(facts.division(plan.weights()), limits);
        return new Search<>(new SolverProcess<>(question), plan.maxSeconds, found -> finish(planId, facts, found));
    }

    private void finish(UUID planId, CoveragePlanFacts facts, CoverageSolver.Solution found) {
        if (store.locked(planId).finish(found, now())) {
            store.replace(planId, facts.with(found.plan()));
        }
    }

    @Override
    public void report(UUID planId, Progress progress) {
        store.progress(planId, progress.share(), progress.objective(), progress.bound());
    }

    @Override
    public void fail(UUID planId, String code) {
        store.locked(planId).fail(code, now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
