package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.maekhai.assignment.Coverage;
import org.maekhai.compliance.Compliance;
import org.maekhai.compliance.ComplianceDays;
import org.maekhai.compliance.PlaceOfDay;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.compliance.SummaryView;
import org.maekhai.hub.Hubs;
import org.maekhai.issue.IssueOfMonth;
import org.maekhai.issue.MonthIssues;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.security.Scope;
import org.maekhai.visit.VisitCounting;

/** A month of a province as its data is now: each figure is asked of the feature that knows it. */
@ApplicationScoped
class LiveData {
    private final Clock clock;
    private final Compliance compliance;
    private final Coverage coverage;
    private final Hubs hubs;
    private final VisitCounting visits;
    private final MonthIssues issues;
    private final Instance<Narrative> narrative;

    LiveData(
            Clock clock,
            Compliance compliance,
            Coverage coverage,
            Hubs hubs,
            VisitCounting visits,
            MonthIssues issues,
            Instance<Narrative> narrative) {
        this.clock = clock;
        this.compliance = compliance;
        this.coverage = coverage;
        this.hubs = hubs;
        this.visits = visits;
        this.issues = issues;
        this.narrative = narrative;
    }

    /** The month's last day, or today while it isn't over. */
    LocalDate asOf(YearMonth month) {
        var today = LocalDate.now(clock);
        return month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
    }

    /** @param issueIds those of the table of problems; null: those that propose themselves */
    ReportData of(String province, YearMonth month, Collection<UUID> issueIds) {
        var asOf = asOf(month);
        var days = days(province, month, asOf);
        var figures = figures(days, province, month, asOf);
        var told = issueIds == null
                ? issues.toTell(province, month.atDay(1), asOf)
                : issues.byIds(province, issueIds, asOf);
        var rows = told.stream().map(LiveData::row).toList();
        var proposed = narrative.stream()
                .findFirst()
                .map(words -> words.of(province, month, figures.ofProvince(), rows))
                .orElse(Map.of());
        return new ReportData(figures, rows, annexes(days.places(asOf)), proposed);
    }

    /** The rows of the table of problems that propose themselves. */
    List<UUID> issues(String province, YearMonth month) {
        return issues.toTell(province, month.atDay(1), asOf(month)).stream()
                .map(IssueOfMonth::id)
                .toList();
    }

    CountedFigures figures(String province, YearMonth month) {
        var asOf = asOf(month);
        return figures(days(province, month, asOf), province, month, asOf);
    }

    private ComplianceDays days(String province, YearMonth month, LocalDate asOf) {
        var before = before(month);
        return compliance.days(
                before.isAfter(asOf) ? List.of(asOf) : List.of(before, asOf), Scope.NATION, province, null);
    }

    private static LocalDate before(YearMonth month) {
        return month.minusMonths(1).atEndOfMonth();
    }

    private CountedFigures figures(ComplianceDays days, String province, YearMonth month, LocalDate asOf) {
        var before = before(month);
        var covered = coverage.counts(province, null, asOf);
        // of a month that is to come nothing was before
        var all = CountedRow.of(days.total(asOf), before.isAfter(asOf) ? null : days.total(before));
        return new CountedFigures(
                asOf,
                all,
                covered.covered(),
                covered.total(),
                hubs.ofDay(province, asOf),
                visits.ofMonth(province, month, asOf),
                issues.counts(province, month.atDay(1), asOf),
                null,
                rows(days, SummaryView.By.type, before, asOf),
                rows(days, SummaryView.By.district, before, asOf));
    }

    private static List<CountedRow> rows(ComplianceDays days, SummaryView.By by, LocalDate before, LocalDate asOf) {
        Map<String, SummaryRow> then = new HashMap<>();
        if (!before.isAfter(asOf)) {
            days.rows(before, by).forEach(row -> then.put(row.key(), row));
        }
        return days.rows(asOf, by).stream()
                .map(row -> CountedRow.of(row, then.get(row.key())))
                .toList();
    }

    /** Without the exempt, of whom nothing is expected. */
    private static ReportAnnexes annexes(List<PlaceOfDay> all) {
        var places = all.stream()
                .filter(place -> place.status() != ComplianceStatus.EXEMPT)
                .toList();
        return new ReportAnnexes(
                rows(places, place -> !place.isBudgetApproved()),
                rows(places, place -> place.status().isNeedy()),
                rows(places, place -> !place.isYearBeforeClosed()));
    }

    private static List<ReportAnnexes.Row> rows(List<PlaceOfDay> places, Predicate<PlaceOfDay> concerned) {
        return places.stream()
                .filter(concerned)
                .map(place ->
                        new ReportAnnexes.Row(place.localGovernment(), place.status(), place.reasons(), place.note()))
                .toList();
    }

    private static ReportIssue row(IssueOfMonth issue) {
        return new ReportIssue(
                issue.id(),
                issue.kind(),
                issue.module(),
                issue.severity(),
                issue.state(),
                issue.raisedOn(),
                issue.title(),
                issue.detail(),
                issue.solution(),
                issue.resolvedOn(),
                issue.owner(),
                issue.dueOn(),
                issue.localGovernment());
    }
}
