package org.maekhai.hub.network;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.hub.NearHub;
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
        NearHub lostHub,
        NearHub nearestHub,
        NearHub nearestEligible) {}
