package org.maekhai.visit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.shared.thai.ThaiText;

/** What was answered to a question of a checklist. */
public record AnswerGiven(
        @Schema(required = true) @NotNull(message = "REQUIRED")
        UUID questionId,

        @Schema(required = true) @NotNull(message = "REQUIRED")
        Answer answer,

        @Size(max = 2000, message = "TOO_LONG") @MultiLine String note) {

    AnswerGiven stripped() {
        return new AnswerGiven(questionId, answer, ThaiText.orNull(note));
    }
}
