package org.maekhai.assignment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.assignment.CoveragePlanState;

/**
 * A coverage plan in a list. The API names pages of it by the class.
 *
 * @param supposed a "what if": trainers are left out or added
 */
record PlanSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) String provinceCode,
        @Schema(required = true) String provinceName,
        @Schema(required = true) CoveragePlanState state,
        @Schema(required = true) LocalDate from,
        @Schema(required = true) double progress,
        Double objective,
        Double bound,
        Double gap,
        String failureCode,
        @Schema(required = true) boolean supposed,
        UUID runId,
        LocalDate agreedOn,
        Instant appliedAt,
        @Schema(required = true) int localGovernments,
        @Schema(required = true) int uncovered,
        @Schema(required = true) int changed,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy) {}
