package org.maekhai.issue.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** What somebody says of an issue. */
record SaveComment(
        @NotBlank(message = "REQUIRED") @Size(max = 5000, message = "TOO_LONG") @MultiLine
        String text) {}
