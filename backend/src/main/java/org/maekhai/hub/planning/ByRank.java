package org.maekhai.hub.planning;

import static org.maekhai.hub.planning.Network.NOBODY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What one would do without a solver: fill the hubs that there are, then take the candidate who adds most, then the next.
 * The search begins there, and is measured against it.
 */
final class ByRank {
    private static final Comparator<Network.Reach> NEAREST = Comparator.comparingInt(Network.Reach::metres)
            .thenComparingInt(Network.Reach::hub)
            .thenComparingInt(Network.Reach::needy);

    private final Network network;
    private final List<List<Network.Reach>> byHub = new ArrayList<>();
    private final int[] hubOf;

    private ByRank(Network network) {
        this.network = network;
        hubOf = new int[network.needy().size()];
        Arrays.fill(hubOf, NOBODY);
        network.hubs().forEach(hub -> byHub.add(new ArrayList<>()));
        network.reach().stream()
                .sorted(NEAREST)
                .forEach(link -> byHub.get(link.hub()).add(link));
    }

    static Network.Plan of(Network network) {
        return new ByRank(network).plan();
    }

    private Network.Plan plan() {
        var open = new boolean[network.hubs().size()];
        var room = network.hubs().stream().mapToInt(Network.Hub::room).toArray();
        network.reach().stream()
                .filter(link -> network.hubs().get(link.hub()).exists()
                        || network.hubs().get(link.hub()).pinned())
                .sorted(NEAREST)
                .forEach(link -> {
                    if (hubOf[link.needy()] == NOBODY && room[link.hub()] > 0) {
                        hubOf[link.needy()] = link.hub();
                        room[link.hub()]--;
                    }
                });
        for (int hub = 0; hub < open.length; hub++) {
            open[hub] =
                    network.hubs().get(hub).exists() || network.hubs().get(hub).pinned();
        }
        for (int best = best(open); best != NOBODY; best = best(open)) {
            open[best] = true;
            for (var link : adds(best)) {
                hubOf[link.needy()] = best;
            }
        }
        return new Network.Plan(hubOf.clone());
    }

    /** Whom it would take: the nearest who have nobody, as many as it has room for. */
    private List<Network.Reach> adds(int hub) {
        return byHub.get(hub).stream()
                .filter(link -> hubOf[link.needy()] == NOBODY)
                .limit(network.hubs().get(hub).room())
                .toList();
    }

    private int best(boolean[] open) {
        int best = NOBODY;
        int most = 0;
        long shortest = 0;
        for (int hub = 0; hub < open.length; hub++) {
            if (!open[hub]) {
                var adds = adds(hub);
                long metres = adds.stream().mapToLong(Network.Reach::metres).sum();
                if (adds.size() > most || adds.size() == most && most > 0 && metres < shortest) {
                    best = hub;
                    most = adds.size();
                    shortest = metres;
                }
            }
        }
        return best;
    }
}
