package org.maekhai.visit.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each stop is worth to the whole plan: prices under which hardly any day would see a stop that another one sees, found by
 * a subgradient method. Whatever the prices, no plan is worth more than all of them together and the days that gain most beyond
 * what their stops cost. So they prove a bound, and tell which days can be in no better plan than one that is known: those need
 * not be looked at.
 */
final class Prices {
    private static final int TURNS = 400;
    /** A plan is made under the prices of each so many turns. */
    private static final int TURNS_OF_A_PLAN = 20;
    /** The step is halved when the bound didn't fall for so long. */
    private static final int PATIENCE = 12;

    private static final double ROUNDING = 1e-6;

    /** @param kind by its place among {@code days} */
    record Choice(Trips.Trip trip, int kind) {}

    private final List<Choice> choices;
    /** How many days there are of each kind. */
    private final int[] days;

    private final int[][] stops;
    private final double[] prices;
    private final double[] gains;
    private final double[] least;
    /** How often each stop is seen by the days that gain most. */
    private final int[] seen;

    private List<Choice> best = List.of();
    private double bound = Double.POSITIVE_INFINITY;
    private double[] bestGains;
    private double[] bestLeast;

    Prices(List<Choice> choices, int[] days, int stops) {
        this.choices = choices;
        this.days = days;
        this.stops = choices.stream().map(choice -> choice.trip().stops()).toArray(int[][]::new);
        prices = new double[stops];
        gains = new double[choices.size()];
        least = new double[days.length];
        seen = new int[stops];
        for (var choice : choices) {
            for (int stop : choice.trip().stops()) {
                prices[stop] = Math.max(
                        prices[stop],
                        (double) choice.trip().worth() / choice.trip().stops().length / 2);
            }
        }
        best = plan(
                choices.stream().mapToDouble(choice -> choice.trip().worth()).toArray());
        improve();
    }

    /** The best plan that was come by. */
    List<Choice> plan() {
        return best;
    }

    double bound() {
        return bound;
    }

    static long worth(List<Choice> plan) {
        return plan.stream().mapToLong(choice -> choice.trip().worth()).sum();
    }

    /** Those that can be in a plan that is better than {@link #plan}, and those of it. */
    List<Choice> worthLooking() {
        List<Choice> worthLooking = new ArrayList<>();
        double known = worth(best);
        for (int i = 0; i < choices.size(); i++) {
            // it takes the place of the least of those that gain most
            double with = bound - Math.max(0, bestLeast[choices.get(i).kind()] - bestGains[i]);
            if (with > known + ROUNDING || best.contains(choices.get(i))) {
                worthLooking.add(choices.get(i));
            }
        }
        return worthLooking;
    }

    private void improve() {
        double step = 1;
        int since = 0;
        for (int turn = 0; turn < TURNS && bound > worth(best) + ROUNDING; turn++) {
            double now = look();
            if (now < bound - ROUNDING) {
                bound = now;
                bestGains = gains.clone();
                bestLeast = least.clone();
                since = 0;
            } else if (++since == PATIENCE) {
                step /= 2;
                since = 0;
            }
            if (turn % TURNS_OF_A_PLAN == 0) {
                var plan = plan(gains);
                best = worth(plan) > worth(best) ? plan : best;
            }
            double off = 0;
            for (int stop = 0; stop < prices.length; stop++) {
                off += prices[stop] == 0 && seen[stop] == 0 ? 0 : Math.pow(1 - seen[stop], 2);
            }
            if (off == 0) {
                // no stop is seen twice, none that has a price is left out: nothing is better
                return;
            }
            for (int stop = 0; stop < prices.length; stop++) {
                prices[stop] =
                        Math.max(0, prices[stop] - step * Math.max(1, now - worth(best)) / off * (1 - seen[stop]));
            }
        }
    }

    /** What all days gain under these prices. @return what no plan is worth more than */
    private double look() {
        double now = Arrays.stream(prices).sum();
        Arrays.fill(seen, 0);
        for (int i = 0; i < gains.length; i++) {
            gains[i] = choices.get(i).trip().worth();
            for (int stop : stops[i]) {
                gains[i] -= prices[stop];
            }
        }
        for (int kind = 0; kind < days.length; kind++) {
            int[] most = most(kind);
            least[kind] = 0;
            for (int choice : most) {
                now += gains[choice];
                for (int stop : stops[choice]) {
                    seen[stop]++;
                }
            }
            if (most.length == days[kind]) {
                least[kind] = gains[most[most.length - 1]];
            }
        }
        return now;
    }

    /** Those of a kind that gain most, if they gain, as many as it has days; the most first. */
    private int[] most(int kind) {
        int[] most = new int[days[kind]];
        int many = 0;
        for (int i = 0; i < gains.length; i++) {
            if (choices.get(i).kind() != kind
                    || gains[i] <= 0
                    || many == most.length && gains[i] <= gains[most[many - 1]]) {
                continue;
            }
            int at = many < most.length ? many++ : many - 1;
            while (at > 0 && gains[most[at - 1]] < gains[i]) {
                most[at] = most[at - 1];
                at--;
            }
            most[at] = i;
        }
        return Arrays.copyOf(most, many);
    }

    /** What gains most, then of the rest what gains most, and so on. */
    private List<Choice> plan(double[] by) {
        List<Choice> plan = new ArrayList<>();
        var taken = new boolean[prices.length];
        int[] left = days.clone();
        var order = IntStream.range(0, by.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer choice) -> -by[choice]))
                .toList();
        for (int choice : order) {
            int kind = choices.get(choice).kind();
            if (left[kind] > 0 && IntStream.of(stops[choice]).noneMatch(stop -> taken[stop])) {
                left[kind]--;
                IntStream.of(stops[choice]).forEach(stop -> taken[stop] = true);
                plan.add(choices.get(choice));
            }
        }
        return plan;
    }
}
