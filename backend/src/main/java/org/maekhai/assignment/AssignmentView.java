package org.maekhai.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.shared.journal.Subject;

/**
 * Who is responsible for whom, from when to when (memo order 1).
 *
 * @param to the last day; null: not known yet
 * @param planId the coverage plan that made it; null: by hand or by an import
 */
record AssignmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID trainerId,
        @Schema(required = true) String trainerCode,
        @Schema(required = true) String trainerName,
        @Schema(required = true) String localGovernmentCode,
        @Schema(required = true) LocalGovernmentRef localGovernment,
        @Schema(required = true) AssignmentRole role,
        @Schema(required = true) LocalDate from,
        LocalDate to,
        UUID planId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy) {

    Subject subject() {
        return Subject.of("assignment", id, localGovernment.place());
    }
}
