package org.maekhai.hub.network;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;

/**
 * A local government that has earned to be a hub and isn't one.
 *
 * @param adds how many needy neighbours without a hub that advises them lie within the radius
 * @param promised how many of them have been promised to a hub that hasn't accepted
 * @param distanceKm how far these neighbours are away on average, in kilometres; null without any
 * @param neighbours the nearest first
 * @param declinedOn the last time that it said no
 */
record CandidateView(
        @Schema(required = true) LocalGovernmentRef localGovernment,
        @Schema(required = true) int adds,
        @Schema(required = true) int promised,
        Double distanceKm,
        Double latitude,
        Double longitude,
        @Schema(required = true) ComplianceStatus status,
        @Schema(required = true) List<Neighbour> neighbours,
        LocalDate declinedOn) {

    @Schema(name = "CandidateNeighbour")
    record Neighbour(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) int need,
            @Schema(required = true) double distanceKm,
            @Schema(required = true) boolean promised) {}
}
