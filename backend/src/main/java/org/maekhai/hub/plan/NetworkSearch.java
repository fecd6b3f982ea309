package org.maekhai.hub.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.maekhai.hub.planning.NetworkSolver;
import org.maekhai.shared.job.SearchKind;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.solver.SolverProcess;

/** Solves network plans in the background. */
@ApplicationScoped
class NetworkSearch implements SearchKind {
    private final Clock clock;
    private final HubPlanStore store;

    NetworkSearch(Clock clock, HubPlanStore store) {
        this.clock = clock;
        this.store = store;
    }

    @Override
    public String name() {
        return "hub-plan";
    }

    @Override
    public Search<NetworkSolver.Solution> begin(UUID planId) {
        var plan = store.locked(planId);
        if (!plan.start()) {
            return null;
        }
        var facts = store.of(planId);
        var limits = new ConstraintSearch.Limits(plan.maxSeconds, plan.seed);
        var question = new NetworkSolver.Question(facts.network(plan.radiusKm), limits);
        return new Search<>(new SolverProcess<>(question), plan.maxSeconds, found -> finish(planId, facts, found));
    }

    private void finish(UUID planId, HubPlanFacts facts, NetworkSolver.Solution found) {
        if (store.locked(planId).finish(facts, found, now())) {
            store.replace(planId, facts.with(found.plan()));
        }
    }

    @Override
    public void report(UUID planId, Progress progress) {
        store.progress(planId, progress.share());
    }

    @Override
    public void fail(UUID planId, String code) {
        store.locked(planId).fail(code, now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
