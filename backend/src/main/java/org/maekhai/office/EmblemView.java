package org.maekhai.office;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of an emblem, beside the picture itself.
 *
 * @param provinceCode null: the Department's
 * @param width in pixels
 */
record EmblemView(
        String provinceCode,
        @Schema(required = true) String type,
        @Schema(required = true) int width,
        @Schema(required = true) int height,
        @Schema(required = true) int size,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) String changedBy) {}
