package org.maekhai.bench;

import static org.maekhai.assignment.planning.Division.NOBODY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.maekhai.assignment.planning.Costs;
import org.maekhai.assignment.planning.CoverageSolver;
import org.maekhai.assignment.planning.Division;
import org.maekhai.assignment.planning.NearestFirst;
import org.maekhai.assignment.planning.Weights;
import org.maekhai.shared.solver.ConstraintSearch;

/**
 * Divides provinces of the real registry among invented trainers, 8 to 20 a province, the same every time: how far
 * from the proven bound, and how much better than the rule of thumb.
 */
final class CoveragePlans {
    private static final String LARGEST = "30";
    private static final int SECONDS = 20;

    /** One province's result. */
    record Result(
            String province,
            int places,
            int trainers,
            double seconds,
            double gap,
            boolean optimal,
            double betterThanRule,
            double excess,
            double excessOfRule) {
        @Override
        public String toString() {
            return String.format(
                    "%s: %3d among %2d in %5.1f s, gap %5.2f %%%s, %4.1f %% better than the rule, excess of the heaviest load %.1f (rule: %.1f)",
                    province,
                    places,
                    trainers,
                    seconds,
                    gap * 100,
                    optimal ? " (optimal)" : "",
                    betterThanRule * 100,
                    excess,
                    excessOfRule);
        }
    }

    private CoveragePlans() {}

    /** The largest province and every eighth other. */
    static List<Result> divide(Registry registry) {
        List<Result> results = new ArrayList<>();
        int number = 0;
        for (var province : registry.byProvince().entrySet()) {
            if (number++ % 8 == 0 || province.getKey().equals(LARGEST)) {
                var result = divide(province.getKey(), province.getValue());
                Report.progress("%s", result);
                results.add(result);
            }
        }
        return results;
    }

    private static Result divide(String province, List<Registry.Row> rows) {
        var division = division(province, rows);
        var costs = new Costs(division);
        var rule = NearestFirst.divide(division, costs);
        var solution = new CoverageSolver(division, new ConstraintSearch.Limits(SECONDS, null))
                .solve(ConstraintSearch.Listener.NONE);
        double mean = division.meanLoad();
        return new Result(
                province,
                rows.size(),
                division.people().size(),
                solution.seconds(),
                solution.gap(),
                solution.optimal(),
                1 - (double) solution.score().total() / costs.score(rule).total(),
                Arrays.stream(costs.loads(solution.plan())).max().orElseThrow() - mean,
                Arrays.stream(costs.loads(rule)).max().orElseThrow() - mean);
    }

    private static Division division(String province, List<Registry.Row> rows) {
        var random = new Random(2557 + Integer.parseInt(province));
        int many = Math.max(8, Math.min(20, (int) Math.round(rows.size() / 12.0)));
        List<Division.Person> people = new ArrayList<>();
        double latitude = rows.get(0).latitude();
        double longitude = rows.get(0).longitude();
        for (int t = 0; t < many; t++) {
            int capacity = (int) Math.ceil(rows.size() * (1.1 + random.nextDouble() * 0.4) / many);
            if (t % 3 == 0) {
                // serves at the provincial office
                people.add(new Division.Person("P" + t, latitude, longitude, capacity, Set.of()));
            } else {
                var employer = rows.get(random.nextInt(rows.size()));
                people.add(new Division.Person(
                        "L" + t, employer.latitude(), employer.longitude(), capacity, Set.of(employer.code())));
            }
        }
        List<Division.Place> places = new ArrayList<>();
        for (var row : rows) {
            places.add(new Division.Place(
                    row.code(),
                    row.district(),
                    row.latitude(),
                    row.longitude(),
                    1 + Math.min(3, (int) Math.abs(random.nextGaussian() * 1.4)),
                    NOBODY,
                    NOBODY));
        }
        var bare = new Division(places, people, Weights.DEFAULT);
        // two thirds have a trainer already, as the rule of thumb once divided them among three quarters of the
        // trainers
        var fewer = new Division(places, people.subList(0, many * 3 / 4), Weights.DEFAULT);
        var former = NearestFirst.divide(fewer, new Costs(fewer));
        var now = IntStream.range(0, places.size())
                .mapToObj(i -> {
                    var place = places.get(i);
                    return random.nextInt(3) == 0
                            ? place
                            : new Division.Place(
                                    place.code(),
                                    place.district(),
                                    place.latitude(),
                                    place.longitude(),
                                    place.need(),
                                    former[i],
                                    NOBODY);
                })
                .toList();
        return new Division(now, bare.people(), Weights.DEFAULT);
    }
}
