package org.maekhai.visit.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.maekhai.shared.job.PlanSearch;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.visit.planning.DaySolver;

/** Solves plans of days in the background. */
@Singleton
class DaySearch extends PlanSearch<VisitPlan, VisitPlanFacts, DaySolver.Solution> {
    DaySearch(Clock clock, VisitPlanStore store) {
        super("visit-plan", clock, store);
    }

    @Override
    protected DaySolver.Question question(VisitPlan plan, VisitPlanFacts facts, ConstraintSearch.Limits limits) {
        return new DaySolver.Question(facts.journeys(plan), limits);
    }

    @Override
    protected VisitPlanFacts settle(VisitPlan plan, VisitPlanFacts facts, DaySolver.Solution found) {
        plan.measure(found);
        return facts.with(plan, found);
    }
}
