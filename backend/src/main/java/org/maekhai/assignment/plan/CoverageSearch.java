package org.maekhai.assignment.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.maekhai.assignment.planning.CoverageSolver;
import org.maekhai.shared.job.PlanSearch;
import org.maekhai.shared.solver.ConstraintSearch;

/** Solves coverage plans in the background: those that somebody asked for first, then those of a run over the nation. */
@Singleton
class CoverageSearch extends PlanSearch<CoveragePlan, CoveragePlanFacts, CoverageSolver.Solution> {
    CoverageSearch(Clock clock, CoveragePlanStore store) {
        super("coverage-plan", clock, store);
    }

    @Override
    protected CoverageSolver.Question question(
            CoveragePlan plan, CoveragePlanFacts facts, ConstraintSearch.Limits limits) {
        return new CoverageSolver.Question(facts.division(plan.weights()), limits);
    }

    @Override
    protected CoveragePlanFacts settle(CoveragePlan plan, CoveragePlanFacts facts, CoverageSolver.Solution found) {
        plan.measure(found);
        return facts.with(found.plan());
    }
}
