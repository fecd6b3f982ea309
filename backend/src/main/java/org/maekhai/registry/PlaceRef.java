package org.maekhai.registry;

import jakarta.validation.constraints.NotNull;

public record PlaceRef(@NotNull String code, @NotNull String name) {}
