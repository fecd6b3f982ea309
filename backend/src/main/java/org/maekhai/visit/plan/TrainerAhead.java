package org.maekhai.visit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maekhai.assignment.Coverage;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.registry.WorkingDays;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.training.Serving;
import org.maekhai.visit.DayPolicy;
import org.maekhai.visit.ScoredPlace;
import org.maekhai.visit.ScoredPlaces;
import org.maekhai.visit.VisitMode;
import org.maekhai.visit.planning.Journeys;
import org.maekhai.visit.planning.Roads;
import org.maekhai.visit.planning.RoundTrip;

/** What is ahead of a trainer: the working days, what is promised on them already, and whom to see. */
@ApplicationScoped
class TrainerAhead {
    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;
    private final WorkingDays workingDays;
    private final ScoredPlaces scored;
    private final DayPolicy policy;
    private final Coverage coverage;

    TrainerAhead(
            Jdbc jdbc,
            LocalGovernments localGovernments,
            WorkingDays workingDays,
            ScoredPlaces scored,
            DayPolicy policy,
            Coverage coverage) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
        this.workingDays = workingDays;
        this.scored = scored;
        this.policy = policy;
        this.coverage = coverage;
    }

    /** The facts of now for a plan of that trainer. */
    VisitPlanFacts now(VisitPlan plan, Serving trainer) {
        return new VisitPlanFacts(days(plan, trainer), places(plan, trainer));
    }

    /** The most urgent first. */
    private List<VisitPlanFacts.Place> places(VisitPlan plan, Serving trainer) {
        var register = localGovernments.register();
        var inTheEnd = coverage.primaryTrainers(register, plan.to);
        // the trainer's on each day of the plan, whichever day it gets
        var of = scored.ofTrainer(trainer.id(), plan.from).stream()
                .filter(place -> trainer.id().equals(inTheEnd.apply(register.byId(place.localGovernmentId()))))
                .toList();
        var planned = planned(of.stream().map(ScoredPlace::localGovernmentId).toList(), plan.from, plan.to);
        return of.stream()
                .map(place -> {
                    var entry = register.byId(place.localGovernmentId());
                    return new VisitPlanFacts.Place(
                            entry.id(),
                            entry.ref().code(),
                            entry.ref().name(),
                            entry.latitude(),
                            entry.longitude(),
                            place.score(),
                            place.need(),
                            null,
                            null,
                            why(plan, entry, planned),
                            null);
                })
                .sorted(VisitPlanFacts.URGENT_FIRST)
                .toList();
    }

    /** Why it can't be a stop; null: it can. */
    private static VisitPlanFacts.Why why(VisitPlan plan, Register.Entry entry, Set<Integer> planned) {
        if (!entry.ref().province().code().equals(plan.provinceCode)) {
            return VisitPlanFacts.Why.OTHER_PROVINCE;
        }
        if (planned.contains(entry.id())) {
            return VisitPlanFacts.Why.PLANNED_ALREADY;
        }
        return entry.latitude() == null ? VisitPlanFacts.Why.NO_COORDINATES : null;
    }

    /** Those of whom a visit is planned in that time, by whomever. */
    Set<Integer> planned(Collection<Integer> places, LocalDate from, LocalDate to) {
        return places.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.list(
                        new Sql("select distinct local_government_id from visit")
                                .where("state = 'PLANNED'")
                                .where("planned_on between ? and ?", from, to)
                                .whereIn("local_government_id", places),
                        row -> row.getInt(1)));
    }

    private record Promise(LocalDate plannedOn, VisitMode mode, Double latitude, Double longitude) {
        boolean isOnSite() {
            return mode == VisitMode.ON_SITE;
        }
    }

    List<VisitPlanFacts.Day> days(VisitPlan plan, Serving trainer) {
        var promises = jdbc
                .list(
                        new Sql("""
                                select v.planned_on, v.mode, lg.latitude, lg.longitude
                                from visit v
                                join visit_trainer vt on vt.visit_id = v.id
                                join local_government lg on lg.id = v.local_government_id
                                """)
                                .where("vt.trainer_id = ?", trainer.id())
                                .where("v.state = 'PLANNED'")
                                .where("v.planned_on between ? and ?", plan.from, plan.to)
                                .append("order by v.planned_on, v.local_government_id, v.id"),
                        Promise.class)
                .stream()
                .collect(Collectors.groupingBy(Promise::plannedOn));
        int most = Math.min(RoundTrip.MOST_STOPS, Objects.requireNonNullElse(plan.perDay, RoundTrip.MOST_STOPS));
        int wanted = Objects.requireNonNullElse(plan.dayCount, ProposeVisitPlan.MOST_DAYS);
        List<VisitPlanFacts.Day> days = new ArrayList<>();
        for (var on : workingDays.between(plan.from, plan.to, plan.provinceCode)) {
            if (trainer.activeOn(on)) {
                var promised = promises.getOrDefault(on, List.of());
                int taken = minutes(plan, promised);
                int stops = (int) promised.stream().filter(Promise::isOnSite).count();
                int free = Math.max(0, policy.dayMinutes() - taken);
                boolean hasRoom = free > plan.stopMinutes && stops < most;
                days.add(new VisitPlanFacts.Day(on, taken, free, Math.max(0, most - stops), hasRoom && wanted > 0));
                wanted -= hasRoom ? 1 : 0;
            }
        }
        return days;
    }

    /** What visits take that were planned for a day: the shortest way through those on site, and the calls. */
    private int minutes(VisitPlan plan, List<Promise> promised) {
        var onSite = promised.stream().filter(Promise::isOnSite).toList();
        var located = onSite.stream()
                .filter(promise -> promise.latitude() != null)
                .limit(RoundTrip.MOST_STOPS)
                .map(promise -> new Roads.Point(promise.latitude(), promise.longitude()))
                .toList();
        var roads = Roads.of(plan.base(), located, plan.winding);
        int metres = roads.metres(
                RoundTrip.order(roads, IntStream.range(0, located.size()).toArray()));
        return (promised.size() - onSite.size()) * policy.phoneMinutes()
                + onSite.size() * policy.stopMinutes()
                + (int) Math.ceil(Journeys.travelMinutes(metres, plan.kmPerHour));
    }

    /** Where most of those in the scope lie whom a trainer is in charge of that belongs to no province; null: nowhere. */
    String provinceOfMost(Serving trainer, LocalDate on, Scope scope) {
        var register = localGovernments.register();
        return scored.ofTrainer(trainer.id(), on).stream()
                .map(place -> register.byId(place.localGovernmentId())
                        .ref()
                        .province()
                        .code())
                .filter(scope::coversProvince)
                .collect(Collectors.groupingBy(province -> province, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
