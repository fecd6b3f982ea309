package org.maekhai.hub.planning;

import static org.maekhai.hub.planning.Network.NOBODY;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes a plan shorter without more hubs, reaching the same ones, by simulated annealing: another candidate takes the place
 * of a hub, and whoever is without one then is seated by the shortest chain of moves. The solver proves good bounds at once
 * and finds good plans late; so its search for the shortest begins from here.
 */
final class Shortening {
    private static final int REPLACEMENTS = 300_000;
    private static final int EXCHANGES = 10;
    private static final double HOT_METRES = 60_000;
    private static final double COLD_METRES = 1_500;
    private static final int FAR = -1;
    /** The longest chain: so many move on to make room for one. */
    private static final int LINKS = 4;

    /** What it costs, in metres, to leave somebody without a hub for the time being. */
    private static final int LEFT_OUT = 300_000;

    private static final int UNREACHABLE = Integer.MAX_VALUE / 2;

    private final Network network;
    private final int hubs;
    private final int[][] metres;
    private final int[][] reaching;
    private final List<List<Integer>> nearest;
    private final Random random = new Random(2569);

    private final int[] wanted;
    private int[] hubOf;
    private int[][] seats;
    private int[] taken;
    private boolean[] open;

    private final int[][] cost;
    private final int[][] from;
    private final int[][] via;

    private Shortening(Network network, Network.Plan start) {
        this.network = network;
        hubs = network.hubs().size();
        int needy = network.needy().size();
        metres = new int[hubs][needy];
        for (var row : metres) {
            Arrays.fill(row, FAR);
        }
        network.reach().forEach(link -> metres[link.hub()][link.needy()] = link.metres());
        reaching = IntStream.range(0, needy)
                .mapToObj(one -> IntStream.range(0, hubs)
                        .filter(hub -> metres[hub][one] != FAR)
                        .toArray())
                .toArray(int[][]::new);
        nearest = IntStream.range(0, hubs)
                .mapToObj(hub -> IntStream.range(0, needy)
                        .filter(one -> metres[hub][one] != FAR)
                        .boxed()
                        .sorted(Comparator.comparingInt(one -> metres[hub][one]))
                        .toList())
                .toList();
        cost = new int[LINKS][hubs];
        from = new int[LINKS][hubs];
        via = new int[LINKS][hubs];
        wanted = IntStream.range(0, needy)
                .filter(one -> start.hubOf()[one] != NOBODY)
                .toArray();
        hubOf = new int[needy];
        Arrays.fill(hubOf, NOBODY);
        seats = new int[hubs][];
        taken = new int[hubs];
        open = new boolean[hubs];
        for (int hub = 0; hub < hubs; hub++) {
            seats[hub] = new int[network.hubs().get(hub).room()];
            open[hub] = isFree(hub);
        }
        for (int one = 0; one < needy; one++) {
            if (start.hubOf()[one] != NOBODY) {
                open[start.hubOf()[one]] = true;
                sit(one, start.hubOf()[one]);
            }
        }
    }

    static Network.Plan of(Network network, Network.Plan start) {
        return start.reached() < 2 ? start : new Shortening(network, start).improve();
    }

    /** It costs nothing to use it. */
    private boolean isFree(int hub) {
        return network.hubs().get(hub).exists() || network.hubs().get(hub).pinned();
    }

    private boolean hasRoom(int hub) {
        return taken[hub] < seats[hub].length;
    }

    private void sit(int one, int hub) {
        seats[hub][taken[hub]++] = one;
        hubOf[one] = hub;
    }

    private void rise(int one) {
        int hub = hubOf[one];
        for (int seat = 0; seat < taken[hub]; seat++) {
            if (seats[hub][seat] == one) {
                seats[hub][seat] = seats[hub][--taken[hub]];
                break;
            }
        }
        hubOf[one] = NOBODY;
    }

    private Network.Plan improve() {
        long now = network.metres(new Network.Plan(hubOf));
        long shortest = now;
        var best = hubOf.clone();
        for (int turn = 0; turn < REPLACEMENTS; turn++) {
            double heat = HOT_METRES * Math.pow(COLD_METRES / HOT_METRES, (double) turn / REPLACEMENTS);
            now += replace(heat);
            for (int i = 0; i < EXCHANGES; i++) {
                now += random.nextBoolean() ? shift(heat / 5) : swap(heat / 5);
            }
            if (now < shortest && IntStream.of(wanted).noneMatch(one -> hubOf[one] == NOBODY)) {
                shortest = now;
                best = hubOf.clone();
            }
        }
        return new Network.Plan(best);
    }

    private boolean accepts(long change, double heat) {
        return change <= 0 || random.nextDouble() < Math.exp(-change / heat);
    }

    private long shift(double heat) {
        int one = wanted[random.nextInt(wanted.length)];
        int hub = reaching[one][random.nextInt(reaching[one].length)];
        if (hubOf[one] == NOBODY || !open[hub] || hub == hubOf[one] || !hasRoom(hub)) {
            return 0;
        }
        long change = metres[hub][one] - metres[hubOf[one]][one];
        if (!accepts(change, heat)) {
            return 0;
        }
        rise(one);
        sit(one, hub);
        return change;
    }

