package org.maekhai.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step on the way to a signature and to whoever receives it.
 *
 * @param on the day from which it counts, {@code at} when it was told
 * @param to before whom it was laid; null: nobody was named
 */
public record LetterStep(
        @Schema(required = true) Kind step,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) Instant at,
        @Schema(required = true) String by,
        String to,
        String note) {

    @Schema(name = "LetterStepKind")
    public enum Kind {
        WRITTEN,
        PRESENTED,
        CHECKED,
        RETURNED,
        SIGNED,
        NUMBERED,
        SENT,
        RECEIVED,
        WITHDRAWN
    }
}
