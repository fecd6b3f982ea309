package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;

/**
 * What a trainer answers for on a day.
 *
 * @param count primary local governments, of at most {@code capacity}; {@code need} and {@code km} are sums over them
 * @param gaps what comes to an end within a year without anybody following
 */
record WorkloadView(
        @Schema(required = true) TrainerRef trainer,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) int count,
        @Schema(required = true) int need,
        @Schema(required = true) double km,
        @Schema(required = true) int backups,
        @Schema(required = true) int capacity,
        @Schema(required = true) List<Item> localGovernments,
        @Schema(required = true) List<CoverageView.Gap> gaps) {

    @Schema(name = "WorkloadItem")
    record Item(
            @Schema(required = true) UUID assignmentId,
            @Schema(required = true) LocalGovernmentRef localGovernment,
            Double latitude,
            Double longitude,
            @Schema(required = true) AssignmentRole role,
            @Schema(required = true) LocalDate from,
            LocalDate to,
            @Schema(required = true) ComplianceStatus status,
            @Schema(required = true) int need,
            Double km) {}
}
