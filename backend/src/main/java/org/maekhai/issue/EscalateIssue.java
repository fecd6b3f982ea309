package org.maekhai.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** What the Department is asked. */
record EscalateIssue(
        @NotBlank(message = "REQUIRED") @Size(max = 20_000, message = "TOO_LONG") @MultiLine
        String note) {}
