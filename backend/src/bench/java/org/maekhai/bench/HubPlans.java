package org.maekhai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.maekhai.hub.planning.Network;
import org.maekhai.hub.planning.NetworkSolver;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.solver.ConstraintSearch;

/**
 * Finds networks for the largest province of the real registry with invented standings, the same every time: how far from what is proven, and how
 * much better than taking one candidate after the other.
 */
final class HubPlans {
    private static final String LARGEST = "30";
    private static final int SECONDS = 20;
    private static final double RADIUS_KM = 25;
    private static final int ROOM = 10;

    /** @param gap the greater of what could be better in hubs and in kilometres */
    record Result(
            String province,
            int candidates,
            int needy,
            int reached,
            int hubs,
            int hubsByRank,
            double gap,
            double kmSaved,
            double seconds) {
        @Override
        public String toString() {
            return String.format(
                    "%s: %3d could, %3d need, %3d reached by %2d hubs (%2d by rank) in %5.1f s, gap %5.2f %%, %4.1f %% shorter",
                    province, candidates, needy, reached, hubs, hubsByRank, seconds, gap * 100, kmSaved * 100);
        }
    }

    private HubPlans() {}

    /** @param share of the local governments who could be hubs; half of the others and more are needy */
    static Result plan(Registry registry, double share) {
        var province = LARGEST;
        var rows = registry.byProvince().get(province);
        var network = network(rows, share, new Random(2569 + Integer.parseInt(province)));
        var solution = new NetworkSolver(network, new ConstraintSearch.Limits(SECONDS, null)).solve();
        int hubs = network.newHubs(solution.plan());
        double metres = network.metres(solution.plan());
        return new Result(
                province,
                network.hubs().size(),
                network.needy().size(),
                solution.plan().reached(),
                hubs,
                network.newHubs(solution.byRank()),
                Math.max(
                        hubs == 0 ? 0 : (double) (hubs - solution.hubsBound()) / hubs,
                        metres == 0 ? 0 : (metres - solution.metresBound()) / metres),
                1 - metres / network.metres(solution.byRank()),
                solution.seconds());
    }

    private static Network network(List<Registry.Row> rows, double share, Random random) {
        List<Registry.Row> hubs = new ArrayList<>();
        List<Registry.Row> needy = new ArrayList<>();
        for (var row : rows) {
            double draw = random.nextDouble();
            if (draw < share) {
                hubs.add(row);
            } else if (draw < share + 0.6 * (1 - share) && !row.type().equals("PAO")) {
                needy.add(row);
            }
        }
        List<Network.Reach> reach = new ArrayList<>();
        for (int hub = 0; hub < hubs.size(); hub++) {
            for (int one = 0; one < needy.size(); one++) {
                double km = GreatCircle.km(
                        hubs.get(hub).latitude(),
                        hubs.get(hub).longitude(),
                        needy.get(one).latitude(),
                        needy.get(one).longitude());
                if (km <= RADIUS_KM) {
                    reach.add(new Network.Reach(hub, one, (int) Math.round(km * 1000)));
                }
            }
        }
        return new Network(
                hubs.stream().map(row -> new Network.Hub(ROOM, false, false)).toList(),
                needy.stream()
                        .map(row -> new Network.Needy(2 + random.nextInt(3)))
                        .toList(),
                reach);
    }
}
