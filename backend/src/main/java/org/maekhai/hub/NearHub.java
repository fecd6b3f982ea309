package org.maekhai.hub;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is a hub near somebody, or could be one. @param hubId null: it is no hub yet, or one that the caller may not open */
public record NearHub(
        UUID hubId,
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        Double distanceKm) {
    /** The same to a caller outside whose scope it lies. */
    public NearHub unknown() {
        return new NearHub(null, code, name, distanceKm);
    }
}
