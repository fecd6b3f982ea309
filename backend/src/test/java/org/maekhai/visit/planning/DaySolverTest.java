package org.maekhai.visit.planning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maekhai.shared.solver.ConstraintSearch;

/** The search for days against all that there are, and against its own rules. */
@Tag("without-database")
class DaySolverTest {
    private static final ConstraintSearch.Limits REPEATABLE = new ConstraintSearch.Limits(5, 1);

    @Test
    void theOrderOfNineStopsIsTheShortestOfAllOrders() {
        var random = new Random(9);
        for (int turn = 0; turn < 6; turn++) {
            var roads = roads(random, 9, 0.6);
            int[] stops = IntStream.range(0, 9).toArray();
            var order = RoundTrip.order(roads, stops);

            assertArrayEquals(stops, Arrays.stream(order).sorted().toArray());
            assertEquals(shortest(roads, new int[0], stops), roads.metres(order));
            assertTrue(order[0] < order[8], "of the two ways round, the one that begins with the more urgent end");
        }
    }

    @Test
    void aSmallPlanIsAsGoodAsTheBestOfAll() {
        var random = new Random(2569);
        for (int turn = 0; turn < 60; turn++) {
            var days = new ArrayList<Journeys.Day>();
            for (int day = random.nextInt(3); day >= 0; day--) {
                days.add(new Journeys.Day(
                        random.nextBoolean() ? 420 : 150 + random.nextInt(300), 1 + random.nextInt(4)));
            }
            var journeys = journeys(random, 1 + random.nextInt(7), days, 120);
            var best = Journeys.points(new BruteForce(journeys).best(0, 0));
            var solution = new DaySolver(journeys, REPEATABLE).solve(ConstraintSearch.Listener.NONE);

            requireRules(journeys, solution);
            assertEquals(best, solution.objective(), 1e-9, () -> "of " + Arrays.deepToString(solution.days()));
            assertEquals(best, solution.bound(), 1e-9);
        }
    }

    @Test
    void thirtyPlacesAndFiveDaysAreProven() {
        var journeys = journeys(new Random(30), 30, days(5, 420, 12), 120);
        var solution =
                new DaySolver(journeys, new ConstraintSearch.Limits(20, null)).solve(ConstraintSearch.Listener.NONE);

        requireRules(journeys, solution);
        assertTrue(solution.bound() <= solution.objective() * 1.0001, solution::toString);
        assertTrue(solution.seconds() < 20);
        int[] scores = Arrays.stream(solution.days())
                .mapToInt(day ->
                        IntStream.of(day).map(stop -> journeys.scores()[stop]).sum())
                .toArray();
        assertArrayEquals(
                IntStream.of(scores).sorted().toArray(),
                IntStream.range(0, 5).map(i -> scores[4 - i]).toArray(),
                "what is more urgent first");
    }

    @Test
    void stopsAreManyWhenTheyAreShortAndTheBoundHoldsThenToo() {
        var random = new Random(12);
        for (int minutes : new int[] {30, 60}) {
            var journeys = journeys(random, 70, days(6, 420, RoundTrip.MOST_STOPS), minutes);
            var solution =
                    new DaySolver(journeys, new ConstraintSearch.Limits(2, 2)).solve(ConstraintSearch.Listener.NONE);

            requireRules(journeys, solution);
            assertTrue(solution.objective() > 0.5 * solution.bound(), solution::toString);
        }
    }

    @Test
    void theSameSeedGivesTheSameDays() {
        var journeys = journeys(new Random(5), 40, days(8, 420, 3), 90);
        var one = new DaySolver(journeys, new ConstraintSearch.Limits(1, 7)).solve(ConstraintSearch.Listener.NONE);
        var two = new DaySolver(journeys, new ConstraintSearch.Limits(1, 7)).solve(ConstraintSearch.Listener.NONE);

        assertTrue(Arrays.deepEquals(one.days(), two.days()));
    }

    @Test
    void nobodyDrivesFarForNextToNothing() {
        // some 11 km there by road, and 156 km
        var roads = Roads.of(
                new Roads.Point(15, 102),
                List.of(new Roads.Point(15.07, 102), new Roads.Point(16, 102), new Roads.Point(16, 102)),
                1.4);
        var solution = new DaySolver(
                        new Journeys(
                                roads, new int[] {200, 320, 300}, new int[] {60, 60, 60}, days(3, 600, 1), 45, 100),
                        REPEATABLE)
                .solve(ConstraintSearch.Listener.NONE);

        assertArrayEquals(new int[][] {{1}, {0}, {}}, solution.days());
        assertEquals(
                200 / 100.0 + 320 / 100.0 - (roads.metres(new int[] {0}) + roads.metres(new int[] {1})) / 100_000.0,
                solution.objective(),
                1e-3);
    }

