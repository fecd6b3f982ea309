package org.maekhai.hub.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.hub.HubCounts;
import org.maekhai.hub.HubState;
import org.maekhai.registry.ComplianceStatus;

/**
 * The network for a map.
 *
 * @param nodes hubs that are not closed, their members, and the needy without either
 */
record HubNetworkView(
        @Schema(required = true) LocalDate asOf,
        String provinceCode,
        @Schema(required = true) List<Node> nodes,
        @Schema(required = true) List<Link> links,
        @Schema(required = true) HubCounts counts) {

    @Schema(name = "HubNodeKind")
    enum Kind {
        HUB,
        MEMBER,
        /** needy and nobody's member */
        UNSERVED
    }

    /**
     * @param state of the hub that it is or is tied to
     * @param members how many it has; of a hub only
     */
    @Schema(name = "HubNode")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Node(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            Double latitude,
            Double longitude,
            @Schema(required = true) Kind kind,
            @Schema(required = true) ComplianceStatus status,
            @Schema(required = true) int need,
            HubState state,
            Integer members) {}

    /** @param state of the hub: only links of an active one carry advice */
    @Schema(name = "HubLink")
    record Link(
            @Schema(required = true) UUID hubId,
            @Schema(required = true) String hubCode,
            @Schema(required = true) String memberCode,
            @Schema(required = true) HubState state,
            Double distanceKm) {}
}
