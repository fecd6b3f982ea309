package org.maekhai.hub;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the network of a province reaches. @param served needy ones with an active hub, 0..1; null without needy ones */
public record ProvinceHubs(
        @Schema(required = true) String provinceCode,
        @Schema(required = true) String name,
        @Schema(required = true) int localGovernments,
        @Schema(required = true) HubCounts counts,
        Double servedRate) {}
