package org.maekhai.visit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.training.Trainers;

/** Whether a plan of days can still be kept. */
@ApplicationScoped
class PlanChecks {
    private final Clock clock;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final TrainerAhead ahead;

    PlanChecks(Clock clock, LocalGovernments localGovernments, Trainers trainers, TrainerAhead ahead) {
        this.clock = clock;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.ahead = ahead;
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
        var now = ahead.now(plan, trainer);
        List<Moved> moved = new ArrayList<>();
        for (var day : facts.used()) {
            var what = moved(plan, facts, day, now);
            if (what != null) {
                moved.add(new Moved(day.on().toString(), day.on().toString(), what));
            }
            for (var stop : facts.stops(day.on())) {
                what = moved(stop, now);
                if (what != null) {
                    moved.add(new Moved(stop.code(), stop.name(), what));
                }
            }
        }
        return moved;
    }

    private What moved(VisitPlan plan, VisitPlanFacts facts, VisitPlanFacts.Day day, VisitPlanFacts now) {
        if (day.on().isBefore(LocalDate.now(clock))) {
            return What.DAY_PASSED;
        }
        var posted = trainers.find(plan.trainerId, day.on()).orElseThrow().provinceCode();
        if (posted != null && !posted.equals(plan.provinceCode)) {
            return What.TRAINER_TRANSFERRED;
        }
        var same =
                now.days().stream().filter(other -> other.on().equals(day.on())).findFirst();
        if (same.isEmpty()) {
            return What.DAY_OFF;
        }
        int added = same.get().promised() - day.promised();
        return added > 0 && facts.journey(plan, day).minutes() + added > day.minutes() ? What.DAY_FULL : null;
    }

    private What moved(VisitPlanFacts.Place stop, VisitPlanFacts now) {
        if (!localGovernments.register().byId(stop.id()).existsOn(stop.on())) {
            return What.GONE;
        }
        var same =
                now.places().stream().filter(place -> place.id() == stop.id()).findFirst();
        if (same.isEmpty()) {
            return What.REASSIGNED;
        }
        return same.get().why() == VisitPlanFacts.Why.PLANNED_ALREADY ? What.PLANNED : null;
    }
}
