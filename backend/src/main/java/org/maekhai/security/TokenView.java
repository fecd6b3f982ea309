package org.maekhai.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param token the secret itself, only in the answer that made it */
record TokenView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) List<TokenScope> scopes,
        @Schema(required = true) LocalDate expiresOn,
        @Schema(required = true) Instant createdAt,
        Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

    static TokenView of(AccessToken token, String secret) {
        return new TokenView(
                token.id,
                token.name,
                Arrays.stream(token.scopes.split(","))
                        .map(scope -> TokenScope.valueOf(scope.toUpperCase(Locale.ROOT)))
                        .toList(),
                token.expiresOn,
                token.createdAt,
                token.lastUsedAt,
                secret);
    }
}
