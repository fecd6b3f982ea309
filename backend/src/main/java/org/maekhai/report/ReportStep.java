package org.maekhai.report;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step on the way to a signature and to the Department.
 *
 * @param version of the report
 * @param on the day from which it counts, {@code at} when it was told
 */
public record ReportStep(
        @Schema(required = true) int version,
        @Schema(required = true) Kind step,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) Instant at,
        @Schema(required = true) String by,
        String note) {

    @Schema(name = "ReportStepKind")
    public enum Kind {
        WRITTEN,
        PRESENTED,
        CHECKED,
        SIGNED,
        NUMBERED,
        SENT,
        RECEIVED,
        RETURNED,
        ACKNOWLEDGED,
        CORRECTED;

        /** Whether others have what was submitted from then on. */
        boolean handsOver() {
            return this == SIGNED || this == RETURNED || this == ACKNOWLEDGED;
        }
    }
}
