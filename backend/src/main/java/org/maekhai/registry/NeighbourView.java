package org.maekhai.registry;

import jakarta.validation.constraints.NotNull;

/** @param distanceKm great-circle distance in kilometres */
record NeighbourView(
        @NotNull String code,
        @NotNull String name,
        @NotNull String shortName,
        @NotNull LocalGovernmentType type,
        @NotNull double latitude,
        @NotNull double longitude,
        @NotNull String status,
        @NotNull double distanceKm) {}
