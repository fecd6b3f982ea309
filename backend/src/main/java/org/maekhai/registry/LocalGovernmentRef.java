package org.maekhai.registry;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A local government as other objects name it. */
@Schema(name = "LocalGovernmentRef")
public record LocalGovernmentRef(
        @NotNull String code,
        @NotNull String name,
        @NotNull LocalGovernmentType type,
        @NotNull PlaceRef district,
        @NotNull PlaceRef province) {}
