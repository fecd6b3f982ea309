package org.maekhai.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record DistrictView(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) PlaceRef province) {
    PlaceRef ref() {
        return new PlaceRef(code, name);
    }
}
