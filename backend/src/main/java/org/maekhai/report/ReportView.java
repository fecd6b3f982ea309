package org.maekhai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.PlaceRef;

/**
 * The report of a province and month.
 *
 * @param version 0 before it is begun; each that was submitted stays as it was
 * @param submittedOn for the first time; {@code late} compares it with {@code dueOn}, null while there is none
 * @param frozen whether figures, issues and annexes are those of the day on which it was submitted
 * @param sections as they stand: written, else proposed
 * @param issueIds the rows of the table of problems: those of {@code issues}
 * @param remarks with which it was last returned, until it is submitted again
 * @param note with which it was acknowledged; {@code reason} why it was corrected
 * @param letterNumber of the covering letter
 * @param holder who has it; null: nobody
 * @param may what the caller may do with it now
 * @param preparedBy who wrote last, {@code checkedBy} who checked
 * @param ownTemplate whether its document is made with the template of its office
 * @param proposed what the sections would say by themselves; only while figures are live
 * @param live what the figures would be today, where that was asked for; {@code differences} where they differ
 */
public record ReportView(
        @Schema(required = true) String provinceCode,
        @Schema(required = true) PlaceRef province,
        @Schema(required = true) YearMonth month,
        @Schema(required = true) ReportState state,
        @Schema(required = true) int version,
        @Schema(required = true) LocalDate dueOn,
        LocalDate submittedOn,
        Boolean late,
        @Schema(required = true) ReportTiming timing,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) boolean frozen,
        @Schema(required = true) ReportFigures figures,
        @Schema(required = true) String summary,
        @Schema(required = true) ReportSections sections,
        @Schema(required = true) List<UUID> issueIds,
        @Schema(required = true) List<ReportIssue> issues,
        @Schema(required = true) ReportAnnexes annexes,
        @Schema(required = true) Map<ReportSection, String> remarks,
        String note,
        String reason,
        String signedBy,
        String position,
        String capacity,
        String letterNumber,
        LocalDate letterDate,
        LocalDate sentOn,
        LocalDate receivedOn,
        @Schema(required = true) List<ReportStep> route,
        ReportHolder holder,
        @Schema(required = true) List<ReportAction> may,
        String preparedBy,
        String checkedBy,
        @Schema(required = true) boolean ownTemplate,
        Map<ReportSection, Proposed> proposed,
        ReportFigures live,
        List<Difference> differences,
        Instant createdAt,
        Instant changedAt) {

    /** @param figure by its way from the figures, as {@code byDistrict.5501.rate} */
    @Schema(name = "ReportDifference")
    public record Difference(@Schema(required = true) String figure, Double frozen, Double live) {}
}
