package org.maekhai.assignment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.assignment.CoveragePlanState;
import org.maekhai.assignment.planning.Weights;

/**
 * A proposal of primary trainers for a whole province, and how good it is.
 *
 * @param progress of the time that it may take, 0..1
 * @param objective what it costs in need-km, the sum of its terms; null until a division is found
 * @param bound no division of these facts costs less; null when nothing is proven (any more)
 * @param gap at most this share of the cost could be saved: (objective - bound) / objective
 * @param present what the division in force costs by the same measure, with those uncovered who are
 * @param missingCapacity how many more local governments the trainers would have to take for everyone to be covered
 * @param scenario what is supposed: set in a "what if", which can't be agreed when it supposes trainers who aren't there
 */
@Schema(name = "PlanView")
record CoveragePlanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String provinceCode,
        @Schema(required = true) String provinceName,
        @Schema(required = true) CoveragePlanState state,
        @Schema(required = true) LocalDate from,
        @Schema(required = true) double progress,
        Double objective,
        Double bound,
        Double gap,
        Terms terms,
        Terms present,
        @Schema(required = true) int missingCapacity,
        @Schema(required = true) Weights weights,
        @Schema(required = true) int maxSeconds,
        Integer seed,
        Double solveSeconds,
        String failureCode,
        UUID runId,
        Scenario scenario,
        Agreement agreed,
        Instant appliedAt,
        String appliedBy,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        Instant finishedAt,
        @Schema(required = true) List<Place> uncovered,
        @Schema(required = true) List<Person> trainers,
        @Schema(required = true) List<Line> lines) {

    /** In need-km. @param uncovered how many have nobody; {@code heaviest} the greatest load, a sum of need */
    @Schema(name = "PlanTerms")
    record Terms(
            @Schema(required = true) double travel,
            @Schema(required = true) double balance,
            @Schema(required = true) double continuity,
            @Schema(required = true) double cohesion,
            @Schema(required = true) double km,
            @Schema(required = true) int uncovered,
            @Schema(required = true) int heaviest,
            @Schema(required = true) double meanLoad) {}

    @Schema(name = "PlanPlace")
    record Place(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) int need) {}

    /** @param without names of those left out; {@code added} names of those supposed */
    @Schema(name = "PlanScenario")
    record Scenario(
            @Schema(required = true) List<String> without,
            @Schema(required = true) List<String> added) {}

    @Schema(name = "PlanAgreement")
    record Agreement(
            @Schema(required = true) LocalDate on,
            @Schema(required = true) String by,
            String place,
            String note,
            UUID meetingId) {}

    /**
     * @param id null: supposed, there is no such trainer
     * @param capacity what other provinces leave of it; {@code activeTo} the trainer's last day, null: not known
     * @param share of the province's need
     * @param present how many it has now
     */
    @Schema(name = "PlanTrainer")
    record Person(
            UUID id,
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) double latitude,
            @Schema(required = true) double longitude,
            @Schema(required = true) int capacity,
            LocalDate activeTo,
            @Schema(required = true) int count,
            @Schema(required = true) int need,
            @Schema(required = true) double share,
            @Schema(required = true) double km,
            @Schema(required = true) int present) {}

    /** @param trainerCode null: uncovered; {@code currentTrainerCode} who is in charge now */
    @Schema(name = "PlanLine")
    record Line(
            @Schema(required = true) String localGovernmentCode,
            @Schema(required = true) String name,
            @Schema(required = true) String districtCode,
            @Schema(required = true) String districtName,
            @Schema(required = true) double latitude,
            @Schema(required = true) double longitude,
            String trainerCode,
            String trainerName,
            String currentTrainerCode,
            Double km,
            @Schema(required = true) int need,
            @Schema(required = true) boolean changed,
            @Schema(required = true) boolean pinned,
            @Schema(required = true) Why why) {}

    /**
     * Why a local government got its trainer.
     *
     * @param shareOfLoad what part of the trainer's load it is; null without a trainer
     * @param nextBest who would have cost least of the others who have room; null: nobody else has
     */
    @Schema(name = "PlanWhy")
    record Why(@Schema(required = true) Because because, Double shareOfLoad, NextBest nextBest) {}

    @Schema(name = "PlanBecause")
    enum Because {
        /** somebody decided so */
        PINNED,
        /** the nearest trainer who may */
        NEAREST,
        /** the one it has now, though another is nearer */
        KEPT,
        /** a nearer one has no room */
        NEARER_ONE_IS_FULL,
        /** a nearer one would carry too much */
        BALANCE,
        /** that trainer serves the district anyway */
        COHESION,
        /** nobody has room */
        NO_CAPACITY,
        /** as found by the search: moving it alone to a nearer one would cost less, or as much */
        NOT_THE_BEST
    }

    /**
     * @param extraKm of distance; negative: nearer
     * @param load the trainer's sum of need with it
     * @param extraCost what the whole plan would cost more, in need-km, and of which term
     */
    @Schema(name = "PlanNextBest")
    record NextBest(
            @Schema(required = true) String trainerCode,
            @Schema(required = true) String trainerName,
            @Schema(required = true) double extraKm,
            @Schema(required = true) int load,
            @Schema(required = true) double extraCost,
            @Schema(required = true) double travel,
            @Schema(required = true) double balance,
            @Schema(required = true) double continuity,
            @Schema(required = true) double cohesion) {}
}
