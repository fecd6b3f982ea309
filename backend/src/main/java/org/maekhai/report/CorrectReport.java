package org.maekhai.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** Why a submitted report is corrected. */
public record CorrectReport(
        @NotBlank(message = "REQUIRED") @Size(max = 2_000, message = "TOO_LONG") @MultiLine
        String reason) {}
