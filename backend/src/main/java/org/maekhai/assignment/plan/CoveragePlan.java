package org.maekhai.assignment.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.maekhai.assignment.CoveragePlanState;
import org.maekhai.assignment.planning.CoverageSolver;
import org.maekhai.assignment.planning.Weights;
import org.maekhai.shared.job.SearchedPlan;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/** The life of a coverage plan (memo order 2): proposed, solved, agreed at a meeting, put in force. One of a province is searched for at a time. */
@Entity
@Table(name = "coverage_plan")
@AttributeOverride(name = "busy", column = @Column(name = "busy_province"))
class CoveragePlan extends SearchedPlan {
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    CoveragePlanState state;

    @Column(name = "run_id")
    UUID runId;

    @Column(name = "valid_from")
    LocalDate from;

    @Column(name = "weight_travel")
    int weightTravel;

    @Column(name = "weight_balance")
    int weightBalance;

    @Column(name = "weight_continuity")
    int weightContinuity;

    @Column(name = "weight_cohesion")
    int weightCohesion;

    Double objective;
    Double bound;

    @Column(name = "agreed_on")
    LocalDate agreedOn;

    @Column(name = "agreed_by")
    String agreedBy;

    @Column(name = "agreed_place")
    String agreedPlace;

    @Column(name = "agreed_note")
    String agreedNote;

    @Column(name = "meeting_id")
    UUID meetingId;

    protected CoveragePlan() {}

    CoveragePlan(UUID id, String provinceCode, LocalDate from, Weights weights, int maxSeconds, Integer seed) {
        super(id, provinceCode, maxSeconds, seed);
        this.from = from;
        weightTravel = weights.travel();
        weightBalance = weights.balance();
        weightContinuity = weights.continuity();
        weightCohesion = weights.cohesion();
        queue();
    }

    Weights weights() {
        return new Weights(weightTravel, weightBalance, weightContinuity, weightCohesion);
    }

    @Override
    protected String subjectOfSearch() {
        return provinceCode;
    }

    @Override
    protected boolean is(Phase phase) {
        return state.name().equals(phase.name());
    }

    @Override
    protected void enter(Phase phase) {
        state = CoveragePlanState.valueOf(phase.name());
    }

    /** Of a run over the nation, and not begun: it makes room for a plan that somebody of the province asks for. */
    boolean onlyWaitsForTheNation() {
        return state == CoveragePlanState.QUEUED && runId != null;
    }

    @Override
    protected void queue() {
        super.queue();
        objective = null;
        bound = null;
    }

    void solveAgain() {
        if (state != CoveragePlanState.READY
                && state != CoveragePlanState.FAILED
                && state != CoveragePlanState.CANCELLED) {
            throw Failure.conflict("PLAN_NOT_OPEN", state);
        }
        queue();
    }

    /** How good what was found is. */
    void measure(CoverageSolver.Solution solution) {
        objective = (double) solution.score().total();
        bound = solution.bound();
    }

    void cancel(OffsetDateTime at) {
        if (state == CoveragePlanState.APPLIED
                || state == CoveragePlanState.CANCELLED
                || state == CoveragePlanState.FAILED) {
            throw Failure.conflict("PLAN_NOT_OPEN", state);
        }
        giveUp(at);
    }

    void requireReady() {
        if (state != CoveragePlanState.READY) {
            throw Failure.conflict("PLAN_NOT_READY", state);
        }
    }

    /** A change by hand. @param boundHolds the bound was not proven under a pin that is gone now */
    void rescored(double newObjective, boolean boundHolds) {
        objective = newObjective;
        if (!boundHolds) {
            bound = null;
        }
    }

    void agree(AgreePlan agreement, String by) {
        requireReady();
        state = CoveragePlanState.AGREED;
        agreedOn = agreement.on();
        agreedBy = by;
        agreedPlace = agreement.place();
        agreedNote = agreement.note();
        meetingId = agreement.meetingId();
    }

    void reopen() {
        requireAgreed();
        state = CoveragePlanState.READY;
        agreedOn = null;
        agreedBy = null;
        agreedPlace = null;
        agreedNote = null;
        meetingId = null;
    }

    void requireAgreed() {
        if (state == CoveragePlanState.APPLIED) {
            throw Failure.conflict("PLAN_APPLIED");
        }
        if (state != CoveragePlanState.AGREED) {
            throw Failure.conflict("PLAN_NOT_AGREED", state);
        }
    }

    void applied(OffsetDateTime at, String by) {
        requireAgreed();
        state = CoveragePlanState.APPLIED;
        appliedAt = at;
        appliedBy = by;
    }

    Subject subject() {
        return Subject.ofProvince("coverage-plan", id, provinceCode);
    }
}
