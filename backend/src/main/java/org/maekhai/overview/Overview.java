package org.maekhai.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maekhai.assignment.Coverage;
import org.maekhai.compliance.Compliance;
import org.maekhai.compliance.ComplianceDays;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.compliance.SummaryView;
import org.maekhai.hub.Hubs;
import org.maekhai.issue.IssueCounting;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.report.SubmittedReports;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Place;
import org.maekhai.shared.ToDoCode;
import org.maekhai.shared.ToDoSource;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.visit.VisitCounting;

/** Pictures across features, of what each of them counts. */
@ApplicationScoped
class Overview {
    private static final int TREND_MONTHS = 12;

    private final Clock clock;
    private final CurrentUser currentUser;
    private final Compliance compliance;
    private final Coverage coverage;
    private final Hubs hubs;
    private final VisitCounting visits;
    private final IssueCounting issues;
    private final SubmittedReports reports;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final Instance<ToDoSource> toDoSources;

    Overview(
            Clock clock,
            CurrentUser currentUser,
            Compliance compliance,
            Coverage coverage,
            Hubs hubs,
            VisitCounting visits,
            IssueCounting issues,
            SubmittedReports reports,
            Geography geography,
            LocalGovernments localGovernments,
            Instance<ToDoSource> toDoSources) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.compliance = compliance;
        this.coverage = coverage;
        this.hubs = hubs;
        this.visits = visits;
        this.issues = issues;
        this.reports = reports;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.toDoSources = toDoSources;
    }

    OverviewView of(LocalDate asked, String province, String district) {
        var asOf = asked == null ? LocalDate.now(clock) : asked;
        var focus = focus(province, district);
        var place = place(focus);
        var ends = compliance.monthEndsUpTo(asOf, TREND_MONTHS);
        var lastEnd = ends.get(ends.size() - 1);
        var days = new ArrayList<>(ends);
        days.add(asOf);
        var standings = compliance.days(days, currentUser.scope(), focus.provinceCode(), focus.districtCode());
        var trend = days.stream()
                .map(day -> new OverviewView.Point(day, named(standings.total(day), place)))
                .toList();
        var current = trend.get(trend.size() - 1).row();
        var covered = coverage.counts(focus.provinceCode(), focus.districtCode(), asOf);
        var network = hubs.counts(focus.provinceCode(), focus.districtCode());
        var told = issues.counts(focus.provinceCode(), focus.districtCode(), asOf);
        boolean nation = focus.level() == Scope.Level.NATION;
        return new OverviewView(
                asOf,
                FiscalYear.of(asOf).year(),
                place,
                current,
                trend.get(trend.size() - 2).row(),
                trend,
                new OverviewView.Covered(covered.total(), covered.covered(), covered.rate()),
                network,
                visits.of(focus.provinceCode(), focus.districtCode(), asOf),
                told,
                focus.level() == Scope.Level.LOCAL_GOVERNMENT ? null : reports.ofHome(focus.provinceCode(), asOf),
                parts(asOf, lastEnd, standings, focus),
                todo(focus, asOf, List.of(standings.toDo(asOf), covered.toDo(), network.toDo(), issues.toDo(told))),
                nation
                        ? List.of()
                        : standings.changes(lastEnd, asOf).stream()
                                .map(change -> new OverviewView.Moved(
                                        new OverviewView.Named(change.code(), change.name()),
                                        change.from(),
                                        change.to(),
                                        OverviewView.Direction.of(change.gain())))
                                .toList(),
                current.total());
    }

    /** What is looked at: what was asked for within the scope, else the scope itself. */
    private Scope focus(String province, String district) {
        var own = currentUser.scope();
        if (district != null) {
            var found = geography.district(district).orElseThrow(Failure::notFound);
            if (!own.coversProvince(found.province().code())
                    && !(own.level() == Scope.Level.DISTRICT
                            && own.districtCode().equals(district))) {
                throw Failure.notFound();
            }
            return new Scope(Scope.Level.DISTRICT, found.province().code(), district, null);
        }
        if (province != null) {
            if (geography.province(province).isEmpty()) {
                throw Failure.notFound();
            }
            if (own.coversProvince(province)) {
                return new Scope(Scope.Level.PROVINCE, province, null, null);
            }
            if (!province.equals(own.provinceCode())) {
                throw Failure.notFound();
            }
        }
        return own;
    }

    private OverviewView.Place place(Scope focus) {
        var name = switch (focus.level()) {
            case NATION -> null;
            case PROVINCE -> geography.provinceRef(focus.provinceCode()).name();
            case DISTRICT -> geography.districtRef(focus.districtCode()).name();
            case LOCAL_GOVERNMENT ->
                localGovernments
                        .byCode(focus.localGovernmentCode())
                        .map(known -> known.ref().name())
                        .orElse(null);
        };
        return new OverviewView.Place(focus.level(), focus.code(), name);
    }

    private static SummaryRow named(SummaryRow row, OverviewView.Place place) {
        return place.code() == null ? row : row.as(place.code(), place.name());
    }

    private List<OverviewView.Part> parts(LocalDate asOf, LocalDate lastEnd, ComplianceDays standings, Scope focus) {
        var by = switch (focus.level()) {
            case NATION -> SummaryView.By.province;
            case PROVINCE -> SummaryView.By.district;
            default -> null;
        };
        if (by == null) {
            return List.of();
        }
        Map<String, Double> before = new HashMap<>();
        standings.rows(lastEnd, by).forEach(row -> before.put(row.key(), row.rate()));
        Map<String, Double> trained = new HashMap<>();
        if (by == SummaryView.By.province) {
            coverage.countsByProvince(asOf).forEach((code, counts) -> trained.put(code, counts.rate()));
        }
        return standings.rows(asOf, by).stream()
                .map(row -> new OverviewView.Part(row, before.get(row.key()), trained.get(row.key())))
                .sorted(Comparator.comparing(
                        (OverviewView.Part part) -> part.row().rate(), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** In the order of the codes. @param counted with the picture */
    private List<OverviewView.ToDo> todo(Scope focus, LocalDate asOf, List<Map<ToDoCode, Integer>> counted) {
        var place = new Place(focus.provinceCode(), focus.districtCode(), focus.localGovernmentCode());
        Map<ToDoCode, Integer> waiting = new EnumMap<>(ToDoCode.class);
        counted.forEach(waiting::putAll);
        toDoSources.forEach(source -> waiting.putAll(source.toDo(place, asOf)));
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new OverviewView.ToDo(entry.getKey(), entry.getValue()))
                .toList();
    }
}
