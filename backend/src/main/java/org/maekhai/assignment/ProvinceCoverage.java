package org.maekhai.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a province is covered on a day. @param trainers active ones posted there */
public record ProvinceCoverage(
        @Schema(required = true) String provinceCode,
        @Schema(required = true) String name,
        @Schema(required = true) int total,
        @Schema(required = true) int covered,
        Double rate,
        @Schema(required = true) int trainers) {}
