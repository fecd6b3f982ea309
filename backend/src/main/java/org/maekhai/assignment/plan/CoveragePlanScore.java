package org.maekhai.assignment.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maekhai.assignment.planning.Costs;
import org.maekhai.assignment.planning.Division;
import org.maekhai.assignment.planning.Ledger;
import org.maekhai.assignment.planning.Score;
import org.maekhai.assignment.planning.Weights;
import org.maekhai.registry.Geography;

/** A plan's division in figures and in words: what it costs, who carries what, and why each line is as it is. */
final class CoveragePlanScore {
    private final CoveragePlanFacts facts;
    private final Division division;
    private final Costs costs;
    private final int[] plan;
    private final Ledger ledger;
    private final int[] loads;

    CoveragePlanScore(CoveragePlanFacts facts, Weights weights) {
        this.facts = facts;
        division = facts.division(weights);
        costs = new Costs(division);
        plan = facts.plan();
        ledger = new Ledger(division, costs, plan);
        loads = costs.loads(plan);
    }

    long total() {
        return costs.score(plan).total();
    }

    CoveragePlanView.Terms terms() {
        return terms(plan);
    }

    CoveragePlanView.Terms presentTerms() {
        return terms(facts.present());
    }

    private CoveragePlanView.Terms terms(int[] of) {
        var score = costs.score(of);
        double km = 0;
        for (int i = 0; i < of.length; i++) {
            km += of[i] == Division.NOBODY ? 0 : costs.km(i, of[i]);
        }
        return new CoveragePlanView.Terms(
                score.travel() / Score.UNIT,
                score.balance() / Score.UNIT,
                score.continuity() / Score.UNIT,
                score.cohesion() / Score.UNIT,
                tenth(km),
                score.uncovered(),
                Arrays.stream(costs.loads(of)).max().orElse(0),
                tenth(division.meanLoad()));
    }

    List<CoveragePlanView.Place> uncovered() {
        return facts.places().stream()
                .filter(place -> place.trainer() == null)
                .map(place -> new CoveragePlanView.Place(place.code(), place.name(), place.need()))
                .toList();
    }

    List<CoveragePlanView.Person> people() {
        int total = Math.max(1, Arrays.stream(loads).sum());
        int[] present = costs.counts(facts.present());
        double[] km = new double[loads.length];
        for (int i = 0; i < plan.length; i++) {
            if (plan[i] != Division.NOBODY) {
                km[plan[i]] += costs.km(i, plan[i]);
            }
        }
        List<CoveragePlanView.Person> people = new ArrayList<>();
        for (int t = 0; t < loads.length; t++) {
            var person = facts.people().get(t);
            people.add(new CoveragePlanView.Person(
                    person.id(),
                    person.code(),
                    person.name(),
                    person.latitude(),
                    person.longitude(),
                    person.capacity(),
                    person.activeTo(),
                    ledger.count(t),
                    loads[t],
                    (double) loads[t] / total,
                    tenth(km[t]),
                    present[t]));
        }
        return people;
    }

    List<CoveragePlanView.Line> lines(Geography geography) {
        List<CoveragePlanView.Line> lines = new ArrayList<>();
        for (int i = 0; i < plan.length; i++) {
            var place = facts.places().get(i);
            boolean found = plan[i] != Division.NOBODY;
            lines.add(new CoveragePlanView.Line(
                    place.code(),
                    place.name(),
                    place.districtCode(),
                    geography.districtRef(place.districtCode()).name(),
                    place.latitude(),
                    place.longitude(),
                    place.trainer(),
                    found ? facts.people().get(plan[i]).name() : null,
                    place.current(),
                    found ? tenth(costs.km(i, plan[i])) : null,
                    place.need(),
                    place.isChanged(),
                    place.pinned(),
                    found
                            ? new CoveragePlanView.Why(because(i), (double) place.need() / loads[plan[i]], nextBest(i))
                            : new CoveragePlanView.Why(CoveragePlanView.Because.NO_CAPACITY, null, null)));
        }
        return lines;
    }

    private CoveragePlanView.Because because(int i) {
        if (facts.places().get(i).pinned()) {
            return CoveragePlanView.Because.PINNED;
        }
        int nearest = nearest(i);
        if (costs.km(i, nearest) >= costs.km(i, plan[i])) {
            return CoveragePlanView.Because.NEAREST;
        }
        if (!ledger.hasRoom(nearest)) {
            return CoveragePlanView.Because.NEARER_ONE_IS_FULL;
        }
        var change = ledger.change(i, nearest);
        if (change.total() <= 0) {
            return CoveragePlanView.Because.NOT_THE_BEST;
        }
        if (change.continuity() > 0 && change.continuity() >= Math.max(change.balance(), change.cohesion())) {
            return CoveragePlanView.Because.KEPT;
        }
        return change.balance() >= change.cohesion()
                ? CoveragePlanView.Because.BALANCE
                : CoveragePlanView.Because.COHESION;
    }

    private int nearest(int i) {
        int nearest = plan[i];
        for (int t = 0; t < loads.length; t++) {
            if (division.mayServe(t, division.places().get(i)) && costs.km(i, t) < costs.km(i, nearest)) {
                nearest = t;
            }
        }
        return nearest;
    }

    private CoveragePlanView.NextBest nextBest(int i) {
        Ledger.Change best = null;
        int next = Division.NOBODY;
        for (int t = 0; t < loads.length; t++) {
            if (t != plan[i]
                    && ledger.hasRoom(t)
                    && division.mayServe(t, division.places().get(i))) {
                var change = ledger.change(i, t);
                if (best == null || change.total() < best.total()) {
                    best = change;
                    next = t;
                }
            }
        }
        return best == null
                ? null
                : new CoveragePlanView.NextBest(
                        facts.people().get(next).code(),
                        facts.people().get(next).name(),
                        tenth(costs.km(i, next) - costs.km(i, plan[i])),
                        loads[next] + division.places().get(i).need(),
                        best.total() / Score.UNIT,
                        best.travel() / Score.UNIT,
                        best.balance() / Score.UNIT,
                        best.continuity() / Score.UNIT,
                        best.cohesion() / Score.UNIT);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
