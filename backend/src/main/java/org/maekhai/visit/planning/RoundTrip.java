package org.maekhai.visit.planning;

import java.util.Arrays;

/** The shortest way from the base through all stops of a day and back: exact, by dynamic programming over sets of stops. */
public final class RoundTrip {
    /** Each one more doubles the work. */
    public static final int MOST_STOPS = 12;

    private static final int UNKNOWN = Integer.MAX_VALUE;

    private RoundTrip() {}

    /**
     * A round trip can be driven both ways: that one is taken whose first stop stands before the last one in {@code stops}.
     *
     * @param stops the more urgent first
     */
    public static int[] order(Roads roads, int[] stops) {
        int many = stops.length;
        if (many > MOST_STOPS) {
            throw new IllegalArgumentException(many + " stops in a day");
        }
        if (many < 2) {
            return stops.clone();
        }
        // the shortest way from the base through a set, by its bits, that ends at one of it; and which came before
        int[][] metres = new int[1 << many][many];
        int[][] before = new int[1 << many][many];
        for (var row : metres) {
            Arrays.fill(row, UNKNOWN);
        }
        for (int stop = 0; stop < many; stop++) {
            metres[1 << stop][stop] = roads.fromBase()[stops[stop]];
        }
        for (int set = 1; set < 1 << many; set++) {
            for (int last = 0; last < many; last++) {
                if (metres[set][last] == UNKNOWN) {
                    continue;
                }
                for (int next = 0; next < many; next++) {
                    int with = set | 1 << next;
                    int longer = metres[set][last] + roads.between()[stops[last]][stops[next]];
                    if (with != set && longer < metres[with][next]) {
                        metres[with][next] = longer;
                        before[with][next] = last;
                    }
                }
            }
        }
        return order(roads, stops, metres[metres.length - 1], before);
    }

    private static int[] order(Roads roads, int[] stops, int[] ends, int[][] before) {
        int last = 0;
        for (int stop = 1; stop < stops.length; stop++) {
            if (ends[stop] + roads.fromBase()[stops[stop]] < ends[last] + roads.fromBase()[stops[last]]) {
                last = stop;
            }
        }
        int[] order = new int[stops.length];
        int set = (1 << stops.length) - 1;
        for (int at = stops.length - 1; at >= 0; at--) {
            order[at] = last;
            int earlier = before[set][last];
            set ^= 1 << last;
            last = earlier;
        }
        boolean turned = order[0] > order[stops.length - 1];
        int[] found = new int[stops.length];
        for (int at = 0; at < stops.length; at++) {
            found[at] = stops[order[turned ? stops.length - 1 - at : at]];
        }
        return found;
    }
}
