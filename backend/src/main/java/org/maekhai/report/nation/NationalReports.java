package org.maekhai.report.nation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maekhai.hub.HubsOfDay;
import org.maekhai.issue.IssuesOfMonth;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.report.CountedFigures;
import org.maekhai.report.CountedRow;
import org.maekhai.report.FrozenData;
import org.maekhai.report.FrozenEscalations;
import org.maekhai.report.NationOfMonth;
import org.maekhai.report.NationalView;
import org.maekhai.report.ReportOfMonth;
import org.maekhai.report.SubmittedReports;
import org.maekhai.security.CurrentUser;
import org.maekhai.visit.VisitCounts;

/** The nation's month, added up from what was submitted. */
@ApplicationScoped
class NationalReports implements NationOfMonth {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final SubmittedReports reports;
    private final FrozenData frozen;
    private final FrozenEscalations escalations;

    NationalReports(
            Clock clock,
            CurrentUser currentUser,
            SubmittedReports reports,
            FrozenData frozen,
            FrozenEscalations escalations) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.reports = reports;
        this.frozen = frozen;
        this.escalations = escalations;
    }

    @Override
    public NationalView asked(YearMonth month) {
        return of(MonthSpan.one(month, YearMonth.now(clock).minusMonths(1)));
    }

    private NationalView of(YearMonth month) {
        var all = reports.between(month, month, null);
        var figures = frozen.ofMonth(month);
        // one that was submitted between the two is for the next who asks
        var counted = all.stream()
                .filter(of -> of.counts() && figures.containsKey(of.provinceCode()))
                .toList();
        var missing = all.stream()
                .filter(of -> !counted.contains(of))
                .map(of -> new NationalView.Missing(of.provinceCode(), of.name(), of.officially()))
                .toList();
        return new NationalView(
                month,
                month.atEndOfMonth(),
                counted.size(),
                missing,
                sum(month, counted, figures).ofNation(),
                all.stream().map(NationalReports::province).toList(),
                new NationalView.Told(escalated(month)));
    }

    /** Titles are texts: whoever sees less than a province reads none. */
    private List<NationalView.Escalated> escalated(YearMonth month) {
        var scope = currentUser.scope();
        return switch (scope.level()) {
            case NATION -> escalations.ofMonth(month, null);
            case PROVINCE -> escalations.ofMonth(month, scope.provinceCode());
            case DISTRICT, LOCAL_GOVERNMENT -> List.of();
        };
    }

    private static NationalView.Province province(ReportOfMonth of) {
        return new NationalView.Province(
                of.provinceCode(),
                of.name(),
                of.officially(),
                of.timing(),
                of.dueOn(),
                of.submittedOn(),
                of.timing().late(),
                of.rate(),
                of.previousRate(),
                of.total(),
                of.holder());
    }

    /** In the order of the provinces. */
    private static CountedFigures sum(
            YearMonth month, List<ReportOfMonth> counted, Map<String, CountedFigures> figures) {
        var all = CountedRow.none("TH", "ประเทศไทย");
        Map<String, CountedRow> byType = new TreeMap<>(Comparator.comparing(LocalGovernmentType::valueOf));
        List<CountedRow> provinces = new ArrayList<>();
        int covered = 0, coveredOf = 0;
        var hubs = new HubsOfDay(0, 0, 0, 0);
        var visits = new VisitCounts(0, 0, 0, 0);
        var issues = new IssuesOfMonth(0, 0, 0, 0);
        for (var of : counted) {
            var one = figures.get(of.provinceCode());
            all = all.plus(one.all());
            provinces.add(one.all().as(of.provinceCode(), of.name()));
            one.byType().forEach(row -> byType.merge(row.key(), row, CountedRow::plus));
            covered += one.covered();
            coveredOf += one.coveredOf();
            hubs = plus(hubs, one.hubs());
            visits = plus(visits, one.visits());
            issues = plus(issues, one.issues());
        }
        return new CountedFigures(
                month.atEndOfMonth(),
                all,
                covered,
                coveredOf,
                hubs,
                visits,
                issues,
                null,
                List.copyOf(byType.values()),
                provinces);
    }

    private static HubsOfDay plus(HubsOfDay one, HubsOfDay other) {
        return new HubsOfDay(
                one.active() + other.active(),
                one.members() + other.members(),
                one.needyServed() + other.needyServed(),
                one.needy() + other.needy());
    }

    private static VisitCounts plus(VisitCounts one, VisitCounts other) {
        return new VisitCounts(
                one.contacts() + other.contacts(),
                one.onsite() + other.onsite(),
                one.reached() + other.reached(),
                one.overdue() + other.overdue());
    }

    private static IssuesOfMonth plus(IssuesOfMonth one, IssuesOfMonth other) {
        return new IssuesOfMonth(
                one.raised() + other.raised(),
                one.resolved() + other.resolved(),
                one.open() + other.open(),
                one.escalated() + other.escalated());
    }
}
