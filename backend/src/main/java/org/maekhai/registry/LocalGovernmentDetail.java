package org.maekhai.registry;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that the registry knows of a local government. */
record LocalGovernmentDetail(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String shortName,
        @Schema(required = true) LocalGovernmentType type,
        @Schema(required = true) PlaceRef district,
        @Schema(required = true) PlaceRef province,
        Double latitude,
        Double longitude,
        LocalDate activeFrom,
        LocalDate activeTo,
        @Schema(required = true) ComplianceStatus status,
        @Schema(required = true) List<Reason> reasons,
        @Schema(required = true) List<String> aliases,
        @Schema(required = true) List<String> predecessors,
        @Schema(required = true) List<TypePeriod> typeHistory) {

    /** @param from null: from the beginning; {@code to} null: still */
    record TypePeriod(@Schema(required = true) LocalGovernmentType type, LocalDate from, LocalDate to) {}
}
