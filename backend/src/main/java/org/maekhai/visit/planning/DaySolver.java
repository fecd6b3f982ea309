package org.maekhai.visit.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.solver.Solver;

/**
 * Plans days: of all that a day can be ({@link Trips}) as many as there are days, no stop twice, the greatest worth together.
 * {@link Prices} prove how much that can be at most and leave few of them, among which CP-SAT chooses. Days with as much room
 * are one kind, of which it says how many are used and not which: so no plan is looked at again with its days exchanged. One
 * object solves once; another thread may stop it.
 */
public final class DaySolver implements Solver<DaySolver.Solution> {
    /** For the bound that needs no trips: a small question. */
    private static final double SECONDS_FOR_BOUND = 0.5;

    private final Journeys journeys;
    private final ConstraintSearch.Limits limits;
    private final ConstraintSearch search = new ConstraintSearch();
    /** The days of each kind, in their order. */
    private final Map<Journeys.Day, List<Integer>> kinds = new LinkedHashMap<>();

    /**
     * @param days the stops of each day, in order
     * @param objective the sum of scores less a point for every so many kilometres; {@code bound}: no plan has more
     */
    public record Solution(int[][] days, double objective, double bound, double seconds) implements Solver.Answer {}

    public record Question(Journeys journeys, ConstraintSearch.Limits limits) implements Solver.Question<Solution> {
        @Override
        public DaySolver solver() {
            return new DaySolver(journeys, limits);
        }
    }

    public DaySolver(Journeys journeys, ConstraintSearch.Limits limits) {
        this.journeys = journeys;
        this.limits = limits;
        for (int day = 0; day < journeys.days().size(); day++) {
            kinds.computeIfAbsent(journeys.days().get(day), kind -> new ArrayList<>())
                    .add(day);
        }
    }

    @Override
    public void stop() {
        search.stop();
    }

    @Override
    public Solution solve(ConstraintSearch.Listener listener) {
        ConstraintSearch.prepare();
        long began = System.nanoTime();
        var trips = Trips.of(journeys);
        if (trips.trips().isEmpty()) {
            return new Solution(new int[journeys.days().size()][0], 0, 0, secondsSince(began));
        }
        var prices = new Prices(choices(trips.trips()), daysOfKinds(), journeys.stops());
        var chosen = prices.plan();
        // of trips that aren't known they prove nothing
        double bound = trips.areAll() ? prices.bound() : boundOfAll();
        var left = prices.worthLooking();
        if (left.size() > chosen.size()) {
            var model = new Model(left);
            model.hint(chosen);
            var outcome = search.run(
                    model.model,
                    limits(began),
                    (objective, most) -> listener.better(Journeys.points(objective), Journeys.points(most)));
            if (outcome.isFound()) {
                var found = model.chosen(outcome.solver());
                chosen = Prices.worth(found) > Prices.worth(chosen) ? found : chosen;
                bound = trips.areAll() ? Math.min(bound, outcome.solver().bestObjectiveBound()) : bound;
            }
        } else if (trips.areAll()) {
            bound = Prices.worth(chosen);
        }
        double worth = Prices.worth(chosen);
        return new Solution(
                days(chosen), Journeys.points(worth), Journeys.points(Math.max(bound, worth)), secondsSince(began));
    }

