package org.maekhai.compliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.maekhai.shared.http.MultiLine;

/** Excuses a period: of a province or a local government, or of the nation when neither is named. */
record GrantExemption(
        String provinceCode,
        String localGovernmentCode,
        @NotNull(message = "REQUIRED") LocalDate from,
        @NotNull(message = "REQUIRED") LocalDate to,

        @NotBlank(message = "REQUIRED") @Size(max = 1000, message = "TOO_LONG") @MultiLine
        String reason) {}
