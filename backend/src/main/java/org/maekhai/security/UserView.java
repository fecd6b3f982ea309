package org.maekhai.security;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record UserView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String username,
        @Schema(required = true) String name,
        @Schema(required = true) Role role,
        String provinceCode,
        String districtCode,
        String localGovernmentCode,
        @Schema(required = true) boolean active,
        @Schema(required = true) Instant createdAt,
        Instant lastSignInAt) {

    static UserView of(AppUser user) {
        return new UserView(
                user.id,
                user.username,
                user.name,
                user.role,
                // a user of the nation has none; of a district the district alone names the place
                user.districtCode == null && user.localGovernmentCode == null ? user.provinceCode : null,
                user.localGovernmentCode == null ? user.districtCode : null,
                user.localGovernmentCode,
                user.active,
                user.createdAt,
                user.lastSignInAt);
    }
}
