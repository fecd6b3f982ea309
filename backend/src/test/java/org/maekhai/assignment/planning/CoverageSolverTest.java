package org.maekhai.assignment.planning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.assignment.planning.Division.NOBODY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maekhai.shared.solver.ConstraintSearch;

/** The division itself, on invented provinces. */
@Tag("without-database")
class CoverageSolverTest {
    private static final ConstraintSearch.Limits REPEATABLE = new ConstraintSearch.Limits(5, 1);

    @Test
    void onSmallProvincesNoDivisionAtAllIsBetter() {
        for (int seed = 1; seed <= 8; seed++) {
            var division = division(seed, 7, 3, 3 + seed % 2, seed % 3 == 0 ? 1 : 0);
            var solution = new CoverageSolver(division, REPEATABLE).solve(ConstraintSearch.Listener.NONE);

            var best = bruteForce(division);
            assertTrue(solution.optimal(), "seed " + seed);
            assertEquals(best.uncoveredNeed(), solution.score().uncoveredNeed(), "uncovered need, seed " + seed);
            assertEquals(best.total(), solution.score().total(), "objective, seed " + seed);
            assertEquals(best.total(), solution.bound(), 1e-6, "bound, seed " + seed);
        }
    }

    @Test
    void whereCapacityIsShortTheLeastNeedStaysUncovered() {
        for (int seed = 11; seed <= 16; seed++) {
            var division = division(seed, 7, 3, 2, 0);
            var solution = new CoverageSolver(division, REPEATABLE).solve(ConstraintSearch.Listener.NONE);

            var best = bruteForce(division);
            assertEquals(1, solution.score().uncovered(), "seed " + seed);
            assertEquals(best.uncoveredNeed(), solution.score().uncoveredNeed(), "seed " + seed);
            assertEquals(best.total(), solution.score().total(), "seed " + seed);
        }
    }

    @Test
    void theHardRulesHoldOnRandomProvinces() {
        var random = new Random(4711);
        for (int turn = 0; turn < 6; turn++) {
            int places = 10 + random.nextInt(40);
            int people = 2 + random.nextInt(6);
            int capacity = 1 + random.nextInt(2 * places / people);
            var division = division(random.nextInt(), places, people, capacity, random.nextInt(4));
            var solution = new CoverageSolver(division, new ConstraintSearch.Limits(1, turn % 2 == 0 ? turn : null))
                    .solve(ConstraintSearch.Listener.NONE);

            var counts = new int[people];
            for (int i = 0; i < places; i++) {
                var place = division.places().get(i);
                int person = solution.plan()[i];
                if (person != NOBODY) {
                    counts[person]++;
                    assertFalse(division.people().get(person).employers().contains(place.code()), "own employer");
                }
                if (place.pinned() != NOBODY) {
                    assertEquals(place.pinned(), person, "pinned");
                }
            }
            for (int t = 0; t < people; t++) {
                assertTrue(counts[t] <= division.people().get(t).capacity(), "capacity");
            }
            int room = division.people().stream()
                    .mapToInt(Division.Person::capacity)
                    .sum();
            if (room >= places + people) {
                assertEquals(0, solution.score().uncovered(), "there was room for all");
            } else {
                assertTrue(solution.score().uncovered() >= places - room, "nobody is in two minds");
            }
            assertEquals(new Costs(division).score(solution.plan()), solution.score());
            assertTrue(solution.bound() <= solution.score().total() + 1e-6, "the bound is a bound");
        }
    }

    @Test
    void theSameInputAndSeedGiveTheSamePlan() {
        var division = division(99, 40, 5, 12, 3);

        var one = new CoverageSolver(division, new ConstraintSearch.Limits(1, 7)).solve(ConstraintSearch.Listener.NONE);
        var two = new CoverageSolver(division, new ConstraintSearch.Limits(1, 7)).solve(ConstraintSearch.Listener.NONE);

        assertArrayEquals(one.plan(), two.plan());
        assertEquals(one.bound(), two.bound());
    }

