package org.maekhai.shared.job;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A plan that is searched for in the background ({@link Searches}), of whatever kind: how it waits, is searched for, and comes
 * to an end. What becomes of a plan that was found, its kind says.
 *
 * <p>Its kinds are entities that stay in their packages, so what they share is open to them.
 */
@MappedSuperclass
public abstract class SearchedPlan {
    @Id
    public UUID id;

    @Column(name = "province_code")
    public String provinceCode;

    /** What it is a plan of, while it waits or is being solved: the database lets each stand here once. */
    public String busy;

    @Column(name = "max_seconds")
    public int maxSeconds;

    /** With one the search is repeatable. */
    public Integer seed;

    /** Of the time that it may take, 0..1. */
    public double progress;

    @Column(name = "solve_seconds")
    public Double solveSeconds;

    @Column(name = "failure_code")
    public String failureCode;

    @Column(name = "applied_at")
    public OffsetDateTime appliedAt;

    @Column(name = "applied_by")
    public String appliedBy;

    @Column(name = "created_at")
    public OffsetDateTime createdAt;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "finished_at")
    public OffsetDateTime finishedAt;

    @Version
    public long version;

    /** The states that every kind has, by the same names. */
    protected enum Phase {
        QUEUED,
        RUNNING,
        READY,
        FAILED,
        CANCELLED
    }

    protected SearchedPlan() {}

    protected SearchedPlan(UUID id, String provinceCode, int maxSeconds, Integer seed) {
        this.id = id;
        this.provinceCode = provinceCode;
        this.maxSeconds = maxSeconds;
        this.seed = seed;
    }

    /** What only one plan at a time is searched for. */
    protected abstract String subjectOfSearch();

    protected abstract boolean is(Phase phase);

    protected abstract void enter(Phase phase);

    public boolean isUnderWay() {
        return is(Phase.QUEUED) || is(Phase.RUNNING);
    }

    public boolean isSolved() {
        return solveSeconds != null;
    }

    /** From the start: nothing is known of what was found before. */
    protected void queue() {
        enter(Phase.QUEUED);
        busy = subjectOfSearch();
        progress = 0;
        solveSeconds = null;
        failureCode = null;
        finishedAt = null;
    }

    /** From the start, also where another server had begun and died. False when it was given up while it waited. */
    public boolean start() {
        if (!isUnderWay()) {
            return false;
        }
        queue();
        enter(Phase.RUNNING);
        return true;
    }

    /** False when it was given up meanwhile: then nothing of what was found may be written. */
    protected boolean found(double seconds, OffsetDateTime at) {
        if (!is(Phase.RUNNING)) {
            return false;
        }
        end(Phase.READY, at);
        progress = 1;
        solveSeconds = seconds;
        return true;
    }

    public void fail(String code, OffsetDateTime at) {
        if (isUnderWay()) {
            end(Phase.FAILED, at);
            failureCode = code;
        }
    }

    /** Whether it still can be, its kind says. */
    protected void giveUp(OffsetDateTime at) {
        end(Phase.CANCELLED, at);
    }

    private void end(Phase phase, OffsetDateTime at) {
        enter(phase);
        busy = null;
        finishedAt = at;
    }
}
