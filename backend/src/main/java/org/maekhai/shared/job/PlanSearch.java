package org.maekhai.shared.job;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.solver.Solver;
import org.maekhai.shared.solver.SolverProcess;

/**
 * Searches for plans of one kind, from their stored facts. What the solver is asked, and what its answer says of the plan, its
 * kind says.
 *
 * @param <P> the plan
 * @param <F> its facts, with what was found
 * @param <R> what the solver answers
 */
public abstract class PlanSearch<P extends SearchedPlan, F, R extends Solver.Answer> implements SearchKind {
    private final String name;
    private final Clock clock;
    private final PlanStore<P, F> store;

    protected PlanSearch(String name, Clock clock, PlanStore<P, F> store) {
        this.name = name;
        this.clock = clock;
        this.store = store;
    }

    protected abstract Solver.Question<R> question(P plan, F facts, ConstraintSearch.Limits limits);

    /** Notes in the plan how good it is. @return the facts with what was found */
    protected abstract F settle(P plan, F facts, R found);

    @Override
    public String name() {
        return name;
    }

    @Override
    public Search<R> begin(UUID planId) {
        var plan = store.locked(planId);
        if (!plan.start()) {
            return null;
        }
        var facts = store.of(planId);
        var question = question(plan, facts, new ConstraintSearch.Limits(plan.maxSeconds, plan.seed));
        return new Search<>(new SolverProcess<>(question), plan.maxSeconds, found -> finish(planId, facts, found));
    }

    private void finish(UUID planId, F facts, R found) {
        var plan = store.locked(planId);
        if (plan.found(found.seconds(), now())) {
            store.replace(planId, settle(plan, facts, found));
        }
    }

    @Override
    public void report(UUID planId, Progress progress) {
        store.note(planId, progress);
    }

    @Override
    public void fail(UUID planId, String code) {
        store.locked(planId).fail(code, now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
