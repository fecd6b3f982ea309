package org.maekhai.visit.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.maekhai.shared.job.SearchedPlan;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Serving;
import org.maekhai.visit.DayPolicy;
import org.maekhai.visit.planning.DaySolver;
import org.maekhai.visit.planning.Roads;

/** The life of a plan of days (memo order 1): proposed, solved, accepted. One of a trainer is searched for at a time. */
@Entity
@Table(name = "visit_plan")
class VisitPlan extends SearchedPlan {
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    VisitPlanState state;

    @Column(name = "trainer_id")
    UUID trainerId;

    @Column(name = "first_on")
    LocalDate from;

    @Column(name = "last_on")
    LocalDate to;

    @Column(name = "day_count")
    Integer dayCount;

    @Column(name = "per_day")
    Integer perDay;

    @Column(name = "full_checklist")
    boolean fullChecklist;

    double latitude;
    double longitude;
    double winding;

    @Column(name = "km_per_hour")
    double kmPerHour;

    @Column(name = "km_per_point")
    double kmPerPoint;

    @Column(name = "stop_minutes")
    int stopMinutes;

    @Column(name = "starts_at")
    int startsAt;

    Double objective;
    Double bound;

    protected VisitPlan() {}

    VisitPlan(UUID id, String provinceCode, Serving trainer, ProposeVisitPlan asked, DayPolicy policy) {
        super(id, provinceCode, asked.maxSeconds() == null ? policy.maxSeconds() : asked.maxSeconds(), asked.seed());
        trainerId = trainer.id();
        from = asked.from();
        to = asked.to();
        dayCount = asked.days();
        perDay = asked.perDay();
        fullChecklist = Boolean.TRUE.equals(asked.fullChecklist());
        latitude = trainer.latitude();
        longitude = trainer.longitude();
        winding = policy.winding();
        kmPerHour = policy.kmPerHour();
        kmPerPoint = policy.kmPerPoint();
        stopMinutes = fullChecklist ? policy.fullChecklistMinutes() : policy.stopMinutes();
        startsAt = policy.dayStart().toSecondOfDay() / 60;
        queue();
    }

    @Override
    protected String subjectOfSearch() {
        return trainerId.toString();
    }

    @Override
    protected boolean is(Phase phase) {
        return state.name().equals(phase.name());
    }

    @Override
    protected void enter(Phase phase) {
        state = VisitPlanState.valueOf(phase.name());
    }

    @Override
    protected void queue() {
        super.queue();
        objective = null;
        bound = null;
    }

    Roads.Point base() {
        return new Roads.Point(latitude, longitude);
    }

    /** When somebody arrives who has been under way for so many minutes. */
    LocalTime timeAfter(double minutes) {
        return LocalTime.MIDNIGHT.plusMinutes(startsAt + Math.round(minutes));
    }

    /** How good what was found is. */
    void measure(DaySolver.Solution solution) {
        objective = solution.objective();
        bound = solution.bound();
    }

    /** A change by hand. @param boundHolds it was proven for the days that were wanted, and for no other */
    void rescored(double newObjective, boolean boundHolds) {
        objective = newObjective;
        if (!boundHolds) {
            bound = null;
        }
    }

    void cancel(OffsetDateTime at) {
        if (!isUnderWay() && state != VisitPlanState.READY) {
            throw Failure.conflict("VISIT_PLAN_CLOSED");
        }
        giveUp(at);
    }

    void requireReady() {
        if (isUnderWay()) {
            throw Failure.conflict("VISIT_PLAN_NOT_READY");
        }
        if (state != VisitPlanState.READY) {
            throw Failure.conflict("VISIT_PLAN_CLOSED");
        }
    }

    void accepted(OffsetDateTime at, String by) {
        requireReady();
        state = VisitPlanState.ACCEPTED;
        appliedAt = at;
        appliedBy = by;
    }

    Subject subject() {
        return Subject.ofProvince("visit-plan", id, provinceCode);
    }
}
