package org.maekhai.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.maekhai.shared.http.MultiLine;

/** What solved it. @param on the day; null: today */
record ResolveIssue(
        @NotBlank(message = "REQUIRED") @Size(max = 20_000, message = "TOO_LONG") @MultiLine
        String solution,

        LocalDate on) {}
