package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;

/**
 * A local government and who answers for it on a day.
 *
 * @param trainer null: nobody
 * @param assignmentId of the primary assignment in force, even when its trainer is no longer active
 * @param km from the trainer's base; null without a trainer, or where the local government has no coordinates
 */
record CoveredPlace(
        @Schema(required = true) LocalGovernmentRef localGovernment,
        Double latitude,
        Double longitude,
        @Schema(required = true) ComplianceStatus status,
        @Schema(required = true) int need,
        TrainerRef trainer,
        UUID assignmentId,
        LocalDate from,
        LocalDate to,
        Double km,
        @Schema(required = true) List<TrainerRef> backups) {}
