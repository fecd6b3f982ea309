package org.maekhai.registry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** A local government with its status on the day that was asked for. */
record LocalGovernmentView(
        @NotNull String code,
        @NotNull String name,
        @NotNull String shortName,
        @NotNull LocalGovernmentType type,
        @NotNull PlaceRef district,
        @NotNull PlaceRef province,
        Double latitude,
        Double longitude,
        LocalDate activeFrom,
        LocalDate activeTo,
        @NotNull String status,
        @NotNull List<String> reasons) {}
