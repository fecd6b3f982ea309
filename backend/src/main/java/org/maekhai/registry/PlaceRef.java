package org.maekhai.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record PlaceRef(
        @Schema(required = true) String code,
        @Schema(required = true) String name) {}
