package org.maekhai.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** @param token the secret itself, only in the answer that made it */
record TokenView(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull List<String> scopes,
        @NotNull LocalDate expiresOn,
        @NotNull Instant createdAt,
        Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

    static TokenView of(AccessToken token, String secret) {
        return new TokenView(
                token.id,
                token.name,
                List.of(token.scopes.split(",")),
                token.expiresOn,
                token.createdAt,
                token.lastUsedAt,
                secret);
    }
}
