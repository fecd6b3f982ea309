package org.maekhai.hub.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.hub.planning.Network.NOBODY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maekhai.shared.solver.ConstraintSearch;

/** The search for a network against all networks there are, and against its own rules. */
@Tag("without-database")
class NetworkSolverTest {
    private static final ConstraintSearch.Limits REPEATABLE = new ConstraintSearch.Limits(5, 1);

    @Test
    void aSmallNetworkIsAsGoodAsTheBestOfAll() {
        var random = new Random(2569);
        for (int turn = 0; turn < 60; turn++) {
            var network = network(random, 1 + random.nextInt(5), 1 + random.nextInt(6), 0.5);
            var best = new BruteForce(network).best();
            var solution = new NetworkSolver(network, REPEATABLE).solve();

            assertEquals(best, Measure.of(network, solution.plan()), () -> "of " + network);
            assertEquals(best.reached(), solution.reachedBound());
            assertEquals(best.newHubs(), solution.hubsBound());
            assertEquals(best.metres(), solution.metresBound(), 1e-6);
        }
    }

    @Test
    void whateverTheNetworkTheRulesHold() {
        var random = new Random(76);
        for (int turn = 0; turn < 12; turn++) {
            var network = network(random, 5 + random.nextInt(25), 10 + random.nextInt(60), 0.2);
            var solution =
                    new NetworkSolver(network, new ConstraintSearch.Limits(1, turn % 2 == 0 ? turn : null)).solve();
            for (var plan : List.of(solution.plan(), solution.byRank())) {
                requireRules(network, plan);
            }
            assertTrue(
                    Measure.of(network, solution.plan()).compareTo(Measure.of(network, solution.byRank())) <= 0,
                    "never worse than by rank");
            assertTrue(solution.reachedBound() >= solution.plan().reached());
            assertTrue(solution.hubsBound() <= network.newHubs(solution.plan()));
            assertTrue(solution.metresBound() <= network.metres(solution.plan()) + 1e-6);
        }
    }

    @Test
    void theSameSeedGivesTheSameNetwork() {
        var network = network(new Random(5), 30, 60, 0.25);
        var one = new NetworkSolver(network, new ConstraintSearch.Limits(1, 7)).solve();
        var two = new NetworkSolver(network, new ConstraintSearch.Limits(1, 7)).solve();
        assertTrue(Arrays.equals(one.plan().hubOf(), two.plan().hubOf()));
    }

    @Test
    void aHubThatIsThereIsUsedBeforeANewOneAndAPinnedOneIsAlwaysOne() {
        var network = new Network(
                List.of(
                        new Network.Hub(2, true, false),
                        new Network.Hub(5, false, false),
                        new Network.Hub(1, false, true)),
                List.of(new Network.Needy(2), new Network.Needy(4)),
                List.of(
                        new Network.Reach(0, 0, 24_000),
                        new Network.Reach(0, 1, 24_000),
                        new Network.Reach(1, 0, 1_000),
                        new Network.Reach(1, 1, 1_000),
                        new Network.Reach(2, 1, 9_000)));
        var solution = new NetworkSolver(network, REPEATABLE).solve();
        assertEquals("[0, 2]", Arrays.toString(solution.plan().hubOf()));
        assertEquals(1, network.newHubs(solution.plan()), "the pinned one");
        assertEquals(1, solution.hubsBound());
    }

    @Test
    void whereRoomIsShortThoseInGreaterNeedComeFirst() {
        var network = new Network(
                List.of(new Network.Hub(1, false, false)),
                List.of(new Network.Needy(2), new Network.Needy(4), new Network.Needy(3)),
                List.of(new Network.Reach(0, 0, 1), new Network.Reach(0, 1, 9_000), new Network.Reach(0, 2, 5)));
        assertEquals(
                "[-1, 0, -1]",
                Arrays.toString(
                        new NetworkSolver(network, REPEATABLE).solve().plan().hubOf()));
    }

