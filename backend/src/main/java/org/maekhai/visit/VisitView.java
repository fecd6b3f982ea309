package org.maekhai.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.compliance.Observed;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.shared.attachment.AttachmentView;
import org.maekhai.shared.page.NotInTables;

/**
 * A visit.
 *
 * @param code its key in files of an office
 * @param overdue planned, and its day has passed
 * @param status compliance on the day of the visit; of a planned one today; null of one that was cancelled
 * @param scores of the modules of its checklist
 * @param confirmation null: not yet, or not since the visit was changed
 * @param probablySameAs other visits of that day, place and trainer: somebody should look whether one was entered twice
 * @param writable whether the caller may change it
 * @param createdAt when the server received it
 */
public record VisitView(
        @Schema(required = true) UUID id,
        String code,
        @Schema(required = true) String localGovernmentCode,
        @Schema(required = true) LocalGovernmentRef localGovernment,
        @Schema(required = true) VisitState state,
        @Schema(required = true) VisitMode mode,
        LocalDate plannedOn,
        LocalDate on,
        @Schema(required = true) boolean overdue,
        @NotInTables @Schema(required = true) List<UUID> trainerIds,
        @Schema(required = true) List<VisitTrainer> trainers,
        @Schema(required = true) boolean reached,
        String peopleMet,
        UUID clinicId,
        String findings,
        String advice,
        LocalDate nextContactOn,
        @Schema(required = true) List<NextStep> nextSteps,
        @NotInTables ChecklistAnswers checklist,
        Observed observed,
        String cancelReason,
        ComplianceStatus status,
        @NotInTables @Schema(required = true) List<ModuleScore> scores,
        @NotInTables @Schema(required = true) List<AttachmentView> attachments,
        Confirmation confirmation,
        @Schema(required = true) List<UUID> probablySameAs,
        @NotInTables @Schema(required = true) boolean writable,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant changedAt) {}
