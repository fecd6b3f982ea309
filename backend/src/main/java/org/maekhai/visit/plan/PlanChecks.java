package org.maekhai.visit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.maekhai.assignment.Coverage;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.training.Trainers;

/** Whether a plan of days can still be kept. */
@ApplicationScoped
class PlanChecks {
    private final Clock clock;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final TrainerAhead ahead;
    private final Coverage coverage;

    PlanChecks(
            Clock clock, LocalGovernments localGovernments, Trainers trainers, TrainerAhead ahead, Coverage coverage) {
        this.clock = clock;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.ahead = ahead;
        this.coverage = coverage;
    }

    enum What {
        /** its day is over */
        DAY_PASSED,
        /** it became a day off, or the trainer isn't active on it */
        DAY_OFF,
        /** something else was promised on it */
        DAY_FULL,
        /** the trainer serves another province */
        TRAINER_TRANSFERRED,
        /** the local government doesn't exist on its day */
        GONE,
        /** somebody else is in charge of it */
        REASSIGNED,
        /** a visit is planned in that time */
        PLANNED
    }

    /** Something that is no longer as it was when the plan was made. @param code of the local government, or the day */
    record Moved(String code, String name, What what) {}

    /** Of what the plan needs; none: it can be accepted. */
    List<Moved> movedSince(VisitPlan plan, VisitPlanFacts facts) {
        var trainer = trainers.find(plan.trainerId, plan.from).orElseThrow();
        var days = ahead.days(plan, trainer);
        var planned = ahead.planned(
                facts.places().stream().map(VisitPlanFacts.Place::id).toList(), plan.from, plan.to);
        List<Moved> moved = new ArrayList<>();
        for (var day : facts.used()) {
            var what = moved(plan, facts, day, days);
            if (what != null) {
                moved.add(new Moved(day.on().toString(), day.on().toString(), what));
            }
            var trainers = coverage.primaryTrainers(localGovernments.register(), day.on());
            for (var stop : facts.stops(day.on())) {
                what = moved(plan, stop, trainers, planned);
                if (what != null) {
                    moved.add(new Moved(stop.code(), stop.name(), what));
                }
            }
        }
        return moved;
    }

    private What moved(VisitPlan plan, VisitPlanFacts facts, VisitPlanFacts.Day day, List<VisitPlanFacts.Day> now) {
        if (day.on().isBefore(LocalDate.now(clock))) {
            return What.DAY_PASSED;
        }
        var posted = trainers.find(plan.trainerId, day.on()).orElseThrow().provinceCode();
        if (posted != null && !posted.equals(plan.provinceCode)) {
            return What.TRAINER_TRANSFERRED;
        }
        var same = now.stream().filter(other -> other.on().equals(day.on())).findFirst();
        if (same.isEmpty()) {
            return What.DAY_OFF;
        }
        int added = same.get().promised() - day.promised();
        return added > 0 && facts.journey(plan, day).minutes() + added > day.minutes() ? What.DAY_FULL : null;
    }

    /** @param trainers who is in charge on the day of the stop */
    private What moved(
            VisitPlan plan, VisitPlanFacts.Place stop, Function<Register.Entry, UUID> trainers, Set<Integer> planned) {
        var place = localGovernments.register().byId(stop.id());
        if (!place.existsOn(stop.on())) {
            return What.GONE;
        }
        if (!plan.trainerId.equals(trainers.apply(place))) {
            return What.REASSIGNED;
        }
        return planned.contains(stop.id()) ? What.PLANNED : null;
    }
}
