package org.maekhai.overview;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.compliance.ComplianceStatus;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.security.Scope;

/**
 * What the home page shows.
 *
 * @param previous the same at the last month end
 * @param trend the last twelve month ends and the day itself, oldest first
 * @param parts the provinces of the nation, or the districts of a province; best rate first, nothing expected last
 * @param changes whose status moved since the last month end; not for the nation
 */
record OverviewView(
        @NotNull LocalDate asOf,
        @NotNull int fiscalYear,
        @NotNull Place scope,
        @NotNull SummaryRow current,
        @NotNull SummaryRow previous,
        @NotNull List<Point> trend,
        @NotNull List<Part> parts,
        @NotNull List<ToDo> todo,
        @NotNull List<Moved> changes,
        @NotNull int localGovernments) {

    /** @param code null for the nation */
    @Schema(name = "OverviewPlace")
    record Place(@NotNull Scope.Level level, String code, String name) {}

    @Schema(name = "TrendPoint")
    record Point(@NotNull LocalDate asOf, @NotNull SummaryRow row) {}

    /** @param previousRate at the last month end */
    @Schema(name = "OverviewPart")
    record Part(@NotNull SummaryRow row, Double previousRate) {}

    /** Something that waits: a reason with how many have it, or a list that waits to be worked off. */
    record ToDo(@NotNull String code, @NotNull int count) {}

    @Schema(name = "StatusChange")
    record Moved(
            @NotNull Named localGovernment,
            @NotNull ComplianceStatus from,
            @NotNull ComplianceStatus to) {}

    @Schema(name = "NamedLocalGovernment")
    record Named(@NotNull String code, @NotNull String name) {}
}
