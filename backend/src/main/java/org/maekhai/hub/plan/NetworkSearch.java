package org.maekhai.hub.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.maekhai.hub.planning.NetworkSolver;
import org.maekhai.shared.job.PlanSearch;
import org.maekhai.shared.solver.ConstraintSearch;

/** Solves network plans in the background. */
@Singleton
class NetworkSearch extends PlanSearch<HubPlan, HubPlanFacts, NetworkSolver.Solution> {
    NetworkSearch(Clock clock, HubPlanStore store) {
        super("hub-plan", clock, store);
    }

    @Override
    protected NetworkSolver.Question question(HubPlan plan, HubPlanFacts facts, ConstraintSearch.Limits limits) {
        return new NetworkSolver.Question(facts.network(plan.radiusKm), limits);
    }

    @Override
    protected HubPlanFacts settle(HubPlan plan, HubPlanFacts facts, NetworkSolver.Solution found) {
        plan.measure(facts, found);
        return facts.with(found.plan());
    }
}
