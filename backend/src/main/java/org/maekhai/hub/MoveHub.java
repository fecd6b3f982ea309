package org.maekhai.hub;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.maekhai.shared.http.MultiLine;

/** A decline, suspension, resumption or retirement, and why. */
record MoveHub(
        @NotNull(message = "REQUIRED") LocalDate on,

        @NotBlank(message = "REQUIRED") @Size(max = 1000, message = "TOO_LONG") @MultiLine
        String reason) {}
