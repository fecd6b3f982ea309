package org.maekhai.hub;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The invitation went out. */
record InviteHub(
        @NotNull(message = "REQUIRED") LocalDate on,

        @NotBlank(message = "REQUIRED") @Size(max = 100, message = "TOO_LONG")
        String letterNumber) {}
