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

        @Size(max = 500, message = "TOO_MANY") List<@NotNull(message = "REQUIRED") UUID> issueIds) {
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
