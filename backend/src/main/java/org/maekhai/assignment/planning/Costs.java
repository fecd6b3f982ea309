package org.maekhai.assignment.planning;

import static org.maekhai.assignment.planning.Division.NOBODY;

import java.util.Arrays;
import org.maekhai.shared.GreatCircle;

/** Distances and costs of a division: the same arithmetic for the solver, for manual changes and for explanations. */
public final class Costs {
    /** Above which share of the mean load a step of the balance begins, and what each unit of need above it costs more. */
    private static final double[] STEPS = {1, 1.1, 1.3};

    private static final int[] SLOPES = {1, 1, 2};

    private final Division division;
    private final double[][] km;
    private final int[] district;
    private final int districts;
    private final int[] thresholds;
    private final long[][] travel;

    public Costs(Division division) {
        this.division = division;
        var places = division.places();
        km = new double[places.size()][division.people().size()];
        for (int i = 0; i < km.length; i++) {
            var place = places.get(i);
            for (int t = 0; t < km[i].length; t++) {
                var person = division.people().get(t);
                km[i][t] = GreatCircle.km(person.latitude(), person.longitude(), place.latitude(), place.longitude());
            }
        }
        var codes = places.stream().map(Division.Place::district).distinct().toList();
        districts = codes.size();
        district = places.stream()
                .mapToInt(place -> codes.indexOf(place.district()))
                .toArray();
        travel = new long[km.length][division.people().size()];
        for (int i = 0; i < km.length; i++) {
            for (int t = 0; t < km[i].length; t++) {
                travel[i][t] =
                        (long) division.weights().travel() * places.get(i).need() * Math.round(km[i][t] * Score.UNIT);
            }
        }
        double mean = division.meanLoad();
        thresholds = Arrays.stream(STEPS)
                .mapToInt(step -> (int) Math.ceil(mean * step))
                .toArray();
    }

    public double km(int place, int person) {
        return km[place][person];
    }

    int districts() {
        return districts;
    }

    int districtOf(int place) {
        return district[place];
    }

    int steps() {
        return STEPS.length;
    }

    /** The load from which on a step costs. */
    int threshold(int step) {
        return thresholds[step];
    }

    long stepCost(int step) {
        return weight(division.weights().balance()) * SLOPES[step];
    }

    long cohesionCost() {
        return weight(division.weights().cohesion());
    }

    long continuityCost(int place, int person) {
        int current = division.places().get(place).current();
        return current == NOBODY || current == person
                ? 0
                : weight(division.weights().continuity());
    }

    long travelCost(int place, int person) {
        return travel[place][person];
    }

    private static long weight(int needKm) {
        return (long) needKm * (long) Score.UNIT;
    }

    /** The sum of need of each trainer. */
    public int[] loads(int[] plan) {
        int[] loads = new int[division.people().size()];
        for (int i = 0; i < plan.length; i++) {
            if (plan[i] != NOBODY) {
                loads[plan[i]] += division.places().get(i).need();
            }
        }
        return loads;
    }

    public int[] counts(int[] plan) {
        int[] counts = new int[division.people().size()];
        for (int person : plan) {
            if (person != NOBODY) {
                counts[person]++;
            }
        }
        return counts;
    }

    /** @param plan the position of each local government's trainer, or NOBODY */
    public Score score(int[] plan) {
        long travel = 0;
        long continuity = 0;
        int uncovered = 0;
        int uncoveredNeed = 0;
        boolean[][] present = new boolean[districts][division.people().size()];
        for (int i = 0; i < plan.length; i++) {
            if (plan[i] == NOBODY) {
                uncovered++;
                uncoveredNeed += division.places().get(i).need();
            } else {
                travel += travelCost(i, plan[i]);
                present[district[i]][plan[i]] = true;
            }
            continuity += continuityCost(i, plan[i]);
        }
        long cohesion = 0;
        for (var row : present) {
            int trainers = 0;
            for (boolean here : row) {
                trainers += here ? 1 : 0;
            }
            cohesion += Math.max(0, trainers - 1) * cohesionCost();
        }
        long balance = 0;
        for (int load : loads(plan)) {
            balance += balanceCost(load);
        }
        return new Score(travel, balance, continuity, cohesion, uncovered, uncoveredNeed);
    }

    long balanceCost(int load) {
        long cost = 0;
        for (int step = 0; step < STEPS.length; step++) {
            cost += Math.max(0, load - thresholds[step]) * stepCost(step);
        }
        return cost;
    }
}
