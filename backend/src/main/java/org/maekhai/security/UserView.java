package org.maekhai.security;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

public record UserView(
        @NotNull UUID id,
        @NotNull String username,
        @NotNull String name,
        @NotNull Role role,
        String provinceCode,
        String districtCode,
        String localGovernmentCode,
        @NotNull boolean active,
        @NotNull Instant createdAt,
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