    /** What is left of the time. */
    private ConstraintSearch.Limits limits(long began) {
        // the repeatable mode has a time of its own, which doesn't pass while the clock does
        double left = limits.seed() == null ? limits.seconds() - secondsSince(began) : limits.seconds();
        return new ConstraintSearch.Limits(Math.max(0.1, left), limits.seed());
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private List<Prices.Choice> choices(List<Trips.Trip> trips) {
        List<Prices.Choice> choices = new ArrayList<>();
        for (var trip : trips) {
            int number = 0;
            for (var kind : kinds.keySet()) {
                if (journeys.fits(kind, trip.stops().length, trip.minutes(), trip.metres())) {
                    choices.add(new Prices.Choice(trip, number));
                }
                number++;
            }
        }
        return choices;
    }

    private int[] daysOfKinds() {
        return kinds.values().stream().mapToInt(List::size).toArray();
    }

    /** Of days with as much room the first ones get what is more urgent. */
    private int[][] days(List<Prices.Choice> chosen) {
        int[][] days = new int[journeys.days().size()][0];
        int number = 0;
        for (var of : kinds.values()) {
            int kind = number++;
            var trips = chosen.stream()
                    .filter(choice -> choice.kind() == kind)
                    .map(Prices.Choice::trip)
                    .sorted(Comparator.comparingLong(Trips.Trip::hundredths)
                            .reversed()
                            .thenComparing(trip -> trip.stops()[0]))
                    .toList();
            for (int i = 0; i < trips.size(); i++) {
                days[of.get(i)] = RoundTrip.order(journeys.roads(), trips.get(i).stops());
            }
        }
        return days;
    }

    /**
     * What no plan is worth more than, whatever the trips: half of the two shortest roads at a stop is the least that a way
     * through it takes, so each stop has a least time, and all that are seen take no more than all days have.
     */
    private double boundOfAll() {
        var model = new CpModel();
        var seconds = LinearExpr.newBuilder();
        var count = LinearExpr.newBuilder();
        var worth = LinearExpr.newBuilder();
        for (int stop = 0; stop < journeys.stops(); stop++) {
            var seen = model.newBoolVar("");
            double metres = leastMetres(stop);
            seconds.addTerm(seen, (long)
                    Math.floor((journeys.minutes()[stop] + Journeys.travelMinutes(metres, journeys.kmPerHour())) * 60));
            count.add(seen);
            // rounded up: it is a bound
            worth.addTerm(seen, journeys.worth(journeys.scores()[stop], metres) + 1);
        }
        model.addLessOrEqual(
                seconds,
                journeys.days().stream().mapToLong(day -> day.minutes() * 60L).sum());
        model.addLessOrEqual(
                count, journeys.days().stream().mapToLong(Journeys.Day::stops).sum());
        model.maximize(worth);
        // not the search that may be stopped: whatever was found is told with a bound
        var outcome = new ConstraintSearch()
                .run(
                        model,
                        new ConstraintSearch.Limits(SECONDS_FOR_BOUND, limits.seed()),
                        ConstraintSearch.Listener.NONE);
        return outcome.isFound()
                ? outcome.solver().bestObjectiveBound()
                : Arrays.stream(journeys.scores())
                        .mapToLong(score -> journeys.worth(score, 0))
                        .sum();
    }

    private double leastMetres(int stop) {
        var shortest = IntStream.concat(
                        IntStream.of(
                                journeys.roads().fromBase()[stop],
                                journeys.roads().fromBase()[stop]),
                        IntStream.range(0, journeys.stops())
                                .filter(other -> other != stop)
                                .map(other -> journeys.roads().between()[stop][other]))
                .sorted()
                .limit(2)
                .sum();
        return shortest / 2.0;
    }

    private final class Model {
        private final CpModel model = new CpModel();
        private final List<Prices.Choice> choices;
        private final List<BoolVar> taken = new ArrayList<>();

        Model(List<Prices.Choice> choices) {
            this.choices = choices;
            var once = new ArrayList<List<Literal>>();
            for (int stop = 0; stop < journeys.stops(); stop++) {
                once.add(new ArrayList<>());
            }
            int[] days = daysOfKinds();
            var used = new LinearExprBuilder[days.length];
            Arrays.setAll(used, kind -> LinearExpr.newBuilder());
            var worth = LinearExpr.newBuilder();
            for (var choice : choices) {
                var take = model.newBoolVar("");
                taken.add(take);
                worth.addTerm(take, choice.trip().worth());
                used[choice.kind()].add(take);
                for (int stop : choice.trip().stops()) {
                    once.get(stop).add(take);
                }
            }
            once.stream().filter(list -> list.size() > 1).forEach(model::addAtMostOne);
            for (int kind = 0; kind < days.length; kind++) {
                model.addLessOrEqual(used[kind], days[kind]);
            }
            model.maximize(worth);
        }

        void hint(List<Prices.Choice> start) {
            for (int i = 0; i < taken.size(); i++) {
                model.addHint(taken.get(i), start.contains(choices.get(i)));
            }
        }

        List<Prices.Choice> chosen(CpSolver solver) {
            List<Prices.Choice> chosen = new ArrayList<>();
            for (int i = 0; i < taken.size(); i++) {
                if (solver.booleanValue(taken.get(i))) {
                    chosen.add(choices.get(i));
                }
            }
            return chosen;
        }
    }
}
