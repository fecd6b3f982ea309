package org.maekhai.assignment.planning;

import static org.maekhai.assignment.planning.Division.NOBODY;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.solver.Solver;

/**
 * Divides a province with CP-SAT: one Boolean per local government and trainer, one per district and trainer that its
 * members imply, and the balance as a convex cost. Where capacity is short, first the least need that must stay
 * uncovered is found, then the best division that leaves no more. One object solves once; another thread may stop it.
 */
public final class CoverageSolver implements Solver<CoverageSolver.Solution> {
    private final Division division;
    private final Costs costs;
    private final ConstraintSearch.Limits limits;
    private final ConstraintSearch search = new ConstraintSearch();

    /**
     * @param plan the position of each local government's trainer, or NOBODY
     * @param bound no division costs less, in the units of {@link Score}
     */
    public record Solution(int[] plan, Score score, double bound, double seconds, boolean optimal)
            implements Solver.Answer {
        /** At most this share of the cost could be saved. */
        public double gap() {
            return score.total() == 0 ? 0 : Math.max(0, (score.total() - bound) / score.total());
        }
    }

    public record Question(Division division, ConstraintSearch.Limits limits) implements Solver.Question<Solution> {
        @Override
        public CoverageSolver solver() {
            return new CoverageSolver(division, limits);
        }
    }

    public CoverageSolver(Division division, ConstraintSearch.Limits limits) {
        this.division = division;
        this.costs = new Costs(division);
        this.limits = limits;
    }

    @Override
    public void stop() {
        search.stop();
    }

    @Override
    public Solution solve(ConstraintSearch.Listener listener) {
        ConstraintSearch.prepare();
        long began = System.nanoTime();
        var start = NearestFirst.divide(division, costs);
        var score = costs.score(start);
        if (division.places().isEmpty() || division.people().isEmpty()) {
            return new Solution(start, score, score.total(), 0, true);
        }
        int least = 0;
        if (score.uncovered() > 0) {
            var shortage = new Model(division, costs).leastUncoveredNeed(start);
            var found = search.run(shortage.model, limits, ConstraintSearch.Listener.NONE);
            least = (int) Math.round(found.solver().objectiveValue());
            start = shortage.plan(found.solver());
        }
        start = Annealing.improve(division, costs, start);
        var model = new Model(division, costs).best(start, least);
        var found = search.run(model.model, limits, listener);
        if (!found.isFound()) {
            // stopped before it had looked at anything: the start is a division, too
            return new Solution(start, costs.score(start), 0, secondsSince(began), false);
        }
        return new Solution(
                model.plan(found.solver()),
                costs.score(model.plan(found.solver())),
                found.solver().bestObjectiveBound(),
                secondsSince(began),
                found.isOptimal());
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private static final class Model {
        private final Division division;
        private final Costs costs;
        private final CpModel model = new CpModel();
        private final BoolVar[][] serves;
        private final BoolVar[] left;

        Model(Division division, Costs costs) {
            this.division = division;
            this.costs = costs;
            int people = division.people().size();
            serves = new BoolVar[division.places().size()][people];
            left = new BoolVar[serves.length];
            for (int i = 0; i < serves.length; i++) {
                for (int t = 0; t < people; t++) {
                    serves[i][t] = model.newBoolVar("");
                    if (!division.mayServe(t, division.places().get(i))) {
                        model.addEquality(serves[i][t], 0);
                    }
                }
                int pinned = division.places().get(i).pinned();
                if (pinned != NOBODY) {
                    model.addEquality(serves[i][pinned], 1);
                }
            }
            for (int t = 0; t < people; t++) {
                var count = LinearExpr.newBuilder();
                for (var row : serves) {
                    count.add(row[t]);
                }
                model.addLessOrEqual(count, division.people().get(t).capacity());
            }
        }

        Model leastUncoveredNeed(int[] start) {
            model.minimize(mayLeave());
            hint(start);
            return this;
        }

        Model best(int[] start, int uncoveredNeed) {
            if (uncoveredNeed > 0) {
                model.addLessOrEqual(mayLeave(), uncoveredNeed);
            } else {
                for (var row : serves) {
                    model.addExactlyOne(row);
                }
            }
            var cost = LinearExpr.newBuilder();
            for (int i = 0; i < serves.length; i++) {
                for (int t = 0; t < serves[i].length; t++) {
                    cost.addTerm(serves[i][t], costs.travelCost(i, t) + costs.continuityCost(i, t));
                }
                if (left[i] != null) {
                    cost.addTerm(left[i], costs.continuityCost(i, NOBODY));
                }
            }
            cohesion(cost, uncoveredNeed > 0);
            balance(cost);
            model.minimize(cost);
            hint(start);
            return this;
        }

        /** The need that stays uncovered. */
        private LinearExprBuilder mayLeave() {
            var need = LinearExpr.newBuilder();
            for (int i = 0; i < serves.length; i++) {
                left[i] = model.newBoolVar("");
                var one = Arrays.copyOf(serves[i], serves[i].length + 1);
                one[serves[i].length] = left[i];
                model.addExactlyOne(one);
                need.addTerm(left[i], division.places().get(i).need());
            }
            return need;
        }

        private void cohesion(LinearExprBuilder cost, boolean mayBeEmpty) {
            int people = division.people().size();
            var present = new BoolVar[costs.districts()][people];
            for (int i = 0; i < serves.length; i++) {
                var row = present[costs.districtOf(i)];
                for (int t = 0; t < people; t++) {
                    if (row[t] == null) {
                        row[t] = model.newBoolVar("");
                        cost.addTerm(row[t], costs.cohesionCost());
                    }
                    model.addImplication(serves[i][t], row[t]);
                }
            }
            for (var row : present) {
                if (mayBeEmpty) {
                    // the first trainer of a district is free, and a district may stay without any
                    var first = model.newBoolVar("");
                    var sum = LinearExpr.newBuilder().addSum(row);
                    model.addLessOrEqual(first, sum);
                    cost.addTerm(first, -costs.cohesionCost());
                } else {
                    cost.add(-costs.cohesionCost());
                }
            }
        }

        private void balance(LinearExprBuilder cost) {
            int total =
                    division.places().stream().mapToInt(Division.Place::need).sum();
            for (int t = 0; t < division.people().size(); t++) {
                var load = LinearExpr.newBuilder();
                for (int i = 0; i < serves.length; i++) {
                    load.addTerm(serves[i][t], division.places().get(i).need());
                }
                for (int step = 0; step < costs.steps(); step++) {
                    var excess = model.newIntVar(0, total, "");
                    model.addGreaterOrEqual(LinearExpr.newBuilder().add(excess).add(costs.threshold(step)), load);
                    cost.addTerm(excess, costs.stepCost(step));
                }
            }
        }

        private void hint(int[] start) {
            for (int i = 0; i < serves.length; i++) {
                for (int t = 0; t < serves[i].length; t++) {
                    model.addHint(serves[i][t], start[i] == t);
                }
            }
        }

        int[] plan(CpSolver solver) {
            int[] plan = new int[serves.length];
            for (int i = 0; i < plan.length; i++) {
                plan[i] = NOBODY;
                for (int t = 0; t < serves[i].length; t++) {
                    if (solver.booleanValue(serves[i][t])) {
                        plan[i] = t;
                    }
                }
            }
            return plan;
        }
    }
}
