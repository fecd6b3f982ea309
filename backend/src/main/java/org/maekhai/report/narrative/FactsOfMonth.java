package org.maekhai.report.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.maekhai.assignment.Coverage;
import org.maekhai.compliance.Compliance;
import org.maekhai.compliance.ComplianceDays;
import org.maekhai.compliance.PlaceOfDay;
import org.maekhai.compliance.PressingFacts;
import org.maekhai.issue.IssuesWaiting;
import org.maekhai.issue.MonthIssues;
import org.maekhai.meeting.MonthMeetings;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.report.DueDays;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportIssue;
import org.maekhai.security.Scope;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.visit.VisitsOfMonth;

/** Asks the features what is known of a province's month. */
@ApplicationScoped
class FactsOfMonth {
    private static final int FINDINGS = 3;

    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final Compliance compliance;
    private final PressingFacts pressing;
    private final Coverage coverage;
    private final VisitsOfMonth visits;
    private final IssuesWaiting issues;
    private final MonthIssues counted;
    private final MonthMeetings meetings;
    private final DueDays dueDays;

    FactsOfMonth(
            Geography geography,
            LocalGovernments localGovernments,
            Compliance compliance,
            PressingFacts pressing,
            Coverage coverage,
            VisitsOfMonth visits,
            IssuesWaiting issues,
            MonthIssues counted,
            MonthMeetings meetings,
            DueDays dueDays) {
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.compliance = compliance;
        this.pressing = pressing;
        this.coverage = coverage;
        this.visits = visits;
        this.issues = issues;
        this.counted = counted;
        this.meetings = meetings;
        this.dueDays = dueDays;
    }

    MonthFacts of(String province, YearMonth month, ReportFigures figures, List<ReportIssue> told) {
        var asOf = figures.asOf();
        var before = month.minusMonths(1).atEndOfMonth();
        var days = compliance.days(List.of(before, asOf), Scope.NATION, province, null);
        var all = days.places(asOf);
        var expected = all.stream()
                .filter(place -> place.status() != ComplianceStatus.EXEMPT)
                .toList();
        var register = localGovernments.register();
        var trainers = coverage.primaryTrainers(register, asOf);
        return new MonthFacts(
                geography.provinceRef(province),
                month,
                figures,
                told,
                counted.byKind(province, month.atDay(1), asOf),
                issues.escalated(province, asOf),
                moved(days.changes(before, asOf)),
                budgets(province, month, asOf, register, expected),
                names(expected, place -> !place.isYearBeforeClosed()),
                names(all, place -> trainers.apply(entry(register, place)) == null),
                visits.findings(province, month.atDay(1), asOf, FINDINGS),
                meetings.of(province, month, asOf),
                ahead(province, month.plusMonths(1), asOf, register));
    }

    private static MonthFacts.Moved moved(List<ComplianceDays.Change> changes) {
        return new MonthFacts.Moved(
                moved(changes, change -> change.gain() > 0), moved(changes, change -> change.gain() < 0));
    }

    private static List<String> moved(List<ComplianceDays.Change> changes, Predicate<ComplianceDays.Change> of) {
        return changes.stream().filter(of).map(ComplianceDays.Change::name).toList();
    }

    private MonthFacts.Budgets budgets(
            String province, YearMonth month, LocalDate asOf, Register register, List<PlaceOfDay> places) {
        var day = pressing.on(asOf);
        Predicate<PlaceOfDay> inUse = place -> day.isBudgetInUse(entry(day.register(), place));
        var reached = visits.reached(province, month.atDay(1), asOf);
        return new MonthFacts.Budgets(
                (int) places.stream()
                        .filter(place -> day.isBudgetRecorded(entry(day.register(), place)))
                        .count(),
                names(places, place -> !place.isBudgetApproved()),
                names(places, place -> place.isBudgetApproved() && !inUse.test(place)),
                (int) places.stream()
                        .filter(place -> !inUse.test(place)
                                && reached.contains(entry(register, place).id()))
                        .count(),
                next(new FiscalYear(FiscalYear.of(asOf).year() + 1), asOf, register, places));
    }

    private static Register.Entry entry(Register register, PlaceOfDay place) {
        return register.byCode(place.localGovernment().code());
    }

    /** From 15 August on the next year's can be asked for. */
    private MonthFacts.NextBudget next(FiscalYear year, LocalDate asOf, Register register, List<PlaceOfDay> places) {
        var asked = year.firstDay().withMonth(Month.AUGUST.getValue()).withDayOfMonth(15);
        if (asOf.isBefore(asked)) {
            return null;
        }
        var approved = pressing.approved(year, asOf);
        return new MonthFacts.NextBudget(
                year.year(),
                (int) places.stream()
                        .filter(place ->
                                approved.contains(entry(register, place).id()))
                        .count(),
                places.size());
    }

    private MonthFacts.Ahead ahead(String province, YearMonth after, LocalDate asOf, Register register) {
        var planned = visits.planned(province, after.atDay(1), after.atEndOfMonth());
        return new MonthFacts.Ahead(
                planned.size(),
                planned.stream()
                        .map(VisitsOfMonth.Planned::localGovernmentId)
                        .distinct()
                        .map(id -> register.byId(id).shortName())
                        .toList(),
                meetings.open(province, asOf).stream()
                        .filter(action ->
                                action.dueOn() != null && !action.dueOn().isAfter(after.atEndOfMonth()))
                        .map(action -> new MonthFacts.Due(action.text(), action.owner(), action.dueOn()))
                        .toList(),
                issues.due(province, after.atDay(1), after.atEndOfMonth(), asOf),
                dueDays.of(after, after).of(after, province));
    }

    private static List<String> names(List<PlaceOfDay> places, Predicate<PlaceOfDay> of) {
        return places.stream()
                .filter(of)
                .map(PlaceOfDay::localGovernment)
                .map(place -> place.type().shortName(place.name()))
                .toList();
    }
}
