package org.maekhai.visit.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.PlaceRef;
import org.maekhai.visit.VisitTrainer;

/**
 * A clinic.
 *
 * @param district null: it was one of the whole province
 * @param localGovernmentCodes who came, of the caller's scope
 * @param visits theirs, and those that were cancelled since: whose place did not come, unless it has another
 */
record ClinicView(
        @Schema(required = true) UUID id,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) String place,
        String districtCode,
        @Schema(required = true) String provinceCode,
        PlaceRef district,
        @Schema(required = true) PlaceRef province,
        @Schema(required = true) List<UUID> trainerIds,
        @Schema(required = true) List<VisitTrainer> trainers,
        @Schema(required = true) List<String> localGovernmentCodes,
        @Schema(required = true) List<ClinicVisit> visits,
        String findings,
        String advice,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant changedAt) {}
