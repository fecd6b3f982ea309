package org.maekhai.visit.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/**
 * The words of a paper. What stands in braces is filled in; a line of body or closing that asks for something that there is
 * nothing of is left out.
 *
 * @param subject of a letter, or what a form is called; asks for nothing that there may be nothing of
 * @param body paragraphs, divided by lines: before what came of the visit, where that is told; may lack in RESULTS only
 * @param closing the last ones: behind what came of it; may lack in RESULTS only
 */
record SavePaperWords(
        @NotBlank(message = "REQUIRED") @Size(max = 500, message = "TOO_LONG")
        String subject,

        @Size(max = 10000, message = "TOO_LONG") @MultiLine String body,
        @Size(max = 2000, message = "TOO_LONG") @MultiLine String closing) {}