    @Test
    void aSearchThatIsStoppedAnswersWhatItHas() {
        var network = network(new Random(9), 60, 200, 0.3);
        var solver = new NetworkSolver(network, new ConstraintSearch.Limits(60, null));
        solver.stop();
        requireRules(network, solver.solve().plan());
    }

    @Test
    void whoNobodyReachesStaysAlone() {
        var network = new Network(List.of(new Network.Hub(1, false, false)), List.of(new Network.Needy(2)), List.of());
        var solution = new NetworkSolver(network, REPEATABLE).solve();
        assertEquals(0, solution.plan().reached());
        assertEquals(0, solution.reachedBound());
    }

    private static void requireRules(Network network, Network.Plan plan) {
        var members = new int[network.hubs().size()];
        for (int needy = 0; needy < plan.hubOf().length; needy++) {
            int hub = plan.hubOf()[needy];
            if (hub != NOBODY) {
                int one = needy;
                members[hub]++;
                assertTrue(network.reach().stream().anyMatch(link -> link.hub() == hub && link.needy() == one));
            }
        }
        for (int hub = 0; hub < members.length; hub++) {
            assertTrue(members[hub] <= network.hubs().get(hub).room());
        }
    }

    private static Network network(Random random, int hubs, int needy, double density) {
        List<Network.Hub> all = new ArrayList<>();
        for (int i = 0; i < hubs; i++) {
            all.add(new Network.Hub(random.nextInt(4), random.nextInt(4) == 0, random.nextInt(8) == 0));
        }
        List<Network.Needy> who = new ArrayList<>();
        List<Network.Reach> reach = new ArrayList<>();
        for (int i = 0; i < needy; i++) {
            who.add(new Network.Needy(2 + random.nextInt(3)));
            for (int hub = 0; hub < hubs; hub++) {
                if (random.nextDouble() < density) {
                    reach.add(new Network.Reach(hub, i, 100 + random.nextInt(25_000)));
                }
            }
        }
        return new Network(all, who, reach);
    }

    /** By what a network is better than another: more reached, of greater need, fewer new hubs, shorter. */
    private record Measure(int reached, int need, int newHubs, long metres) implements Comparable<Measure> {
        static Measure of(Network network, Network.Plan plan) {
            int need = 0;
            for (int i = 0; i < plan.hubOf().length; i++) {
                need += plan.hubOf()[i] == NOBODY ? 0 : network.needy().get(i).need();
            }
            return new Measure(plan.reached(), need, network.newHubs(plan), network.metres(plan));
        }

        @Override
        public int compareTo(Measure other) {
            int byReach = Integer.compare(other.reached, reached);
            int byNeed = byReach != 0 ? byReach : Integer.compare(other.need, need);
            int byHubs = byNeed != 0 ? byNeed : Integer.compare(newHubs, other.newHubs);
            return byHubs != 0 ? byHubs : Long.compare(metres, other.metres);
        }
    }

    /** Tries all networks. */
    private static final class BruteForce {
        private final Network network;
        private final int[] hubOf;
        private final int[] members;
        private Measure best;

        BruteForce(Network network) {
            this.network = network;
            hubOf = new int[network.needy().size()];
            members = new int[network.hubs().size()];
        }

        Measure best() {
            tie(0);
            return best;
        }

        private void tie(int needy) {
            if (needy == hubOf.length) {
                var measure = Measure.of(network, new Network.Plan(hubOf));
                if (best == null || measure.compareTo(best) < 0) {
                    best = measure;
                }
                return;
            }
            hubOf[needy] = NOBODY;
            tie(needy + 1);
            for (var link : network.reach()) {
                if (link.needy() == needy
                        && members[link.hub()] < network.hubs().get(link.hub()).room()) {
                    hubOf[needy] = link.hub();
                    members[link.hub()]++;
                    tie(needy + 1);
                    members[link.hub()]--;
                }
            }
            hubOf[needy] = NOBODY;
        }
    }
}
