package org.maekhai.visit.planning;

import java.io.Serializable;
import java.util.List;
import org.maekhai.shared.GreatCircle;

/**
 * How far it is by road, in metres: the great circle, times how much roads wind.
 *
 * @param fromBase to each stop, and back
 * @param between each two stops
 */
public record Roads(int[] fromBase, int[][] between) implements Serializable {
    public record Point(double latitude, double longitude) {
        private int metresTo(Point other, double winding) {
            return (int)
                    Math.round(GreatCircle.km(latitude, longitude, other.latitude, other.longitude) * winding * 1000);
        }
    }

    public static Roads of(Point base, List<Point> stops, double winding) {
        int[] fromBase =
                stops.stream().mapToInt(stop -> base.metresTo(stop, winding)).toArray();
        int[][] between = stops.stream()
                .map(one -> stops.stream()
                        .mapToInt(other -> one.metresTo(other, winding))
                        .toArray())
                .toArray(int[][]::new);
        return new Roads(fromBase, between);
    }

    /** From the base through the stops in that order and back. */
    public int metres(int[] order) {
        if (order.length == 0) {
            return 0;
        }
        int metres = fromBase[order[0]] + fromBase[order[order.length - 1]];
        for (int i = 1; i < order.length; i++) {
            metres += between[order[i - 1]][order[i]];
        }
        return metres;
    }
}
