package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Reason;

/** @param history the day asked about, then each month end before, newest first */
record ComplianceHistoryView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int fiscalYear,
        @Schema(required = true) ComplianceStatus status,
        @Schema(required = true) List<Reason> reasons,
        @Schema(required = true) FactsView facts,
        @Schema(required = true) List<Past> history) {

    @Schema(name = "PastStatus")
    record Past(
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) ComplianceStatus status,
            @Schema(required = true) List<Reason> reasons) {}
}
