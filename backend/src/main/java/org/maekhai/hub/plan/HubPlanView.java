package org.maekhai.hub.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.hub.NearHub;

/**
 * A proposal of hubs that reach everyone in need of a province: as many as can be reached first, then with the fewest new
 * hubs, then over the shortest distances.
 *
 * @param progress of the time that it may take, 0..1
 * @param terms of the plan; null until it is found
 * @param present the network in force, by the same measure
 * @param byRank what taking the best candidate, then the next best, and so on would give
 * @param bound what is proven: no network reaches more, none that reaches as many needs fewer new hubs, none with as many
 *     is shorter
 * @param gap how far the plan may be from the best: the greatest of that in reached, in hubs and in kilometres, 0..1; null when
 *     nothing is proven
 * @param hubs those of the plan, hubs that there are already too
 * @param lines who is tied to whom
 * @param unreached who is needy and gets no hub, and why
 * @param candidates how many could have become hubs
 */
record HubPlanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String provinceCode,
        @Schema(required = true) String provinceName,
        @Schema(required = true) HubPlanState state,
        @Schema(required = true) double progress,
        @Schema(required = true) double radiusKm,
        @Schema(required = true) int maxMembers,
        @Schema(required = true) int maxSeconds,
        Integer seed,
        Terms terms,
        @Schema(required = true) Terms present,
        Terms byRank,
        Bound bound,
        Double gap,
        Double solveSeconds,
        String failureCode,
        @Schema(required = true) int needy,
        @Schema(required = true) int candidates,
        @Schema(required = true) List<Chosen> hubs,
        @Schema(required = true) List<Line> lines,
        @Schema(required = true) List<Unreached> unreached,
        @Schema(required = true) List<Named> pinned,
        @Schema(required = true) List<Named> excluded,
        @Schema(required = true) List<Named> declined,
        Instant appliedAt,
        String appliedBy,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        Instant finishedAt) {

    /**
     * @param reached needy ones with a hub; {@code unreached} without
     * @param hubs with members; {@code newHubs} those that aren't hubs yet
     * @param km the sum of distances between the reached and their hubs; {@code longestKm} the greatest
     */
    @Schema(name = "HubPlanTerms")
    record Terms(
            @Schema(required = true) int reached,
            @Schema(required = true) int unreached,
            @Schema(required = true) int hubs,
            @Schema(required = true) int newHubs,
            @Schema(required = true) double km,
            @Schema(required = true) double longestKm) {}

    @Schema(name = "HubPlanBound")
    record Bound(
            @Schema(required = true) int reached,
            @Schema(required = true) int newHubs,
            @Schema(required = true) double km) {}

    @Schema(name = "HubPlanPlace")
    record Named(
            @Schema(required = true) String code,
            @Schema(required = true) String name) {}

    /**
     * @param hubId null: it becomes one
     * @param count of the needy whom the plan gives it; {@code room} for how many it has
     * @param only how many of them no other candidate or hub could reach: why it is needed
     */
    @Schema(name = "HubPlanHub")
    record Chosen(
            UUID hubId,
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) String districtCode,
            @Schema(required = true) String districtName,
            Double latitude,
            Double longitude,
            @Schema(required = true) boolean pinned,
            @Schema(required = true) int count,
            @Schema(required = true) int room,
            @Schema(required = true) int only,
            @Schema(required = true) double km) {}

    /** @param nearer a hub of the plan that is nearer but full, or would make the whole longer; null: none is */
    @Schema(name = "HubPlanLine")
    record Line(
            @Schema(required = true) String localGovernmentCode,
            @Schema(required = true) String name,
            @Schema(required = true) String districtCode,
            @Schema(required = true) String districtName,
            Double latitude,
            Double longitude,
            @Schema(required = true) int need,
            @Schema(required = true) String hubCode,
            @Schema(required = true) String hubName,
            @Schema(required = true) double km,
            Named nearer) {}

    @Schema(name = "HubPlanUnreachedWhy")
    enum Why {
        /** nobody in the province has earned to be a hub */
        NOBODY_ELIGIBLE,
        /** nobody eligible lies within the radius */
        TOO_FAR,
        /** those within the radius have no room, or may not be hubs */
        NO_ROOM,
        /** its coordinates aren't known */
        NO_COORDINATES,
        /** a provincial organization is nobody's neighbour */
        PAO
    }

    /** @param nearest eligible, however far */
    @Schema(name = "HubPlanUnreached")
    record Unreached(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) String districtCode,
            @Schema(required = true) String districtName,
            Double latitude,
            Double longitude,
            @Schema(required = true) int need,
            @Schema(required = true) Why why,
            NearHub nearest) {}
}
