package org.maekhai.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param distanceKm great-circle distance in kilometres */
record NeighbourView(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String shortName,
        @Schema(required = true) LocalGovernmentType type,
        @Schema(required = true) double latitude,
        @Schema(required = true) double longitude,
        @Schema(required = true) ComplianceStatus status,
        @Schema(required = true) double distanceKm) {}
