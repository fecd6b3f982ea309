package org.maekhai.overview;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.hub.HubCounts;
import org.maekhai.issue.IssueCounts;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.report.HomeReport;
import org.maekhai.security.Scope;
import org.maekhai.shared.ToDoCode;
import org.maekhai.visit.VisitCounts;

/**
 * What the home page shows.
 *
 * @param previous the same at the last month end
 * @param trend the last twelve month ends and the day itself, oldest first
 * @param visits of the month of that day
 * @param issues that were open on that day
 * @param report of last month; null for a local government
 * @param parts the provinces of the nation, or the districts of a province; best rate first, nothing expected last
 * @param changes everyone whose status moved since the last month end: who fell, the furthest first, then who rose;
 *     not for the nation
 */
record OverviewView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int fiscalYear,
        @Schema(required = true) Place scope,
        @Schema(required = true) SummaryRow current,
        @Schema(required = true) SummaryRow previous,
        @Schema(required = true) List<Point> trend,
        @Schema(required = true) Covered coverage,
        @Schema(required = true) HubCounts hubs,
        @Schema(required = true) VisitCounts visits,
        @Schema(required = true) IssueCounts issues,
        HomeReport report,
        @Schema(required = true) List<Part> parts,
        @Schema(required = true) List<ToDo> todo,
        @Schema(required = true) List<Moved> changes,
        @Schema(required = true) int localGovernments) {

    /** @param code null for the nation */
    @Schema(name = "OverviewPlace")
    record Place(@Schema(required = true) Scope.Level level, String code, String name) {}

    @Schema(name = "TrendPoint")
    record Point(
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) SummaryRow row) {}

    /** How many have a trainer. @param rate null where there are none */
    @Schema(name = "OverviewCoverage")
    record Covered(
            @Schema(required = true) int total,
            @Schema(required = true) int covered,
            Double rate) {}

    /** @param previousRate at the last month end; {@code coverageRate} how many have a trainer: of provinces only */
    @Schema(name = "OverviewPart")
    record Part(@Schema(required = true) SummaryRow row, Double previousRate, Double coverageRate) {}

    /** Something that waits, and how much of it. */
    record ToDo(
            @Schema(required = true) ToDoCode code,
            @Schema(required = true) int count) {}

    @Schema(name = "StatusChange")
    record Moved(
            @Schema(required = true) Named localGovernment,
            @Schema(required = true) ComplianceStatus from,
            @Schema(required = true) ComplianceStatus to,
            @Schema(required = true) Direction direction) {}

    /** OTHER: between two that are as bad, or to or from an exemption. */
    @Schema(name = "ChangeDirection")
    enum Direction {
        FELL,
        ROSE,
        OTHER;

        static Direction of(int gain) {
            return gain < 0 ? FELL : gain > 0 ? ROSE : OTHER;
        }
    }

    @Schema(name = "NamedLocalGovernment")
    record Named(
            @Schema(required = true) String code,
            @Schema(required = true) String name) {}
}
