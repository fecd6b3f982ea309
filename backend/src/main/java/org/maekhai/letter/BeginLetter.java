package org.maekhai.letter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.maekhai.shared.http.MultiLine;

/** A letter begins its way. @param subjectId what it is about: a hub, or a visit */
record BeginLetter(
        @NotNull(message = "REQUIRED") LetterKind kind,
        @NotNull(message = "REQUIRED") UUID subjectId,
        @Size(max = 2000, message = "TOO_LONG") @MultiLine String note) {}
