package org.maekhai.compliance;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param history the day asked about, then each month end before, newest first */
record ComplianceHistoryView(
        @NotNull LocalDate asOf,
        @NotNull int fiscalYear,
        @NotNull ComplianceStatus status,
        @NotNull List<Reason> reasons,
        @NotNull FactsView facts,
        @NotNull List<Past> history) {

    @Schema(name = "PastStatus")
    record Past(
            @NotNull LocalDate asOf,
            @NotNull ComplianceStatus status,
            @NotNull List<Reason> reasons) {}
}
