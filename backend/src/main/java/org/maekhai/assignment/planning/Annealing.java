package org.maekhai.assignment.planning;

import static org.maekhai.assignment.planning.Division.NOBODY;

import java.util.Random;

/**
 * Improves a division by simulated annealing in a moment: single local governments change their trainer, or two change
 * places. The solver proves good bounds at once but finds good divisions slowly; from one it is left to improve and
 * prove. The same input gives the same division.
 */
final class Annealing {
    private static final int STEPS_PER_PLACE = 12_000;
    private static final double COOLEST = 0.002;

    private final Division division;
    private final Costs costs;
    private final Random random = new Random(2557);
    private final int[] plan;
    private final int[] loads;
    private final int[] counts;
    /** How many local governments of a district a trainer has. */
    private final int[][] present;
    /** How many trainers a district has. */
    private final int[] trainers;

    private Annealing(Division division, Costs costs, int[] start) {
        this.division = division;
        this.costs = costs;
        plan = start.clone();
        loads = costs.loads(plan);
        counts = costs.counts(plan);
        present = new int[costs.districts()][loads.length];
        trainers = new int[present.length];
        for (int i = 0; i < plan.length; i++) {
            if (plan[i] != NOBODY && present[costs.districtOf(i)][plan[i]]++ == 0) {
                trainers[costs.districtOf(i)]++;
            }
        }
    }

    static int[] improve(Division division, Costs costs, int[] start) {
        return division.people().size() < 2 ? start : new Annealing(division, costs, start).run();
    }

    private int[] run() {
        long cost = costs.score(plan).total();
        long best = cost;
        var bestPlan = plan.clone();
        double hottest = 0.5 * cost / plan.length;
        long steps = (long) STEPS_PER_PLACE * plan.length;
        double cooling = Math.pow(COOLEST, 1.0 / steps);
        double temperature = hottest;
        for (long step = 0; step < steps; step++) {
            temperature *= cooling;
            int one = random.nextInt(plan.length);
            if (!isFree(one)) {
                continue;
            }
            int from = plan[one];
            int to;
            int other = NOBODY;
            if (random.nextBoolean()) {
                to = random.nextInt(loads.length);
            } else {
                other = random.nextInt(plan.length);
                to = plan[other];
            }
            if (to == from || to == NOBODY || !division.mayServe(to, division.places().get(one))) {
                continue;
            }
            if (other == NOBODY
                    ? counts[to] >= division.people().get(to).capacity()
                    : !isFree(other) || !division.mayServe(from, division.places().get(other))) {
                continue;
            }
            long change = move(one, to) + (other == NOBODY ? 0 : move(other, from));
            if (change > 0 && random.nextDouble() >= Math.exp(-change / temperature)) {
                move(one, from);
                if (other != NOBODY) {
                    move(other, to);
                }
                continue;
            }
            cost += change;
            if (cost < best) {
                best = cost;
                System.arraycopy(plan, 0, bestPlan, 0, plan.length);
            }
        }
        return bestPlan;
    }

    private boolean isFree(int place) {
        return plan[place] != NOBODY && division.places().get(place).pinned() == NOBODY;
    }

    /** What the cost changes by. */
    private long move(int place, int to) {
        int from = plan[place];
        int need = division.places().get(place).need();
        int district = costs.districtOf(place);
        long change = costs.travelCost(place, to)
                - costs.travelCost(place, from)
                + costs.continuityCost(place, to)
                - costs.continuityCost(place, from)
                - costs.balanceCost(loads[from])
                - costs.balanceCost(loads[to]);
        loads[from] -= need;
        loads[to] += need;
        counts[from]--;
        counts[to]++;
        int before = trainers[district];
        if (--present[district][from] == 0) {
            trainers[district]--;
        }
        if (present[district][to]++ == 0) {
            trainers[district]++;
        }
        plan[place] = to;
        return change
                + costs.balanceCost(loads[from])
                + costs.balanceCost(loads[to])
                + (trainers[district] - before) * costs.cohesionCost();
    }
}
