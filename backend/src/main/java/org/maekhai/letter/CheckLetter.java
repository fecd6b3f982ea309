package org.maekhai.letter;

import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** It was checked before it is signed. */
record CheckLetter(
        @Size(max = 2000, message = "TOO_LONG") @MultiLine String note) {}
