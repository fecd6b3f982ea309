package org.maekhai.assignment.planning;

import static org.maekhai.assignment.planning.Division.NOBODY;

import java.util.Random;

/**
 * Improves a division by simulated annealing in a moment: single local governments change their trainer, or two change
 * places. The solver proves good bounds at once but finds good divisions slowly; from a good one it is left to improve
 * and prove. The same input gives the same division.
 */
final class Annealing {
    private static final long SEED = 2557;
    private static final int STEPS_PER_PLACE = 12_000;
    /** The temperature at the end, as a share of that at the start. */
    private static final double COOLEST = 0.002;

    private final Division division;
    private final Costs costs;
    private final Random random = new Random(SEED);
    private final Ledger ledger;
    private final int places;

    private Annealing(Division division, Costs costs, int[] start) {
        this.division = division;
        this.costs = costs;
        ledger = new Ledger(division, costs, start);
        places = start.length;
    }

    static int[] improve(Division division, Costs costs, int[] start) {
        return division.people().size() < 2 ? start : new Annealing(division, costs, start).run();
    }

    private int[] run() {
        long cost = costs.score(ledger.plan()).total();
        long best = cost;
        var bestPlan = ledger.plan();
        double temperature = 0.5 * cost / places;
        long steps = (long) STEPS_PER_PLACE * places;
        double cooling = Math.pow(COOLEST, 1.0 / steps);
        for (long step = 0; step < steps; step++) {
            temperature *= cooling;
            long change = tryOne(temperature);
            cost += change;
            if (cost < best) {
                best = cost;
                bestPlan = ledger.plan();
            }
        }
        return bestPlan;
    }

    /** What the cost changed by. */
    private long tryOne(double temperature) {
        int one = random.nextInt(places);
        if (!isFree(one)) {
            return 0;
        }
        int from = ledger.of(one);
        if (random.nextBoolean()) {
            int to = random.nextInt(division.people().size());
            if (to == from || !ledger.hasRoom(to) || !mayServe(to, one)) {
                return 0;
            }
            long change = ledger.change(one, to).total();
            if (!accepts(change, temperature)) {
                return 0;
            }
            ledger.move(one, to);
            return change;
        }
        int other = random.nextInt(places);
        int to = ledger.of(other);
        if (!isFree(other) || to == from || !mayServe(to, one) || !mayServe(from, other)) {
            return 0;
        }
        long change = ledger.change(one, to).total();
        ledger.move(one, to);
        change += ledger.change(other, from).total();
        if (accepts(change, temperature)) {
            ledger.move(other, from);
            return change;
        }
        ledger.move(one, from);
        return 0;
    }

    private boolean accepts(long change, double temperature) {
        return change <= 0 || random.nextDouble() < Math.exp(-change / temperature);
    }

    private boolean isFree(int place) {
        return ledger.of(place) != NOBODY && division.places().get(place).pinned() == NOBODY;
    }

    private boolean mayServe(int person, int place) {
        return division.mayServe(person, division.places().get(place));
    }
}
