package org.maekhai.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record UpdateUser(
        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String name,

        @NotNull(message = "REQUIRED") Role role,
        String provinceCode,
        String districtCode,
        String localGovernmentCode,
        @NotNull(message = "REQUIRED") Boolean active) {}
