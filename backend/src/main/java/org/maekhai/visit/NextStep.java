package org.maekhai.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.http.MultiLine;

/**
 * What was agreed to be done next.
 *
 * @param id chosen by the client; unique within the visit
 */
public record NextStep(
        @Schema(required = true) @NotNull(message = "REQUIRED")
        UUID id,

        @Schema(required = true) @NotBlank(message = "REQUIRED") @Size(max = 1000, message = "TOO_LONG") @MultiLine
        String text,

        @Schema(required = true) @NotNull(message = "REQUIRED")
        StepOwner owner,

        LocalDate dueOn,
        LocalDate doneOn) {

    NextStep stripped() {
        return new NextStep(id, text.strip(), owner, dueOn, doneOn);
    }
}
