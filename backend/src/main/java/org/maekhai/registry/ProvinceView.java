package org.maekhai.registry;

import jakarta.validation.constraints.NotNull;

public record ProvinceView(
        @NotNull String code,
        @NotNull String name,
        @NotNull String nameEn,
        @NotNull Region region,
        @NotNull double latitude,
        @NotNull double longitude) {
    PlaceRef ref() {
        return new PlaceRef(code, name);
    }
}
