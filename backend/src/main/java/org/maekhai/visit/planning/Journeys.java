package org.maekhai.visit.planning;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be planned: whom to visit on which day, and in which order. The best plan has the greatest sum of scores, less a
 * point for every so many kilometres driven: urgent ones come first, and nobody drives far for next to nothing.
 *
 * @param scores of the stops, in hundredths of a point; the more urgent first
 * @param minutes that each stop takes
 * @param kmPerPoint kilometres that are worth a point
 */
public record Journeys(Roads roads, int[] scores, int[] minutes, List<Day> days, double kmPerHour, double kmPerPoint)
        implements Serializable {
    /** What is counted in whole numbers: so many make a point. */
    private static final long POINT = 10_000;

    private static final long HUNDREDTH = POINT / 100;
    private static final double ROUNDING = 1e-6;

    /** What is free of a working day. */
    public record Day(int minutes, int stops) implements Serializable {}

    int stops() {
        return scores.length;
    }

    public static double travelMinutes(double metres, double kmPerHour) {
        return metres * 60 / (kmPerHour * 1000);
    }

    /** A day of so many stops, which take so long, and so many metres. */
    boolean fits(Day day, int stops, int stopMinutes, double metres) {
        return stops <= day.stops() && stopMinutes + travelMinutes(metres, kmPerHour) <= day.minutes() + ROUNDING;
    }

    /** Whether all stops fit into the only day there is, in that order. */
    public boolean fitInOneDay(int[] order) {
        return fits(days.get(0), order.length, IntStream.of(minutes).sum(), roads.metres(order));
    }

    /** What it is worth, in points, to see all stops. @param metres that it takes */
    public double pointsOfAll(int metres) {
        return points(worth(IntStream.of(scores).sum(), metres));
    }

    /** What stops of these scores are worth when it takes so many metres to see them. */
    long worth(long hundredths, double metres) {
        return hundredths * HUNDREDTH - Math.round(metres / 1000 / kmPerPoint * POINT);
    }

    static double points(double worth) {
        return worth / POINT;
    }
}
