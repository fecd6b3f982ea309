package org.maekhai.registry;

import jakarta.validation.constraints.NotNull;

public record DistrictView(
        @NotNull String code, @NotNull String name, @NotNull PlaceRef province) {
    PlaceRef ref() {
        return new PlaceRef(code, name);
    }
}
