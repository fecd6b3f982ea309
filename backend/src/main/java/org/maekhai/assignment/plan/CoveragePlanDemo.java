package org.maekhai.assignment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maekhai.assignment.AssignmentLock;
import org.maekhai.assignment.CoveragePlanState;
import org.maekhai.assignment.planning.Weights;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;
import org.maekhai.shared.thai.FiscalYear;

/**
 * A division of the province of the demonstration's users that was agreed at a joint meeting and isn't in force yet: who has a
 * trainer keeps it, who has none gets the nearest with room.
 */
@ApplicationScoped
class CoveragePlanDemo implements DemoData {
    private static final String NAN = "55", BY = "สถจ.น่าน (สาธิต)";
    private static final int SECONDS = 20;

    private final AssignmentLock lock;
    private final CoveragePlanStore store;

    CoveragePlanDemo(AssignmentLock lock, CoveragePlanStore store) {
        this.lock = lock;
        this.store = store;
    }

    @Override
    public int order() {
        return 270;
    }

    @Override
    public void create(DemoContext demo) {
        var from = demo.today().withDayOfMonth(1).plusMonths(1);
        var agreedOn = demo.today().minusDays(9);
        if (!FiscalYear.of(from).isPlausible()) {
            return;
        }
        lock.province(NAN);
        var facts = divided(store.now(NAN, from, List.of(), List.of()));
        if (facts.places().isEmpty()) {
            return;
        }
        var random = demo.random("the division of its province");
        var at = demo.at(agreedOn.minusDays(4), random);
        var plan = new CoveragePlan(demo.id(at.toInstant(), random), NAN, from, Weights.DEFAULT, SECONDS, 1);
        plan.createdAt = at;
        plan.createdBy = BY;
        plan.state = CoveragePlanState.READY;
        plan.busy = null;
        plan.progress = 1;
        plan.solveSeconds = (double) SECONDS;
        plan.finishedAt = at.plusSeconds(SECONDS);
        plan.objective = (double) new CoveragePlanScore(facts, Weights.DEFAULT).total();
        var meeting = demo.id(agreedOn.atTime(9, 0).atZone(demo.zone()).toInstant(), random);
        plan.agree(new AgreePlan(agreedOn, "ห้องประชุมศาลากลางจังหวัดน่าน", null, meeting), BY);
        store.persistAndFlush(plan);
        store.replace(plan.id, facts);
        store.getEntityManager().clear();
    }

    private static CoveragePlanFacts divided(CoveragePlanFacts facts) {
        Map<String, Integer> room = new HashMap<>();
        facts.people().forEach(person -> room.put(person.code(), person.capacity()));
        List<CoveragePlanFacts.Place> places = new ArrayList<>();
        for (var place : facts.places()) {
            if (room.getOrDefault(place.current(), 0) > 0) {
                room.merge(place.current(), -1, Integer::sum);
                places.add(place.with(place.current(), false, null));
            } else {
                places.add(place);
            }
        }
        places.replaceAll(
                place -> place.trainer() != null ? place : place.with(nearest(facts, place, room), false, null));
        return new CoveragePlanFacts(facts.people(), places);
    }

    /** Null: nobody has room. */
    private static String nearest(CoveragePlanFacts facts, CoveragePlanFacts.Place place, Map<String, Integer> room) {
        var found = facts.people().stream()
                .filter(person ->
                        room.get(person.code()) > 0 && !person.employers().contains(place.code()))
                .min(Comparator.comparingDouble(person ->
                        GreatCircle.km(person.latitude(), person.longitude(), place.latitude(), place.longitude())))
                .map(CoveragePlanFacts.Person::code);
        found.ifPresent(code -> room.merge(code, -1, Integer::sum));
        return found.orElse(null);
    }
}
