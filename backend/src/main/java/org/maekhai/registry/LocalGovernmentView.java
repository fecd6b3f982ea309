package org.maekhai.registry;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A local government with its status on the day that was asked for. */
record LocalGovernmentView(
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
        @Schema(required = true) List<Reason> reasons) {

    static LocalGovernmentView of(Register.Entry of, Standings.Status standing) {
        return new LocalGovernmentView(
                of.ref().code(),
                of.ref().name(),
                of.shortName(),
                of.ref().type(),
                of.ref().district(),
                of.ref().province(),
                of.latitude(),
                of.longitude(),
                of.activeFrom(),
                of.activeTo(),
                standing.status(),
                standing.reasons());
    }
}
