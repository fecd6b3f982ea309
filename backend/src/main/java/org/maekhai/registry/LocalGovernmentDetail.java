package org.maekhai.registry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** Everything that the registry knows of a local government. */
record LocalGovernmentDetail(
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
        @NotNull List<String> reasons,
        @NotNull List<String> aliases,
        @NotNull List<String> predecessors,
        @NotNull List<TypePeriod> typeHistory) {

    /** @param from null: from the beginning; {@code to} null: still */
    record TypePeriod(@NotNull LocalGovernmentType type, LocalDate from, LocalDate to) {}
}
