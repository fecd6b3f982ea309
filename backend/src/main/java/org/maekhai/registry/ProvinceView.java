package org.maekhai.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record ProvinceView(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String nameEn,
        @Schema(required = true) Region region,
        @Schema(required = true) double latitude,
        @Schema(required = true) double longitude) {
    PlaceRef ref() {
        return new PlaceRef(code, name);
    }
}
