package org.maekhai.hub.planning;

import static org.maekhai.hub.planning.Network.NOBODY;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.solver.Solver;

/**
 * Finds a network with CP-SAT, one wish after the other: reach as many as can be reached (those in greater need first where
 * room is short), with the fewest new hubs, over the shortest distances. What is proven of each is told. One object solves
 * once; another thread may stop it.
 */
public final class NetworkSolver implements Solver<NetworkSolver.Solution> {
    /** Of the time that it may take, what the first two wishes get at most. */
    private static final double FOR_REACH = 0.1;

    private static final double FOR_HUBS = 0.5;
    /** One more reached is worth more than any need. */
    private static final int REACHED = 1000;

    private final Network network;
    private final ConstraintSearch.Limits limits;
    private final ConstraintSearch search = new ConstraintSearch();

    /**
     * @param byRank what taking the best candidate, then the next best, and so on gives
     * @param reachedBound no network reaches more
     * @param hubsBound none that reaches as many needs fewer new hubs
     * @param metresBound none that reaches as many with as many hubs is shorter
     */
    public record Solution(
            Network.Plan plan, Network.Plan byRank, int reachedBound, int hubsBound, double metresBound, double seconds)
            implements Solver.Answer {}

    public record Question(Network network, ConstraintSearch.Limits limits) implements Solver.Question<Solution> {
        @Override
        public NetworkSolver solver() {
            return new NetworkSolver(network, limits);
        }
    }

    public NetworkSolver(Network network, ConstraintSearch.Limits limits) {
        this.network = network;
        this.limits = limits;
    }

    @Override
    public void stop() {
        search.stop();
    }

    @Override
    public Solution solve(ConstraintSearch.Listener listener) {
        return solve();
    }

    public Solution solve() {
        ConstraintSearch.prepare();
        long began = System.nanoTime();
        var byRank = ByRank.of(network);
        if (network.reach().isEmpty()) {
            return new Solution(byRank, byRank, 0, network.newHubs(byRank), 0, 0);
        }
        var reach = new Model(byRank).reachMost();
        var found = run(reach, FOR_REACH, began);
        var plan = found.isFound() ? reach.plan(found.solver()) : byRank;
        long value = reach.value(plan);
        int reachedBound = found.isFound()
                ? (int) Math.floor(found.solver().bestObjectiveBound() / REACHED)
                : network.needy().size();
        // taking the best candidates may have reached as many already, with fewer hubs than the first that was found
        if (reach.value(byRank) >= value) {
            plan = byRank;
        }

        var hubs = new Model(plan).atLeast(value).fewestHubs();
        found = run(hubs, FOR_REACH + FOR_HUBS, began);
        int hubsBound = 0;
        if (found.isFound()) {
            plan = hubs.plan(found.solver());
            hubsBound = (int) Math.ceil(found.solver().bestObjectiveBound() - 1e-6);
        }

        plan = Shortening.of(network, plan);
        var distance = new Model(plan)
                .atLeast(value)
                .between(hubsBound, network.newHubs(plan))
                .shortest();
        found = run(distance, 1, began);
        double metresBound = 0;
        if (found.isFound()) {
            plan = distance.plan(found.solver());
            metresBound = found.solver().bestObjectiveBound();
        }
        return new Solution(plan, byRank, reachedBound, hubsBound, metresBound, secondsSince(began));
    }

