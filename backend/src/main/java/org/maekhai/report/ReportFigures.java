package org.maekhai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.visit.VisitCounts;

/**
 * The figures of a monthly report as of the month's last day, or today while it isn't over.
 *
 * @param previousRate at the month end before
 * @param visits of the month; {@code overdue} at its end
 * @param yearClosed how many are known to have closed the fiscal year before
 * @param reminders null: there are none yet
 * @param byDistrict of a province only, {@code byProvince} of the nation only
 */
public record ReportFigures(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int total,
        @Schema(required = true) Map<ComplianceStatus, Integer> byStatus,
        Double rate,
        Double previousRate,
        @Schema(required = true) SummaryRow.Budget budget,
        @Schema(required = true) Covered coverage,
        @Schema(required = true) Network hubs,
        @Schema(required = true) VisitCounts visits,
        @Schema(required = true) Issues issues,
        @Schema(required = true) int yearClosed,
        Reminders reminders,
        @Schema(required = true) List<Row> byType,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Row> byDistrict,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Row> byProvince) {

    /** How many have an active primary trainer. */
    @Schema(name = "ReportCoverage")
    public record Covered(@Schema(required = true) int covered, Double rate) {}

    /** @param needyServed needy ones that are members of an active hub */
    @Schema(name = "ReportHubs")
    public record Network(
            @Schema(required = true) int active,
            @Schema(required = true) int members,
            @Schema(required = true) int needyServed,
            @Schema(required = true) int needy) {}

    /** @param raised in the month, as {@code resolved}; {@code open} at its end, as {@code escalated} */
    @Schema(name = "ReportIssues")
    public record Issues(
            @Schema(required = true) int raised,
            @Schema(required = true) int resolved,
            @Schema(required = true) int open,
            @Schema(required = true) int escalated) {}

    @Schema(name = "ReportReminders")
    public record Reminders(
            @Schema(required = true) int sent,
            @Schema(required = true) int met) {}

    /** A part of it. @param key a type, or the code of a district or province */
    @Schema(name = "ReportRow")
    public record Row(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) int total,
            @Schema(required = true) Map<ComplianceStatus, Integer> byStatus,
            Double rate,
            Double previousRate,
            @Schema(required = true) SummaryRow.Budget budget,
            @Schema(required = true) int yearClosed) {}
}
