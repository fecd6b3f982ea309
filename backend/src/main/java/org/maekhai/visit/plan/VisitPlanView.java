package org.maekhai.visit.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;

/**
 * Whom a trainer should visit on which day, and in which order. The best plan has the greatest sum of scores, less a point for
 * every so many kilometres driven.
 *
 * @param progress of the time that it may take, 0..1
 * @param wantedDays how many days, and {@code perDay} how many stops of each, were asked for; null: as many as have room
 * @param startsAt when a day begins at the base; {@code stopMinutes} how long a stop takes, {@code kmPerPoint} how many kilometres
 *     are worth a point of the score: as it was when the plan was made
 * @param days that have stops
 * @param workingDays to which a stop can be moved
 * @param otherDays those of the working days that have no stops, and what is promised on them
 * @param left who isn't in the plan, and why
 * @param objective in points; null until it is found
 * @param bound no plan has more: proven; null when it was changed by hand beyond what was asked for
 * @param gap how far the plan may be from the best, 0..1
 */
record VisitPlanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Trainer trainer,
        @Schema(required = true) String provinceCode,
        @Schema(required = true) String provinceName,
        @Schema(required = true) VisitPlanState state,
        @Schema(required = true) double progress,
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        Integer wantedDays,
        Integer perDay,
        @Schema(required = true) boolean fullChecklist,
        @Schema(required = true) int maxSeconds,
        Integer seed,
        @Schema(required = true) double baseLatitude,
        @Schema(required = true) double baseLongitude,
        @Schema(required = true) String startsAt,
        @Schema(required = true) int stopMinutes,
        @Schema(required = true) double kmPerPoint,
        @Schema(required = true) List<Day> days,
        @Schema(required = true) List<LocalDate> workingDays,
        @Schema(required = true) List<OtherDay> otherDays,
        @Schema(required = true) List<Left> left,
        Double objective,
        Double bound,
        Double gap,
        Double solveSeconds,
        String failureCode,
        Instant acceptedAt,
        String acceptedBy,
        @Schema(required = true) boolean writable,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        Instant finishedAt) {

    @Schema(name = "VisitPlanTrainer")
    record Trainer(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name) {}

    /**
     * @param promisedMinutes what visits take that were planned before: the stops begin after them
     * @param km by road, there and back; {@code minutes} with the stops
     */
    @Schema(name = "VisitPlanDay")
    record Day(
            @Schema(required = true) LocalDate on,
            @Schema(required = true) List<Stop> stops,
            @Schema(required = true) double km,
            @Schema(required = true) int minutes,
            @Schema(required = true) int promisedMinutes) {}

    /**
     * @param promisedMinutes what visits take that were planned before
     * @param stopsAllowed how many stops may be put on it, if the time is enough for them
     */
    @Schema(name = "VisitPlanOtherDay")
    record OtherDay(
            @Schema(required = true) LocalDate on,
            @Schema(required = true) int promisedMinutes,
            @Schema(required = true) int stopsAllowed) {}

    /**
     * @param kmBefore by road, from the base or the stop before it
     * @param arrive a time of day: 09:40
     * @param visitId of the planned visit, once the plan is accepted
     */
    @Schema(name = "VisitPlanStop")
    record Stop(
            @Schema(required = true) String localGovernmentCode,
            @Schema(required = true) LocalGovernmentRef localGovernment,
            @Schema(required = true) double latitude,
            @Schema(required = true) double longitude,
            @Schema(required = true) int need,
            @Schema(required = true) double score,
            @Schema(required = true) double kmBefore,
            @Schema(required = true) String arrive,
            UUID visitId) {}

    @Schema(name = "VisitPlanLeft")
    record Left(
            @Schema(required = true) String localGovernmentCode,
            @Schema(required = true) LocalGovernmentRef localGovernment,
            @Schema(required = true) double score,
            @Schema(required = true) VisitPlanFacts.Why why) {}
}
