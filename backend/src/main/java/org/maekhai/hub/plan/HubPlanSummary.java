package org.maekhai.hub.plan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A network plan in lists. @param gap see {@link HubPlanView}; {@code newHubs}, {@code reached} and {@code km} null until a network is found */
record HubPlanSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) String provinceCode,
        @Schema(required = true) String provinceName,
        @Schema(required = true) HubPlanState state,
        @Schema(required = true) double progress,
        @Schema(required = true) double radiusKm,
        @Schema(required = true) int maxMembers,
        Double gap,
        @Schema(required = true) int needy,
        Integer reached,
        Integer newHubs,
        Double km,
        String failureCode,
        Instant appliedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy) {}
