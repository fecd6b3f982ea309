package org.maekhai.report.narrative;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssuesOfKind;
import org.maekhai.issue.IssuesWaiting;
import org.maekhai.meeting.MeetingOfMonth;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.PlaceRef;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportIssue;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.visit.VisitsOfMonth;

/**
 * All that the sentences of a month are made of. Names of local governments are short ones, in the order of the registry.
 *
 * @param issues of the month's table, {@code kinds} how many there are, whatever it shows
 * @param waiting issues that wait for the Department on the day, in the order in which they came to it
 * @param notClosed those of whom it is expected
 * @param uncovered those without a trainer
 * @param findings what was answered with no at most places, the most frequent first
 * @param meetings of the month, in their order
 */
record MonthFacts(
        PlaceRef province,
        YearMonth month,
        ReportFigures figures,
        List<ReportIssue> issues,
        Map<IssueKind, IssuesOfKind> kinds,
        List<IssuesWaiting.Escalated> waiting,
        Moved moved,
        Budgets budgets,
        List<String> notClosed,
        List<String> uncovered,
        List<VisitsOfMonth.Finding> findings,
        List<MeetingOfMonth> meetings,
        Ahead ahead) {

    /** Whose status rose and fell since the month end before. */
    record Moved(List<String> risen, List<String> fallen) {}

    /**
     * Of those of whom a budget is expected.
     *
     * @param recorded how many have recorded that of this fiscal year, {@code notApproved} and {@code notInUse} who of all hasn't
     *     got it approved, or only that
     * @param visited of those that haven't come to use it: who had a contact in the month
     * @param next the next fiscal year's; null before it can be asked for
     */
    record Budgets(int recorded, List<String> notApproved, List<String> notInUse, int visited, NextBudget next) {}

    /** @param of how many */
    record NextBudget(int year, int approved, int of) {}

    /**
     * What the month after brings.
     *
     * @param visits planned ones; {@code places} where
     * @param actions what meetings left open that is due in it, or was before
     * @param issuesDue open ones that are due in it
     * @param reportDue when the report is due that tells of it
     */
    record Ahead(int visits, List<String> places, List<Due> actions, int issuesDue, LocalDate reportDue) {}

    /** What a meeting asked somebody to do. */
    record Due(String text, String owner, LocalDate on) {}

    /** Of how many anything is expected: all but the exempt. */
    int expected() {
        return figures.total() - figures.byStatus().getOrDefault(ComplianceStatus.EXEMPT, 0);
    }

    LocalDate asOf() {
        return figures.asOf();
    }

    YearMonth before() {
        return month.minusMonths(1);
    }

    YearMonth after() {
        return month.plusMonths(1);
    }

    int fiscalYear() {
        return FiscalYear.of(asOf()).year();
    }

    /** {@code ณ วันที่ 31 ตุลาคม 2569}. */
    String then() {
        return "ณ วันที่ " + Wording.day(asOf());
    }

    Links links() {
        return new Links(province.code(), month, asOf());
    }
}
