package org.maekhai.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.visit.planning.DaySolver;
import org.maekhai.visit.planning.Journeys;
import org.maekhai.visit.planning.Roads;

/**
 * Plans five days for a trainer of the 30 local governments around it, in the largest province of the real registry and every eighth
 * other, with invented scores, the same every time: how far from what is proven.
 */
final class VisitPlans {
    private static final int PLACES = 30;
    private static final int DAYS = 5;
    private static final int SECONDS = 20;

    /** @param gap the greatest of all provinces, and {@code seconds} the most that one took */
    record Result(int provinces, double gap, double seconds, double stops) {
        @Override
        public String toString() {
            return String.format(
                    "%d provinces, %.1f stops each, %.1f s at most, gap %.2f %% at most",
                    provinces, stops, seconds, gap * 100);
        }
    }

    private VisitPlans() {}

    static Result plan(Registry registry) {
        double gap = 0;
        double seconds = 0;
        int stops = 0;
        int provinces = 0;
        int number = 0;
        for (var province : registry.byProvince().entrySet()) {
            var rows = province.getValue();
            boolean isWanted = number++ % 8 == 0 || province.getKey().equals(VisitsBench.LARGEST);
            if (!isWanted || rows.size() < PLACES) {
                continue;
            }
            var solution = new DaySolver(journeys(rows), new ConstraintSearch.Limits(SECONDS, null))
                    .solve(ConstraintSearch.Listener.NONE);
            gap = Math.max(gap, (solution.bound() - solution.objective()) / solution.bound());
            seconds = Math.max(seconds, solution.seconds());
            Report.progress(
                    "%s: %.1f s, gap %.2f %%",
                    province.getKey(),
                    solution.seconds(),
                    (solution.bound() - solution.objective()) * 100.0 / solution.bound());
            stops += Arrays.stream(solution.days()).mapToInt(day -> day.length).sum();
            provinces++;
        }
        return new Result(provinces, gap, seconds, (double) stops / provinces);
    }

    private static Journeys journeys(List<Registry.Row> rows) {
        var random = new Random(2569 + rows.size());
        var base = rows.get(random.nextInt(rows.size()));
        var near = rows.stream()
                .sorted(Comparator.comparingDouble(
                        row -> GreatCircle.km(base.latitude(), base.longitude(), row.latitude(), row.longitude())))
                .limit(PLACES)
                .map(row -> new Roads.Point(row.latitude(), row.longitude()))
                .toList();
        var scores = random.ints(PLACES, 1_500, 9_500).boxed().sorted(Collections.reverseOrder());
        return new Journeys(
                Roads.of(new Roads.Point(base.latitude(), base.longitude()), near, 1.4),
                scores.mapToInt(Integer::intValue).toArray(),
                IntStream.generate(() -> 120).limit(PLACES).toArray(),
                Collections.nCopies(DAYS, new Journeys.Day(420, 12)),
                45,
                100);
    }
}
