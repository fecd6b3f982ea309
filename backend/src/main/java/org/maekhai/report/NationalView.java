package org.maekhai.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssueState;
import org.maekhai.registry.LocalGovernmentRef;

/**
 * A month of the nation, of the reports that were submitted: of each province its latest version that wasn't returned.
 *
 * @param counted of how many provinces the figures are made; {@code missing} are the others
 * @param figures by type and province
 */
public record NationalView(
        @Schema(required = true) YearMonth month,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int counted,
        @Schema(required = true) List<Missing> missing,
        @Schema(required = true) ReportFigures figures,
        @Schema(required = true) List<Province> provinces,
        @Schema(required = true) Told issues) {

    @Schema(name = "NationalMissing")
    public record Missing(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) ReportState state) {}

    /** @param total null where its figures aren't counted, as the rates */
    @Schema(name = "NationalProvince")
    public record Province(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) ReportState state,
            @Schema(required = true) ReportTiming timing,
            @Schema(required = true) LocalDate dueOn,
            LocalDate submittedOn,
            Boolean late,
            Double rate,
            Double previousRate,
            Integer total,
            ReportHolder holder) {}

    /** @param escalated what waited for the Department when it was reported; of the caller's scope */
    @Schema(name = "NationalIssues")
    public record Told(@Schema(required = true) List<Escalated> escalated) {}

    /** @param state where it stands now; null: it is there no more. @param answer the Department's, since it was reported; null: none */
    @Schema(name = "NationalEscalated")
    public record Escalated(
            @Schema(required = true) UUID id,
            @Schema(required = true) String provinceCode,
            @Schema(required = true) IssueKind kind,
            @Schema(required = true) IssueModule module,
            @Schema(required = true) String title,
            LocalGovernmentRef localGovernment,
            IssueState state,
            DepartmentAnswer answer) {}

    @Schema(name = "DepartmentAnswer")
    public record DepartmentAnswer(
            @Schema(required = true) String text,
            @Schema(required = true) LocalDate on) {}
}
