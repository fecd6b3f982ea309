package org.maekhai.visit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A trainer of a visit. */
public record VisitTrainer(
        @Schema(required = true) UUID id,
        @Schema(required = true) String code,
        @Schema(required = true) String name) {}