    private static List<Journeys.Day> days(int many, int minutes, int stops) {
        return IntStream.range(0, many)
                .mapToObj(day -> new Journeys.Day(minutes, stops))
                .toList();
    }

    private static Roads roads(Random random, int stops, double degrees) {
        return Roads.of(
                point(random, degrees),
                IntStream.range(0, stops)
                        .mapToObj(stop -> point(random, degrees))
                        .toList(),
                1.4);
    }

    private static Roads.Point point(Random random, double degrees) {
        return new Roads.Point(15 + degrees * random.nextDouble(), 102 + degrees * random.nextDouble());
    }

    private static Journeys journeys(Random random, int stops, List<Journeys.Day> days, int minutes) {
        int[] scores = random.ints(stops, 0, 10_000).sorted().toArray();
        return new Journeys(
                roads(random, stops, 0.6),
                IntStream.range(0, stops).map(i -> scores[stops - 1 - i]).toArray(),
                IntStream.range(0, stops).map(i -> minutes).toArray(),
                days,
                45,
                100);
    }

    private static void requireRules(Journeys journeys, DaySolver.Solution solution) {
        assertEquals(journeys.days().size(), solution.days().length);
        var seen = new HashSet<Integer>();
        long worth = 0;
        for (int day = 0; day < solution.days().length; day++) {
            int[] stops = solution.days()[day];
            int metres = journeys.roads().metres(stops);
            int minutes =
                    IntStream.of(stops).map(stop -> journeys.minutes()[stop]).sum();
            assertTrue(journeys.fits(journeys.days().get(day), stops.length, minutes, metres), "day " + day);
            IntStream.of(stops).forEach(stop -> assertTrue(seen.add(stop), "no stop twice"));
            worth += journeys.worth(
                    IntStream.of(stops).map(stop -> journeys.scores()[stop]).sum(), metres);
        }
        assertEquals(Journeys.points(worth), solution.objective(), 1e-9);
        assertTrue(solution.bound() >= solution.objective() - 1e-9);
    }

    private static int shortest(Roads roads, int[] order, int[] left) {
        if (left.length == 0) {
            return roads.metres(order);
        }
        int shortest = Integer.MAX_VALUE;
        for (int next : left) {
            int[] longer = Arrays.copyOf(order, order.length + 1);
            longer[order.length] = next;
            shortest = Math.min(
                    shortest,
                    shortest(
                            roads,
                            longer,
                            IntStream.of(left).filter(stop -> stop != next).toArray()));
        }
        return shortest;
    }

    /** Each stop on each day, or on none. */
    private static final class BruteForce {
        private final Journeys journeys;
        private final int[] sets;

        BruteForce(Journeys journeys) {
            this.journeys = journeys;
            sets = new int[journeys.days().size()];
        }

        long best(int stop, long worst) {
            if (stop == journeys.stops()) {
                return Math.max(worst, worth());
            }
            long best = best(stop + 1, worst);
            for (int day = 0; day < sets.length; day++) {
                sets[day] ^= 1 << stop;
                best = best(stop + 1, best);
                sets[day] ^= 1 << stop;
            }
            return best;
        }

        private long worth() {
            long worth = 0;
            for (int day = 0; day < sets.length; day++) {
                int set = sets[day];
                int[] stops = IntStream.range(0, journeys.stops())
                        .filter(stop -> (set & 1 << stop) != 0)
                        .toArray();
                int minutes = IntStream.of(stops)
                        .map(stop -> journeys.minutes()[stop])
                        .sum();
                if (stops.length > journeys.days().get(day).stops()
                        || minutes > journeys.days().get(day).minutes()) {
                    return 0;
                }
                int metres = shortest(journeys.roads(), new int[0], stops);
                if (!journeys.fits(journeys.days().get(day), stops.length, minutes, metres)) {
                    return 0;
                }
                worth += journeys.worth(
                        IntStream.of(stops).map(stop -> journeys.scores()[stop]).sum(), metres);
            }
            return worth;
        }
    }
}
