package org.maekhai.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** Why it isn't solved. */
record ReopenIssue(
        @NotBlank(message = "REQUIRED") @Size(max = 20_000, message = "TOO_LONG") @MultiLine
        String reason) {}
