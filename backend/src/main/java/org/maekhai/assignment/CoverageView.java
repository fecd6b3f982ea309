package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;

/**
 * Who is covered by whom on a day, and who by nobody (memo order 2).
 *
 * @param total local governments that exist on that day
 * @param covered those with a primary trainer in force who is active
 * @param uncovered the others; at most 1,000 of them (a province has fewer)
 * @param rate covered of total; null where there are none
 * @param overlaps those with more than one trainer: a primary and backups
 * @param byTrainer the load of each trainer of the province, and of others who work there
 * @param openingSoon gaps that open within 60 days, because an assignment or its trainer ends and nobody follows
 */
record CoverageView(
        @Schema(required = true) LocalDate on,
        String provinceCode,
        @Schema(required = true) int total,
        @Schema(required = true) int covered,
        @Schema(required = true) List<Uncovered> uncovered,
        Double rate,
        @Schema(required = true) List<Overlap> overlaps,
        @Schema(required = true) List<Load> byTrainer,
        @Schema(required = true) List<Gap> openingSoon) {

    /** @param need 1 complete and current, 2 late, 3 incomplete, 4 not using or no data (policy) */
    @Schema(name = "UncoveredLocalGovernment")
    record Uncovered(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) LocalGovernmentRef localGovernment,
            @Schema(required = true) int need) {}

    @Schema(name = "CoverageOverlap")
    record Overlap(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) int trainers) {}

    /**
     * @param count primary local governments; {@code need} the sum of theirs, {@code km} the sum of the distances from the
     *     trainer's base
     */
    @Schema(name = "TrainerLoad")
    record Load(
            @Schema(required = true) TrainerRef trainer,
            @Schema(required = true) int count,
            @Schema(required = true) int need,
            @Schema(required = true) double km,
            @Schema(required = true) int backups,
            @Schema(required = true) int capacity,
            @Schema(required = true) boolean active) {}

    /** @param lastDay the last day that is covered */
    @Schema(name = "CoverageGap")
    record Gap(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) TrainerRef trainer,
            @Schema(required = true) LocalDate lastDay,
            @Schema(required = true) Cause cause) {}

    @Schema(name = "CoverageGapCause")
    enum Cause {
        ASSIGNMENT_ENDS,
        TRAINER_LEAVES
    }
}
