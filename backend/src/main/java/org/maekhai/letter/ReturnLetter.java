package org.maekhai.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** Back to whoever wrote it. @param note what is to be mended */
record ReturnLetter(
        @NotBlank(message = "REQUIRED") @Size(max = 2000, message = "TOO_LONG") @MultiLine
        String note) {}
