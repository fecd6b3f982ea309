package org.maekhai.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A local government as other objects name it. */
@Schema(name = "LocalGovernmentRef")
public record LocalGovernmentRef(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) LocalGovernmentType type,
        @Schema(required = true) PlaceRef district,
        @Schema(required = true) PlaceRef province) {}
