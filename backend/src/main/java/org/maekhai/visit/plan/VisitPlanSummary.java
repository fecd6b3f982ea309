package org.maekhai.visit.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan of days in lists. @param gap see {@link VisitPlanView}; {@code days} and {@code stops} null until it is found */
record VisitPlanSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID trainerId,
        @Schema(required = true) String trainerName,
        @Schema(required = true) String provinceCode,
        @Schema(required = true) String provinceName,
        @Schema(required = true) VisitPlanState state,
        @Schema(required = true) double progress,
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        Integer days,
        Integer stops,
        Double objective,
        Double bound,
        Double gap,
        String failureCode,
        Instant acceptedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy) {}
