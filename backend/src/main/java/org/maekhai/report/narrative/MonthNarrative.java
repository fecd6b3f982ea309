package org.maekhai.report.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maekhai.issue.IssueKind;
import org.maekhai.report.Narrative;
import org.maekhai.report.Proposed;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportIssue;
import org.maekhai.report.ReportSection;

/** What a month's report says by itself. */
@ApplicationScoped
class MonthNarrative implements Narrative {
    private final FactsOfMonth facts;

    MonthNarrative(FactsOfMonth facts) {
        this.facts = facts;
    }

    @Override
    public Map<ReportSection, Proposed> of(
            String province, YearMonth month, ReportFigures figures, List<ReportIssue> issues) {
        return told(facts.of(province, month, figures, issues));
    }

    /** In the order of a report. */
    static Map<ReportSection, Proposed> told(MonthFacts facts) {
        var issues = new IssueSections(facts);
        Map<ReportSection, Proposed> told = new EnumMap<>(ReportSection.class);
        told.put(ReportSection.SUMMARY, new SummaryLines(facts).proposed());
        told.put(ReportSection.STATUS, new StatusSection(facts).proposed());
        told.put(ReportSection.BUDGET, new BudgetSection(facts).proposed());
        told.put(ReportSection.YEAR_CLOSING, new ClosingSection(facts).proposed());
        told.put(ReportSection.FOLLOW_UP, new FollowUpSection(facts).proposed());
        told.put(ReportSection.COVERAGE, new CoverageSection(facts).proposed());
        told.put(ReportSection.HUBS, new HubSection(facts).proposed());
        told.put(ReportSection.MEETING, new MeetingSection(facts).proposed());
        told.put(ReportSection.PROBLEMS, issues.of(IssueKind.PROBLEM));
        told.put(ReportSection.OBSTACLES, issues.of(IssueKind.OBSTACLE));
        told.put(ReportSection.NEEDS, issues.of(IssueKind.NEED));
        told.put(ReportSection.SOLUTIONS, issues.solutions());
        told.put(ReportSection.SUGGESTIONS, issues.of(IssueKind.SUGGESTION));
        told.put(ReportSection.REQUESTS, issues.requests());
        told.put(ReportSection.NEXT_MONTH, new AheadSection(facts).proposed());
        return told;
    }
}
