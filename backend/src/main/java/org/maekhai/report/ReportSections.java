package org.maekhai.report;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.maekhai.shared.http.MultiLine;

/** The texts of a monthly report but its summary; in a request null keeps what stands. */
public record ReportSections(
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String status,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String budget,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String yearClosing,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String followUp,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String coverage,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String hubs,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String meeting,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String problems,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String obstacles,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String needs,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String solutions,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String suggestions,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String requests,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String nextMonth) {

    public static ReportSections of(Map<ReportSection, String> texts) {
        return new ReportSections(
                texts.get(ReportSection.STATUS),
                texts.get(ReportSection.BUDGET),
                texts.get(ReportSection.YEAR_CLOSING),
                texts.get(ReportSection.FOLLOW_UP),
                texts.get(ReportSection.COVERAGE),
                texts.get(ReportSection.HUBS),
                texts.get(ReportSection.MEETING),
                texts.get(ReportSection.PROBLEMS),
                texts.get(ReportSection.OBSTACLES),
                texts.get(ReportSection.NEEDS),
                texts.get(ReportSection.SOLUTIONS),
                texts.get(ReportSection.SUGGESTIONS),
                texts.get(ReportSection.REQUESTS),
                texts.get(ReportSection.NEXT_MONTH));
    }

    /** Those that say anything, an empty text too. */
    public Map<ReportSection, String> texts() {
        Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
        texts.put(ReportSection.STATUS, status);
        texts.put(ReportSection.BUDGET, budget);
        texts.put(ReportSection.YEAR_CLOSING, yearClosing);
        texts.put(ReportSection.FOLLOW_UP, followUp);
        texts.put(ReportSection.COVERAGE, coverage);
        texts.put(ReportSection.HUBS, hubs);
        texts.put(ReportSection.MEETING, meeting);
        texts.put(ReportSection.PROBLEMS, problems);
        texts.put(ReportSection.OBSTACLES, obstacles);
        texts.put(ReportSection.NEEDS, needs);
        texts.put(ReportSection.SOLUTIONS, solutions);
        texts.put(ReportSection.SUGGESTIONS, suggestions);
        texts.put(ReportSection.REQUESTS, requests);
        texts.put(ReportSection.NEXT_MONTH, nextMonth);
        texts.values().removeIf(java.util.Objects::isNull);
        return texts;
    }
}
