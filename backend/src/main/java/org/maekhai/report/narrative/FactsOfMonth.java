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
import org.maekhai.compliance.PressingFacts;
import org.maekhai.issue.IssuesWaiting;
import org.maekhai.meeting.MeetingOfMonth;
import org.maekhai.meeting.MonthMeetings;
import org.maekhai.registry.Geography;
import org.maekhai.registry.Register;
import org.maekhai.registry.WorkingDays;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportIssue;
import org.maekhai.report.ReportPolicy;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.visit.VisitsOfMonth;

/** Asks the features what is known of a province's month. */
@ApplicationScoped
class FactsOfMonth {
    private static final int FINDINGS = 3;

    private final CurrentUser currentUser;
    private final Geography geography;
    private final Compliance compliance;
    private final PressingFacts pressing;
    private final Coverage coverage;
    private final VisitsOfMonth visits;
    private final IssuesWaiting issues;
    private final MonthMeetings meetings;
    private final WorkingDays workingDays;
    private final ReportPolicy policy;

    FactsOfMonth(
            CurrentUser currentUser,
            Geography geography,
            Compliance compliance,
            PressingFacts pressing,
            Coverage coverage,
            VisitsOfMonth visits,
            IssuesWaiting issues,
            MonthMeetings meetings,
            WorkingDays workingDays,
            ReportPolicy policy) {
        this.currentUser = currentUser;
        this.geography = geography;
        this.compliance = compliance;
        this.pressing = pressing;
        this.coverage = coverage;
        this.visits = visits;
        this.issues = issues;
        this.meetings = meetings;
        this.workingDays = workingDays;
        this.policy = policy;
    }

    MonthFacts of(String province, YearMonth month, ReportFigures figures, List<ReportIssue> told) {
        var asOf = figures.asOf();
        var day = pressing.on(asOf);
        var register = day.register();
        Predicate<Register.Entry> there = entry ->
                entry.place().provinceCode().equals(province) && entry.existsOn(asOf);
        var here = register.entries().stream().filter(there).toList();
        var trainers = coverage.primaryTrainers(register, asOf);
        var met = meetings.of(province, month);
        return new MonthFacts(
                geography.provinceRef(province),
                month,
                figures,
                told,
                issues.escalated(province, asOf).stream()
                        .map(one -> new MonthFacts.Waiting(one.id(), one.title(), one.asked(), one.since(), one.place()))
                        .toList(),
                moved(province, month, asOf),
                budgets(province, month, asOf, day, here),
                names(here, entry -> !day.isYearBeforeClosed(entry)),
                names(here, entry -> trainers.apply(entry) == null),
                new MonthFacts.FollowUp(visits.findings(province, month.atDay(1), asOf, FINDINGS).stream()
                        .map(found -> new MonthFacts.Finding(found.question(), found.places()))
                        .toList()),
                met,
                ahead(province, month.plusMonths(1), asOf, register, met));
    }

    private MonthFacts.Moved moved(String province, YearMonth month, LocalDate asOf) {
        var before = month.minusMonths(1).atEndOfMonth();
        var changes = compliance
                .days(List.of(before, asOf), currentUser.scope(), province, null)
                .changes(before, asOf);
        return new MonthFacts.Moved(
                changes.stream()
                        .filter(change -> change.gain() > 0)
                        .map(ComplianceDays.Change::name)
                        .toList(),
                changes.stream()
                        .filter(change -> change.gain() < 0)
                        .map(ComplianceDays.Change::name)
                        .toList());
    }

    private MonthFacts.Budgets budgets(
            String province, YearMonth month, LocalDate asOf, PressingFacts.Day day, List<Register.Entry> here) {
        var year = FiscalYear.of(asOf);
        var approved = pressing.approved(year, asOf);
        Predicate<Register.Entry> isApproved = entry -> approved.contains(entry.id());
        var reached = visits.reached(province, month.atDay(1), asOf);
        return new MonthFacts.Budgets(
                names(here, isApproved.negate()),
                names(here, isApproved.and(entry -> !day.isBudgetInUse(entry))),
                (int) here.stream()
                        .filter(entry -> !day.isBudgetInUse(entry) && reached.contains(entry.id()))
                        .count(),
                next(new FiscalYear(year.year() + 1), asOf, here));
    }

    /** From 15 August on the next year's can be asked for. */
    private MonthFacts.NextBudget next(FiscalYear year, LocalDate asOf, List<Register.Entry> here) {
        var asked = year.firstDay().withMonth(Month.AUGUST.getValue()).withDayOfMonth(15);
        if (asOf.isBefore(asked)) {
            return null;
        }
        var approved = pressing.approved(year, asOf);
        return new MonthFacts.NextBudget(
                year.year(),
                (int) here.stream().filter(entry -> approved.contains(entry.id())).count(),
                here.size());
    }

    private MonthFacts.Ahead ahead(
            String province, YearMonth after, LocalDate asOf, Register register, List<MeetingOfMonth> met) {
        var planned = visits.planned(province, after.atDay(1), after.atEndOfMonth());
        return new MonthFacts.Ahead(
                planned.size(),
                planned.stream()
                        .map(visit -> register.byId(visit.localGovernmentId()).shortName())
                        .distinct()
                        .toList(),
                met.stream()
                        .flatMap(meeting -> meeting.actions().stream())
                        .filter(action -> action.doneOn() == null
                                && action.dueOn() != null
                                && YearMonth.from(action.dueOn()).equals(after))
                        .map(action -> new MonthFacts.Due(action.text(), action.owner(), action.dueOn()))
                        .toList(),
                issues.due(province, after.atDay(1), after.atEndOfMonth(), asOf),
                workingDays.onOrAfter(after.plusMonths(1).atDay(policy.dueDay()), province));
    }

    private static List<String> names(List<Register.Entry> here, Predicate<Register.Entry> of) {
        return here.stream().filter(of).map(Register.Entry::shortName).toList();
    }
}
