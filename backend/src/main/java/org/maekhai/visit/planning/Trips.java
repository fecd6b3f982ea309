package org.maekhai.visit.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The days that can be: every set of stops that fits into a day, with the shortest way through it. A set that doesn't fit makes
 * no larger one fit, so they are grown stop by stop, each from the shortest ways through what it was grown from.
 *
 * <p>Where stops are so short that there are too many such sets, only those are told of whose stops are neighbours of each
 * other, and it is said that these are not all.
 */
final class Trips {
    /** More take the solver longer to read than to solve. */
    private static final int MOST = 200_000;
    /** The most urgent ones: a set of them is the bits of a number. */
    private static final int MOST_STOPS = Long.SIZE;

    /** @param stops by position, ascending; {@code hundredths} the sum of their scores */
    record Trip(int[] stops, int metres, int minutes, long hundredths, long worth) {}

    private final Journeys journeys;
    private final int stops;
    private final long[] neighbours;
    private final List<Trip> found = new ArrayList<>();

    /** @param trips that are worth their way; {@code areAll} whether there is no other */
    record Found(List<Trip> trips, boolean areAll) {}

    private Trips(Journeys journeys, int stops, int near) {
        this.journeys = journeys;
        this.stops = stops;
        neighbours = neighbours(near);
    }

    static Found of(Journeys journeys) {
        int stops = Math.min(MOST_STOPS, journeys.stops());
        int near = Math.max(0, stops - 1);
        var trips = new Trips(journeys, stops, near);
        while (!trips.isGrown()) {
            near = near * 3 / 4;
            trips = new Trips(journeys, stops, near);
        }
        return new Found(
                trips.found.stream().filter(trip -> trip.worth() > 0).toList(),
                stops == journeys.stops() && near >= stops - 1);
    }

    /** Of each stop those that are among its nearest, or have it among theirs. */
    private long[] neighbours(int near) {
        var of = new long[stops];
        for (int stop = 0; stop < stops; stop++) {
            var metres = journeys.roads().between()[stop];
            int here = stop;
            var nearest = IntStream.range(0, stops)
                    .filter(other -> other != here)
                    .boxed()
                    .sorted((one, other) -> Integer.compare(metres[one], metres[other]))
                    .limit(near)
                    .toList();
            for (int other : nearest) {
                of[stop] |= 1L << other;
                of[other] |= 1L << stop;
            }
        }
        return of;
    }

    /** @return false when there are too many */
    private boolean isGrown() {
        Map<Long, int[]> ways = new HashMap<>();
        List<Long> sets = new ArrayList<>();
        for (int stop = 0; stop < stops; stop++) {
            take(1L << stop, new int[] {journeys.roads().fromBase()[stop]}, sets, ways);
        }
        while (!sets.isEmpty()) {
            Map<Long, int[]> longer = new HashMap<>();
            List<Long> larger = new ArrayList<>();
            for (long set : sets) {
                long next = allNeighboursOf(set);
                // grown by later ones only: each set once
                for (int stop = Long.SIZE - Long.numberOfLeadingZeros(set); stop < stops; stop++) {
                    if ((next & 1L << stop) != 0) {
                        var way = ways(set | 1L << stop, ways);
                        if (way != null) {
                            take(set | 1L << stop, way, larger, longer);
                        }
                    }
                }
                if (found.size() > MOST) {
                    return false;
                }
            }
            ways = longer;
            sets = larger;
        }
        return true;
    }

    private long allNeighboursOf(long set) {
        long all = -1;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            all &= neighbours[Long.numberOfTrailingZeros(rest)];
        }
        return all;
    }

    /**
     * The shortest ways from the base through a set, by the stop at which they end.
     *
     * @param smaller those of sets with one stop less
     * @return null when one of these doesn't fit into a day
     */
    private int[] ways(long set, Map<Long, int[]> smaller) {
        var ways = new int[Long.bitCount(set)];
        int at = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int end = Long.numberOfTrailingZeros(rest);
            long without = set ^ 1L << end;
            var before = smaller.get(without);
            if (before == null) {
                return null;
            }
            ways[at++] = shortest(without, before, journeys.roads().between()[end]);
        }
        return ways;
    }

    private static int shortest(long set, int[] ways, int[] onwards) {
        int shortest = Integer.MAX_VALUE;
        int at = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            shortest = Math.min(shortest, ways[at++] + onwards[Long.numberOfTrailingZeros(rest)]);
        }
        return shortest;
    }

    /** Unless it fits into no day. */
    private void take(long set, int[] ways, List<Long> sets, Map<Long, int[]> known) {
        var members = new int[ways.length];
        int minutes = 0;
        long hundredths = 0;
        int at = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int stop = Long.numberOfTrailingZeros(rest);
            members[at++] = stop;
            minutes += journeys.minutes()[stop];
            hundredths += journeys.scores()[stop];
        }
        int metres = shortest(set, ways, journeys.roads().fromBase());
        for (var day : journeys.days()) {
            if (journeys.fits(day, members.length, minutes, metres)) {
                sets.add(set);
                known.put(set, ways);
                found.add(new Trip(members, metres, minutes, hundredths, journeys.worth(hundredths, metres)));
                return;
            }
        }
    }
}
