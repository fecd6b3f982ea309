package org.maekhai.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** What was signed is not to count. */
record WithdrawLetter(
        @NotBlank(message = "REQUIRED") @Size(max = 2000, message = "TOO_LONG") @MultiLine
        String reason) {}
