package org.maekhai.report;

import java.time.LocalDate;
import java.util.List;
import org.maekhai.hub.HubsOfDay;
import org.maekhai.issue.IssuesOfMonth;
import org.maekhai.visit.VisitCounts;

/**
 * The figures of a report as they are counted, frozen and added up.
 *
 * @param coveredOf of how many {@code covered} have a trainer
 * @param reminders null: there are none yet
 * @param parts districts of a province, provinces of the nation
 */
public record CountedFigures(
        LocalDate asOf,
        CountedRow all,
        int covered,
        int coveredOf,
        HubsOfDay hubs,
        VisitCounts visits,
        IssuesOfMonth issues,
        ReportFigures.Reminders reminders,
        List<CountedRow> byType,
        List<CountedRow> parts) {

    ReportFigures ofProvince() {
        return view(parts.stream().map(CountedRow::view).toList(), null);
    }

    public ReportFigures ofNation() {
        return view(null, parts.stream().map(CountedRow::view).toList());
    }

    private ReportFigures view(List<ReportFigures.Row> districts, List<ReportFigures.Row> provinces) {
        return new ReportFigures(
                asOf,
                all.total(),
                all.byStatus(),
                all.rate(),
                all.previousRate(),
                all.budget(),
                new ReportFigures.Covered(covered, CountedRow.share(covered, coveredOf)),
                new ReportFigures.Network(hubs.active(), hubs.members(), hubs.needyServed(), hubs.needy()),
                visits,
                new ReportFigures.Issues(issues.raised(), issues.resolved(), issues.open(), issues.escalated()),
                all.yearClosed(),
                reminders,
                byType.stream().map(CountedRow::view).toList(),
                districts,
                provinces);
    }
}
