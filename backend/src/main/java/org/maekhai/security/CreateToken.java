package org.maekhai.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

record CreateToken(
        @NotBlank(message = "REQUIRED") @Size(max = 100, message = "TOO_LONG")
        String name,

        @NotEmpty(message = "REQUIRED") Set<@NotNull(message = "REQUIRED") TokenScope> scopes,
        @NotNull(message = "REQUIRED") LocalDate expiresOn) {}
