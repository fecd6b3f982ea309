package org.maekhai.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a checklist and what was answered to its questions. */
public record ChecklistAnswers(
        @Schema(required = true) @NotNull(message = "REQUIRED")
        UUID id,

        @Size(max = 500, message = "TOO_MANY") List<@NotNull(message = "REQUIRED") @Valid AnswerGiven> answers) {

    ChecklistAnswers stripped() {
        return new ChecklistAnswers(
                id,
                answers == null
                        ? List.of()
                        : answers.stream().map(AnswerGiven::stripped).toList());
    }
}
