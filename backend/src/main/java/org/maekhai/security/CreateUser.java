package org.maekhai.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Exactly the place that the role works in: none for the nation, else a province, district or local government. */
public record CreateUser(
        @NotNull(message = "REQUIRED") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{1,59}", message = "BAD_USERNAME")
        String username,

        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String name,

        @NotNull(message = "REQUIRED") Role role,
        String provinceCode,
        String districtCode,
        String localGovernmentCode,
        @NotNull(message = "REQUIRED") String password) {}
