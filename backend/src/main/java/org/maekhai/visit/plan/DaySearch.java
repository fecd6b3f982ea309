package org.maekhai.visit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.maekhai.shared.job.SearchKind;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.solver.SolverProcess;
import org.maekhai.visit.planning.DaySolver;

/** Solves plans of days in the background. */
@ApplicationScoped
class DaySearch implements SearchKind {
    private final Clock clock;
    private final VisitPlanStore store;

    DaySearch(Clock clock, VisitPlanStore store) {
        this.clock = clock;
        this.store = store;
    }

    @Override
    public String name() {
        return "visit-plan";
    }

    @Override
    public Search<DaySolver.Solution> begin(UUID planId) {
        var plan = store.locked(planId);
        if (!plan.start()) {
            return null;
        }
        var facts = store.of(planId);
        var limits = new ConstraintSearch.Limits(plan.maxSeconds, plan.seed);
        var question = new DaySolver.Question(facts.journeys(plan), limits);
        return new Search<>(new SolverProcess<>(question), plan.maxSeconds, found -> finish(planId, facts, found));
    }

    private void finish(UUID planId, VisitPlanFacts facts, DaySolver.Solution found) {
        var plan = store.locked(planId);
        if (plan.finish(found, now())) {
            store.replace(planId, facts.with(plan, found));
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
