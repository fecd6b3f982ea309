package org.maekhai.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.shared.http.MultiLine;

/**
 * What an officer writes of a month. What is left out stays as it stands: proposed, or as it was written.
 *
 * @param issueIds the rows of the table of problems, in that order
 */
public record SaveReport(
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String summary,
        @Valid ReportSections sections,

        @Size(max = SaveReport.MOST_ISSUES, message = "TOO_MANY")
        List<@NotNull(message = "REQUIRED") UUID> issueIds) {
    static final int MOST_ISSUES = 500;

    /** One too many is as wrong as a million of them, each of which the validator would keep beside all others. */
    public SaveReport {
        issueIds = issueIds == null || issueIds.size() <= MOST_ISSUES ? issueIds : issueIds.subList(0, MOST_ISSUES + 1);
    }

    /** Those that it says, an empty text too; without spaces and empty lines at their ends. */
    Map<ReportSection, String> texts() {
        Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
        if (summary != null) {
            texts.put(ReportSection.SUMMARY, summary);
        }
        if (sections != null) {
            texts.putAll(sections.texts());
        }
        texts.replaceAll((section, text) -> text.strip());
        return texts;
    }
}
