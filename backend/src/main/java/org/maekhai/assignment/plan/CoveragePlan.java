package org.maekhai.assignment.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.maekhai.assignment.planning.CoverageSolver;
import org.maekhai.assignment.planning.Weights;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/** The life of a coverage plan (memo order 2): proposed, solved, agreed at a meeting, put in force. */
@Entity
@Table(name = "coverage_plan")
class CoveragePlan {
    @Id
    UUID id;

    @Column(name = "province_code")
    String provinceCode;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    CoveragePlanState state;

    /** The province while it waits or is being solved: the database lets each stand here once. */
    @Column(name = "busy_province")
    String busyProvince;

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

    @Column(name = "max_seconds")
    int maxSeconds;

    Integer seed;
    double progress;
    Double objective;
    Double bound;

    @Column(name = "solve_seconds")
    Double solveSeconds;

    @Column(name = "failure_code")
    String failureCode;

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

    @Column(name = "applied_at")
    OffsetDateTime appliedAt;

    @Column(name = "applied_by")
    String appliedBy;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "finished_at")
    OffsetDateTime finishedAt;

    @Version
    long version;

    protected CoveragePlan() {}

    CoveragePlan(UUID id, String provinceCode, LocalDate from, Weights weights, int maxSeconds, Integer seed) {
        this.id = id;
        this.provinceCode = provinceCode;
        this.from = from;
        this.maxSeconds = maxSeconds;
        this.seed = seed;
        weightTravel = weights.travel();
        weightBalance = weights.balance();
        weightContinuity = weights.continuity();
        weightCohesion = weights.cohesion();
        queue();
    }

    Weights weights() {
        return new Weights(weightTravel, weightBalance, weightContinuity, weightCohesion);
    }

    boolean isUnderWay() {
        return state == CoveragePlanState.QUEUED || state == CoveragePlanState.RUNNING;
    }

    boolean isSolved() {
        return solveSeconds != null;
    }

    /** Of a run over the nation, and not begun: it makes room for a plan that somebody of the province asks for. */
    boolean onlyWaitsForTheNation() {
        return state == CoveragePlanState.QUEUED && runId != null;
    }

    private void queue() {
        state = CoveragePlanState.QUEUED;
        busyProvince = provinceCode;
        progress = 0;
        objective = null;
        bound = null;
        solveSeconds = null;
        failureCode = null;
        finishedAt = null;
    }

    void solveAgain() {
        if (state != CoveragePlanState.READY
                && state != CoveragePlanState.FAILED
                && state != CoveragePlanState.CANCELLED) {
            throw Failure.conflict("PLAN_NOT_OPEN", state);
        }
        queue();
    }

    /** From the start, also where another server had begun and died. False when it was cancelled while it waited. */
    boolean start() {
        if (!isUnderWay()) {
            return false;
        }
        queue();
        state = CoveragePlanState.RUNNING;
        return true;
    }

    /** False when it was cancelled meanwhile. */
    boolean finish(CoverageSolver.Solution solution, OffsetDateTime at) {
        if (state != CoveragePlanState.RUNNING) {
            return false;
        }
        state = CoveragePlanState.READY;
        busyProvince = null;
        progress = 1;
        objective = (double) solution.score().total();
        bound = solution.bound();
        solveSeconds = solution.seconds();
        finishedAt = at;
        return true;
    }

    void fail(String code, OffsetDateTime at) {
        if (isUnderWay()) {
            state = CoveragePlanState.FAILED;
            busyProvince = null;
            failureCode = code;
            finishedAt = at;
        }
    }

    void cancel(OffsetDateTime at) {
        if (state == CoveragePlanState.APPLIED
                || state == CoveragePlanState.CANCELLED
                || state == CoveragePlanState.FAILED) {
            throw Failure.conflict("PLAN_NOT_OPEN", state);
        }
        state = CoveragePlanState.CANCELLED;
        busyProvince = null;
        finishedAt = at;
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