    @Test
    void whatOneChangeCostsIsTheDifferenceOfTheScores() {
        var division = division(5, 30, 5, 10, 2);
        var costs = new Costs(division);
        var plan = NearestFirst.divide(division, costs);
        var ledger = new Ledger(division, costs, plan);
        for (int i = 0; i < plan.length; i++) {
            for (int t = 0; t < division.people().size(); t++) {
                if (plan[i] == NOBODY || plan[i] == t) {
                    continue;
                }
                var moved = plan.clone();
                moved[i] = t;
                var before = costs.score(plan);
                var after = costs.score(moved);
                var change = ledger.change(i, t);
                assertEquals(after.travel() - before.travel(), change.travel());
                assertEquals(after.balance() - before.balance(), change.balance());
                assertEquals(after.continuity() - before.continuity(), change.continuity());
                assertEquals(after.cohesion() - before.cohesion(), change.cohesion());
            }
        }
    }

    @Test
    void aStoppedSearchStillAnswersADivision() {
        var division = division(3, 80, 8, 12, 0);
        var solver = new CoverageSolver(division, new ConstraintSearch.Limits(60, null));
        solver.stop();

        var solution = solver.solve(ConstraintSearch.Listener.NONE);

        assertEquals(80, solution.plan().length);
        assertTrue(Arrays.stream(solution.plan()).noneMatch(person -> person == NOBODY));
        assertTrue(solution.gap() > 0, "nothing was proven");
    }

    @Test
    void withoutTrainersEveryoneStaysUncovered() {
        var division = division(3, 5, 0, 1, 0);

        var solution = new CoverageSolver(division, REPEATABLE).solve(ConstraintSearch.Listener.NONE);

        assertEquals(5, solution.score().uncovered());
        assertEquals(0, solution.gap());
    }

    /** Trainers at random places, every second one employed by a local government; some places have a trainer now. */
    private static Division division(int seed, int places, int people, int capacity, int pins) {
        var random = new Random(seed);
        List<Division.Place> all = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            all.add(new Division.Place(
                    "L" + i,
                    "D" + random.nextInt(Math.max(2, places / 8)),
                    15 + random.nextDouble(),
                    101 + random.nextDouble(),
                    1 + random.nextInt(4),
                    people == 0 || random.nextInt(3) == 0 ? NOBODY : random.nextInt(people),
                    NOBODY));
        }
        List<Division.Person> trainers = new ArrayList<>();
        for (int t = 0; t < people; t++) {
            trainers.add(new Division.Person(
                    "T" + t,
                    15 + random.nextDouble(),
                    101 + random.nextDouble(),
                    capacity,
                    t % 2 == 0 ? Set.of("L" + random.nextInt(places)) : Set.of()));
        }
        // pins that the rules allow: each to another trainer, nobody's employer
        for (int t = 1; t < people && t / 2 < pins; t += 2) {
            int i = random.nextInt(places);
            var place = all.get(i);
            if (place.pinned() == NOBODY) {
                all.set(
                        i,
                        new Division.Place(
                                place.code(),
                                place.district(),
                                place.latitude(),
                                place.longitude(),
                                place.need(),
                                place.current(),
                                t));
            }
        }
        return new Division(all, trainers, new Weights(1, 40, 25, 30));
    }

    /** Every division there is: the least uncovered need, then the least cost. */
    private static Score bruteForce(Division division) {
        var costs = new Costs(division);
        int people = division.people().size();
        int places = division.places().size();
        Score best = null;
        long all = (long) Math.pow(people + 1, places);
        for (long number = 0; number < all; number++) {
            long rest = number;
            int[] plan = new int[places];
            for (int i = 0; i < places; i++) {
                plan[i] = (int) (rest % (people + 1)) - 1;
                rest /= people + 1;
            }
            if (allowed(division, costs, plan)) {
                var score = costs.score(plan);
                if (best == null
                        || score.uncoveredNeed() < best.uncoveredNeed()
                        || score.uncoveredNeed() == best.uncoveredNeed() && score.total() < best.total()) {
                    best = score;
                }
            }
        }
        return best;
    }

    private static boolean allowed(Division division, Costs costs, int[] plan) {
        int[] counts = costs.counts(plan);
        return IntStream.range(0, counts.length)
                        .allMatch(t -> counts[t] <= division.people().get(t).capacity())
                && IntStream.range(0, plan.length)
                        .allMatch(i -> (plan[i] == NOBODY
                                        || division.mayServe(
                                                plan[i], division.places().get(i)))
                                && (division.places().get(i).pinned() == NOBODY
                                        || division.places().get(i).pinned() == plan[i]));
    }
}
