package org.maekhai.hub.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.maekhai.hub.planning.NetworkSolver;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/** The life of a network plan (memo order 3): proposed, solved, put in force. */
@Entity
@Table(name = "hub_plan")
class HubPlan {
    @Id
    UUID id;

    @Column(name = "province_code")
    String provinceCode;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    HubPlanState state;

    /** The province while it waits or is being solved: the database lets each stand here once. */
    @Column(name = "busy_province")
    String busyProvince;

    @Column(name = "radius_km")
    double radiusKm;

    @Column(name = "max_members")
    int maxMembers;

    @Column(name = "max_seconds")
    int maxSeconds;

    Integer seed;
    double progress;

    @Column(name = "bound_reached")
    Integer boundReached;

    @Column(name = "bound_hubs")
    Integer boundHubs;

    @Column(name = "bound_km")
    Double boundKm;

    Double gap;

    @Column(name = "found_km")
    Double foundKm;

    @Column(name = "rank_reached")
    Integer rankReached;

    @Column(name = "rank_hubs")
    Integer rankHubs;

    @Column(name = "rank_new_hubs")
    Integer rankNewHubs;

    @Column(name = "rank_km")
    Double rankKm;

    @Column(name = "rank_longest")
    Double rankLongest;

    @Column(name = "solve_seconds")
    Double solveSeconds;

    @Column(name = "failure_code")
    String failureCode;

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

    protected HubPlan() {}

    HubPlan(UUID id, String provinceCode, double radiusKm, int maxMembers, int maxSeconds, Integer seed) {
        this.id = id;
        this.provinceCode = provinceCode;
        this.radiusKm = radiusKm;
        this.maxMembers = maxMembers;
        this.maxSeconds = maxSeconds;
        this.seed = seed;
        state = HubPlanState.QUEUED;
        busyProvince = provinceCode;
    }

    boolean isUnderWay() {
        return state == HubPlanState.QUEUED || state == HubPlanState.RUNNING;
    }

    boolean isSolved() {
        return solveSeconds != null;
    }

    /** From the start, also where another server had begun and died. False when it was given up while it waited. */
    boolean start() {
        if (!isUnderWay()) {
            return false;
        }
        state = HubPlanState.RUNNING;
        progress = 0;
        return true;
    }

    /** False when it was given up meanwhile. */
    boolean finish(HubPlanFacts facts, NetworkSolver.Solution solution, OffsetDateTime at) {
        if (state != HubPlanState.RUNNING) {
            return false;
        }
        state = HubPlanState.READY;
        busyProvince = null;
        progress = 1;
        finishedAt = at;
        solveSeconds = solution.seconds();
        var found = facts.with(solution.plan()).terms(true);
        foundKm = found.km();
        // the kilometres of those who have a hub already are no question
        var kept = facts.terms(false);
        boundReached = kept.reached() + solution.reachedBound();
        boundHubs = solution.hubsBound();
        boundKm = Math.min(foundKm, kept.km() + solution.metresBound() / 1000);
        double metres = facts.network(radiusKm).metres(solution.plan());
        gap = Math.max(
                Math.max(
                        share(boundReached - found.reached(), boundReached),
                        share(found.newHubs() - boundHubs, found.newHubs())),
                share(metres - solution.metresBound(), metres));
        var byRank = facts.with(solution.byRank()).terms(true);
        rankReached = byRank.reached();
        rankHubs = byRank.hubs();
        rankNewHubs = byRank.newHubs();
        rankKm = byRank.km();
        rankLongest = byRank.longestKm();
        return true;
    }

    /** Of which hundredths of a per cent are told. */
    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.max(0, Math.round(part / whole * 1e4) / 1e4);
    }

    void fail(String code, OffsetDateTime at) {
        if (isUnderWay()) {
            state = HubPlanState.FAILED;
            busyProvince = null;
            failureCode = code;
            finishedAt = at;
        }
    }

    void cancel(OffsetDateTime at) {
        if (!isUnderWay() && state != HubPlanState.READY) {
            throw Failure.conflict("HUB_PLAN_CLOSED");
        }
        state = HubPlanState.CANCELLED;
        busyProvince = null;
        finishedAt = at;
    }

    void requireReady() {
        if (state == HubPlanState.APPLIED || state == HubPlanState.CANCELLED) {
            throw Failure.conflict("HUB_PLAN_CLOSED");
        }
        if (state != HubPlanState.READY) {
            throw Failure.conflict("HUB_PLAN_NOT_READY");
        }
    }

    void applied(OffsetDateTime at, String by) {
        requireReady();
        state = HubPlanState.APPLIED;
        appliedAt = at;
        appliedBy = by;
    }

    Subject subject() {
        return Subject.ofProvince("hub-plan", id, provinceCode);
    }
}
