package org.maekhai.hub.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** The words of an invitation. @param body paragraphs, divided by lines; what stands in braces is filled in */
record SaveLetterTemplate(
        @NotBlank(message = "REQUIRED") @Size(max = 500, message = "TOO_LONG") @MultiLine
        String office,

        @NotBlank(message = "REQUIRED") @Size(max = 100, message = "TOO_LONG")
        String numberPrefix,

        @NotBlank(message = "REQUIRED") @Size(max = 500, message = "TOO_LONG")
        String subject,

        @Size(max = 1000, message = "TOO_LONG") @MultiLine String reference,
        @Size(max = 1000, message = "TOO_LONG") @MultiLine String enclosures,

        @NotBlank(message = "REQUIRED") @Size(max = 10000, message = "TOO_LONG") @MultiLine
        String body,

        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String signer,

        @NotBlank(message = "REQUIRED") @Size(max = 300, message = "TOO_LONG")
        String signerPosition,

        @NotBlank(message = "REQUIRED") @Size(max = 300, message = "TOO_LONG")
        String unit,

        @NotBlank(message = "REQUIRED") @Size(max = 100, message = "TOO_LONG")
        String phone) {}
