package org.maekhai.hub;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.Reason;

/**
 * Who needs a hub: needy and nobody's member, or tied to a hub that is suspended.
 *
 * @param lostHub the hub that is suspended
 * @param nearestHub an active one with room; {@code nearestEligible} who could become one; within the province
 */
record UnservedView(
        @Schema(required = true) LocalGovernmentRef localGovernment,
        Double latitude,
        Double longitude,
        @Schema(required = true) ComplianceStatus status,
        @Schema(required = true) List<Reason> reasons,
        @Schema(required = true) int need,
        Near lostHub,
        Near nearestHub,
        Near nearestEligible) {

    /** @param hubId null: it is no hub yet, or one that the caller may not open */
    @Schema(name = "NearHub")
    record Near(
            UUID hubId,
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            Double distanceKm) {
        /** The same to a caller outside whose scope it lies. */
        Near unknown() {
            return new Near(null, code, name, distanceKm);
        }
    }
}
