package org.maekhai.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the journal keeps of a write: where the report stands, and of its texts those that are others. */
record WrittenReport(
        ReportState state,
        int version,
        Map<ReportSection, String> texts,
        List<UUID> issueIds,
        Map<ReportSection, String> remarks,
        String reason,
        String note,
        ReportEdition.Signed signed,
        ReportLetter letter,
        String checkedBy) {

    /** @param other the same before or after. @param edition null: there is none */
    static WrittenReport of(MonthlyReport report, ReportEdition edition, ReportEdition other) {
        if (edition == null) {
            return new WrittenReport(report.state(), 0, null, null, null, null, null, null, null, null);
        }
        Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
        edition.texts().forEach((section, text) -> {
            if (other == null || !text.equals(other.texts().get(section))) {
                texts.put(section, text);
            }
        });
        boolean sameIssues = other != null && Objects.equals(edition.issueIds(), other.issueIds());
        return new WrittenReport(
                report.state(),
                edition.number(),
                texts,
                sameIssues ? null : edition.issueIds(),
                edition.remarks(),
                edition.reason(),
                edition.course().note(),
                edition.signed(),
                edition.letter(),
                edition.said().checkedBy());
    }
}
