package org.maekhai.assignment.planning;

import static org.maekhai.assignment.planning.Division.NOBODY;

/** A division with its sums kept up to date, so that what one change costs is known at once. */
public final class Ledger {
    private final Division division;
    private final Costs costs;
    private final int[] plan;
    private final int[] loads;
    private final int[] counts;
    /** How many local governments of a district a trainer has. */
    private final int[][] present;

    public Ledger(Division division, Costs costs, int[] start) {
        this.division = division;
        this.costs = costs;
        plan = start.clone();
        loads = costs.loads(plan);
        counts = costs.counts(plan);
        present = new int[costs.districts()][loads.length];
        for (int i = 0; i < plan.length; i++) {
            if (plan[i] != NOBODY) {
                present[costs.districtOf(i)][plan[i]]++;
            }
        }
    }

    /** What moving one local government to another trainer costs more, in the units of {@link Score}. */
    public record Change(long travel, long balance, long continuity, long cohesion) {
        public long total() {
            return travel + balance + continuity + cohesion;
        }
    }

    public int of(int place) {
        return plan[place];
    }

    public int load(int person) {
        return loads[person];
    }

    public int count(int person) {
        return counts[person];
    }

    public boolean hasRoom(int person) {
        return counts[person] < division.people().get(person).capacity();
    }

    public int[] plan() {
        return plan.clone();
    }

    /** Of a local government that has a trainer. */
    public Change change(int place, int to) {
        int from = plan[place];
        int need = division.places().get(place).need();
        return new Change(
                costs.travelCost(place, to) - costs.travelCost(place, from),
                costs.balanceCost(loads[from] - need)
                        + costs.balanceCost(loads[to] + need)
                        - costs.balanceCost(loads[from])
                        - costs.balanceCost(loads[to]),
                costs.continuityCost(place, to) - costs.continuityCost(place, from),
                cohesion(place, from, to));
    }

    private long cohesion(int place, int from, int to) {
        var here = present[costs.districtOf(place)];
        return ((here[to] == 0 ? 1 : 0) - (here[from] == 1 ? 1 : 0)) * costs.cohesionCost();
    }

    void move(int place, int to) {
        int from = plan[place];
        int need = division.places().get(place).need();
        int district = costs.districtOf(place);
        loads[from] -= need;
        loads[to] += need;
        counts[from]--;
        counts[to]++;
        present[district][from]--;
        present[district][to]++;
        plan[place] = to;
    }
}
