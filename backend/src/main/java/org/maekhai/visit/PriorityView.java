package org.maekhai.visit;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;

/**
 * How urgent a visit is on a day, and why.
 *
 * @param need 1..4
 * @param trainer who is in charge on that day; null: nobody
 * @param lastContactOn null: never; then {@code dueOn} and {@code overdueDays} are null, too
 * @param plannedOn the earliest planned day, a past one too
 * @param score 0..100
 * @param onsiteDueOn null: not needed on site, or nobody was ever there
 * @param parts before they are weighted
 */
record PriorityView(
        @Schema(required = true) LocalGovernmentRef localGovernment,
        @Schema(required = true) ComplianceStatus status,
        @Schema(required = true) int need,
        PriorityTrainer trainer,
        LocalDate lastContactOn,
        LocalDate dueOn,
        Integer overdueDays,
        LocalDate plannedOn,
        @Schema(required = true) double score,
        LocalDate onsiteDueOn,
        @Schema(required = true) PriorityParts parts) {}
