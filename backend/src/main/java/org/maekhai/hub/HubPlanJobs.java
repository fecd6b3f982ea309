package org.maekhai.hub;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.maekhai.hub.planning.NetworkSolver;
import org.maekhai.shared.ConstraintSearch;
import org.maekhai.shared.SearchJobs;
import org.maekhai.shared.SearchQueue;
import org.maekhai.shared.Solver;
import org.maekhai.shared.SolverProcess;

/** Solves network plans in the background. */
@Singleton
class HubPlanJobs extends SearchJobs<HubPlanJobs.NetworkSearch> {
    private final Clock clock;
    private final HubPlanStore store;

    HubPlanJobs(SearchQueue queue, Clock clock, HubPlanStore store) {
        super(queue);
        this.clock = clock;
        this.store = store;
    }

    /** A search that is going on. */
    static final class NetworkSearch implements SearchJobs.Search {
        private final HubPlanFacts facts;
        private final Solver<NetworkSolver.Solution> solver;
        private final int seconds;
        private NetworkSolver.Solution solution;

        NetworkSearch(HubPlanFacts facts, HubPlan plan) {
            this.facts = facts;
            solver = new SolverProcess<>(new NetworkSolver.Question(
                    facts.network(plan.radiusKm), new ConstraintSearch.Limits(plan.maxSeconds, plan.seed)));
            seconds = plan.maxSeconds;
        }

        @Override
        public int seconds() {
            return seconds;
        }

        @Override
        public void run() {
            solution = solver.solve(ConstraintSearch.Listener.NONE);
        }

        @Override
        public void stop() {
            solver.stop();
        }
    }

    void onStart(@Observes StartupEvent start) {
        open();
    }

    void onStop(@Observes ShutdownEvent stop) {
        close();
    }

    @Override
    protected NetworkSearch begin(UUID planId) {
        var plan = store.locked(planId);
        if (!plan.start()) {
            return null;
        }
        return new NetworkSearch(store.of(planId), plan);
    }

    @Override
    protected void finish(UUID planId, NetworkSearch search) {
        if (store.locked(planId).finish(search.facts, search.solution, now())) {
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
    protected void report(UUID planId, double progress, NetworkSearch search) {
        store.progress(planId, progress);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
