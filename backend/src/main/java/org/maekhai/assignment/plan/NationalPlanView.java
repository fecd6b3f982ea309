package org.maekhai.assignment.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run over all provinces; its plans are in the list of plans with {@code run=}.
 *
 * @param skipped provinces that had no local government, or a plan under way already
 * @param progress finished of all, 0..1
 */
record NationalPlanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) int plans,
        @Schema(required = true) int queued,
        @Schema(required = true) int running,
        @Schema(required = true) int ready,
        @Schema(required = true) int failed,
        @Schema(required = true) int cancelled,
        @Schema(required = true) double progress,
        @Schema(required = true) List<String> skipped) {}