    /** @param until what part of the time may have passed when it ends */
    private ConstraintSearch.Outcome run(Model model, double until, long began) {
        // the repeatable mode has a time of its own, which doesn't pass while the clock does
        double left = limits.seed() == null
                ? limits.seconds() * until - secondsSince(began)
                : limits.seconds() * (until == 1 ? 1 - FOR_REACH - FOR_HUBS : until);
        return search.run(
                model.model,
                new ConstraintSearch.Limits(Math.max(0.1, left), limits.seed()),
                ConstraintSearch.Listener.NONE);
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private final class Model {
        private final CpModel model = new CpModel();
        private final Network.Plan start;
        private final BoolVar[] tied = new BoolVar[network.reach().size()];
        private final List<List<Literal>> all;
        private final LinearArgument[] open = new LinearArgument[network.hubs().size()];

        Model(Network.Plan start) {
            this.start = start;
            var used = new boolean[open.length];
            for (int hub : start.hubOf()) {
                if (hub != NOBODY) {
                    used[hub] = true;
                }
            }
            for (int hub = 0; hub < open.length; hub++) {
                boolean free = network.hubs().get(hub).exists()
                        || network.hubs().get(hub).pinned();
                if (free) {
                    open[hub] = LinearExpr.constant(1);
                } else {
                    var variable = model.newBoolVar("");
                    model.addHint(variable, used[hub]);
                    open[hub] = variable;
                }
            }
            var members = new LinearExprBuilder[open.length];
            var choices = new ArrayList<List<Literal>>();
            network.needy().forEach(needy -> choices.add(new ArrayList<>()));
            Arrays.setAll(members, hub -> LinearExpr.newBuilder());
            for (int i = 0; i < tied.length; i++) {
                var link = network.reach().get(i);
                tied[i] = model.newBoolVar("");
                model.addHint(tied[i], start.hubOf()[link.needy()] == link.hub());
                if (open[link.hub()] instanceof BoolVar variable) {
                    model.addImplication(tied[i], variable);
                }
                members[link.hub()].add(tied[i]);
                choices.get(link.needy()).add(tied[i]);
            }
            all = choices.stream().filter(list -> !list.isEmpty()).toList();
            all.forEach(model::addAtMostOne);
            for (int hub = 0; hub < open.length; hub++) {
                model.addLessOrEqual(
                        members[hub],
                        LinearExpr.newBuilder()
                                .addTerm(open[hub], network.hubs().get(hub).room()));
            }
        }

        private LinearExprBuilder value() {
            var value = LinearExpr.newBuilder();
            for (int i = 0; i < tied.length; i++) {
                value.addTerm(tied[i], worth(network.reach().get(i).needy()));
            }
            return value;
        }

        private int worth(int needy) {
            return REACHED + network.needy().get(needy).need();
        }

        long value(Network.Plan plan) {
            long value = 0;
            for (int needy = 0; needy < plan.hubOf().length; needy++) {
                value += plan.hubOf()[needy] == NOBODY ? 0 : worth(needy);
            }
            return value;
        }

        Model reachMost() {
            model.maximize(value());
            return this;
        }

        /** As many as can be, of as great a need. */
        Model atLeast(long value) {
            if (all.size() == start.reached()) {
                all.forEach(model::addExactlyOne);
            } else {
                model.addGreaterOrEqual(value(), value);
            }
            return this;
        }

        private LinearExprBuilder newHubs() {
            var fresh = LinearExpr.newBuilder();
            for (int hub = 0; hub < open.length; hub++) {
                if (!network.hubs().get(hub).exists()) {
                    fresh.add(open[hub]);
                }
            }
            return fresh;
        }

        Model fewestHubs() {
            model.minimize(newHubs());
            return this;
        }

        Model between(int fewest, int most) {
            model.addLinearConstraint(newHubs(), fewest, most);
            return this;
        }

        Model shortest() {
            var metres = LinearExpr.newBuilder();
            for (int i = 0; i < tied.length; i++) {
                metres.addTerm(tied[i], network.reach().get(i).metres());
            }
            model.minimize(metres);
            return this;
        }

        Network.Plan plan(CpSolver solver) {
            int[] hubOf = new int[network.needy().size()];
            Arrays.fill(hubOf, NOBODY);
            for (int i = 0; i < tied.length; i++) {
                if (solver.booleanValue(tied[i])) {
                    hubOf[network.reach().get(i).needy()] =
                            network.reach().get(i).hub();
                }
            }
            return new Network.Plan(hubOf);
        }
    }
}
