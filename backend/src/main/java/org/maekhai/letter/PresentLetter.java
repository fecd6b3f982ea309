package org.maekhai.letter;

import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** It is laid before whoever signs. @param to who that is */
record PresentLetter(
        @Size(max = 200, message = "TOO_LONG") String to,
        @Size(max = 2000, message = "TOO_LONG") @MultiLine String note) {}
