package org.maekhai.hub.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.maekhai.hub.planning.NetworkSolver;
import org.maekhai.shared.job.SearchedPlan;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/** The life of a network plan (memo order 3): proposed, solved, put in force. One of a province is searched for at a time. */
@Entity
@Table(name = "hub_plan")
@AttributeOverride(name = "busy", column = @Column(name = "busy_province"))
class HubPlan extends SearchedPlan {
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    HubPlanState state;

    @Column(name = "radius_km")
    double radiusKm;

    @Column(name = "max_members")
    int maxMembers;

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

    protected HubPlan() {}

    HubPlan(UUID id, String provinceCode, double radiusKm, int maxMembers, int maxSeconds, Integer seed) {
        super(id, provinceCode, maxSeconds, seed);
        this.radiusKm = radiusKm;
        this.maxMembers = maxMembers;
        queue();
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
        state = HubPlanState.valueOf(phase.name());
    }

    /** How good what was found is. */
    void measure(HubPlanFacts facts, NetworkSolver.Solution solution) {
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
    }

    /** Of which hundredths of a per cent are told. */
    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.max(0, Math.round(part / whole * 1e4) / 1e4);
    }

    void cancel(OffsetDateTime at) {
        if (!isUnderWay() && state != HubPlanState.READY) {
            throw Failure.conflict("HUB_PLAN_CLOSED");
        }
        giveUp(at);
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