    private long swap(double heat) {
        int one = wanted[random.nextInt(wanted.length)];
        int here = hubOf[one];
        int there = reaching[one][random.nextInt(reaching[one].length)];
        if (here == NOBODY || !open[there] || there == here || taken[there] == 0) {
            return 0;
        }
        int other = seats[there][random.nextInt(taken[there])];
        if (metres[here][other] == FAR) {
            return 0;
        }
        long change = (long) metres[there][one] + metres[here][other] - metres[here][one] - metres[there][other];
        if (!accepts(change, heat)) {
            return 0;
        }
        rise(one);
        rise(other);
        sit(one, there);
        sit(other, here);
        return change;
    }

    /** A candidate takes the place of a hub; who finds no other is left out for the time being. */
    private long replace(double heat) {
        int leaves = random.nextInt(hubs);
        int comes = random.nextInt(hubs);
        if (!open[leaves] || isFree(leaves) || open[comes]) {
            return 0;
        }
        var hubBefore = hubOf.clone();
        var seatsBefore = Arrays.stream(seats).map(int[]::clone).toArray(int[][]::new);
        var takenBefore = taken.clone();
        open[leaves] = false;
        open[comes] = true;
        var alone = Arrays.copyOf(seats[leaves], taken[leaves]);
        long change = 0;
        for (int one : alone) {
            change += LEFT_OUT - metres[leaves][one];
            rise(one);
        }
        for (int one : wanted) {
            if (hubOf[one] == NOBODY) {
                int added = seat(one);
                change += added == UNREACHABLE ? 0 : added - LEFT_OUT;
            }
        }
        change += attract(comes);
        if (accepts(change, heat)) {
            return change;
        }
        hubOf = hubBefore;
        seats = seatsBefore;
        taken = takenBefore;
        open[leaves] = true;
        open[comes] = false;
        return 0;
    }

    /** Whoever is nearer to a new hub than to the own moves there while it has room. */
    private long attract(int comes) {
        long change = 0;
        for (int one : nearest.get(comes)) {
            if (!hasRoom(comes)) {
                break;
            }
            if (hubOf[one] != NOBODY && metres[comes][one] < metres[hubOf[one]][one]) {
                change += metres[comes][one] - metres[hubOf[one]][one];
                rise(one);
                sit(one, comes);
            }
        }
        return change;
    }

    /** The cheapest chain of moves that gives one a seat. @return what it costs in metres, or UNREACHABLE */
    private int seat(int one) {
        Arrays.fill(cost[0], UNREACHABLE);
        for (int hub : reaching[one]) {
            if (open[hub]) {
                cost[0][hub] = metres[hub][one];
                via[0][hub] = one;
            }
        }
        for (int link = 1; link < LINKS; link++) {
            Arrays.fill(cost[link], UNREACHABLE);
            for (int hub = 0; hub < hubs; hub++) {
                if (open[hub] && cost[link - 1][hub] < UNREACHABLE && !hasRoom(hub)) {
                    lead(link, hub);
                }
            }
        }
        int last = NOBODY;
        int length = 0;
        for (int link = 0; link < LINKS; link++) {
            for (int hub = 0; hub < hubs; hub++) {
                if (open[hub]
                        && hasRoom(hub)
                        && cost[link][hub] < UNREACHABLE
                        && (last == NOBODY || cost[link][hub] < cost[length][last])) {
                    last = hub;
                    length = link;
                }
            }
        }
        if (last == NOBODY) {
            return UNREACHABLE;
        }
        int price = cost[length][last];
        return move(last, length) ? price : UNREACHABLE;
    }

    /** Whoever sits there could move on. */
    private void lead(int link, int hub) {
        for (int seat = 0; seat < taken[hub]; seat++) {
            int guest = seats[hub][seat];
            int without = cost[link - 1][hub] - metres[hub][guest];
            for (int next : reaching[guest]) {
                if (open[next] && next != hub && without + metres[next][guest] < cost[link][next]) {
                    cost[link][next] = without + metres[next][guest];
                    via[link][next] = guest;
                    from[link][next] = hub;
                }
            }
        }
    }

    /** From the last to the first; false when somebody would move twice. */
    private boolean move(int last, int length) {
        var movers = new int[length + 1];
        int hub = last;
        for (int link = length; link >= 0; link--) {
            movers[link] = via[link][hub];
            for (int later = link + 1; later <= length; later++) {
                if (movers[later] == movers[link]) {
                    return false;
                }
            }
            hub = link == 0 ? hub : from[link][hub];
        }
        hub = last;
        for (int link = length; link >= 0; link--) {
            if (hubOf[movers[link]] != NOBODY) {
                rise(movers[link]);
            }
            sit(movers[link], hub);
            hub = link == 0 ? hub : from[link][hub];
        }
        return true;
    }
}
