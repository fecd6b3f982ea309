package org.maekhai.report.narrative;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssueState;
import org.maekhai.issue.IssuesOfKind;
import org.maekhai.issue.IssuesWaiting;
import org.maekhai.issue.Severity;
import org.maekhai.meeting.MeetingOfMonth;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.PlaceRef;
import org.maekhai.report.Proposed;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportIssue;
import org.maekhai.report.ReportSection;
import org.maekhai.visit.VisitCounts;
import org.maekhai.visit.VisitsOfMonth;

/** A month of a province of which nothing is known, until something is said of it. */
final class AMonth {
    static final PlaceRef NAN = new PlaceRef("55", "น่าน");

    YearMonth month = YearMonth.of(2026, 10);
    LocalDate asOf = LocalDate.of(2026, 10, 31);
    final Map<ComplianceStatus, Integer> byStatus = new EnumMap<>(ComplianceStatus.class);
    Double previousRate;
    SummaryRow.Budget budget = new SummaryRow.Budget(0, 0, 0);
    int covered;
    ReportFigures.Network hubs = new ReportFigures.Network(0, 0, 0, 0);
    VisitCounts visits = new VisitCounts(0, 0, 0, 0);
    ReportFigures.Issues counts = new ReportFigures.Issues(0, 0, 0, 0);
    int yearClosed;
    ReportFigures.Reminders reminders;
    final List<ReportFigures.Row> byType = new ArrayList<>();
    final List<ReportFigures.Row> byDistrict = new ArrayList<>();
    final List<ReportIssue> issues = new ArrayList<>();
    final Map<IssueKind, IssuesOfKind> kinds = new EnumMap<>(IssueKind.class);
    final List<IssuesWaiting.Escalated> waiting = new ArrayList<>();
    List<String> risen = List.of();
    List<String> fallen = List.of();
    int recorded;
    List<String> notApproved = List.of();
    List<String> notInUse = List.of();
    int visited;
    MonthFacts.NextBudget next;
    List<String> notClosed = List.of();
    List<String> uncovered = List.of();
    final List<VisitsOfMonth.Finding> findings = new ArrayList<>();
    final List<MeetingOfMonth> meetings = new ArrayList<>();
    MonthFacts.Ahead ahead = new MonthFacts.Ahead(0, List.of(), List.of(), 0, LocalDate.of(2026, 12, 8));

    AMonth with(ComplianceStatus status, int many) {
        byStatus.put(status, many);
        return this;
    }

    static ReportFigures.Row row(String name, int good, int total) {
        return new ReportFigures.Row(
                name,
                name,
                total,
                Map.of(ComplianceStatus.COMPLETE_AND_CURRENT, good, ComplianceStatus.INCOMPLETE, total - good),
                total == 0 ? null : (double) good / total,
                null,
                new SummaryRow.Budget(0, 0, 0),
                0);
    }

    AMonth issue(IssueKind kind, IssueModule module, String title, String at, String solution) {
        return issue(kind, module, title, at, at, solution);
    }

    AMonth issue(IssueKind kind, IssueModule module, String title, String code, String at, String solution) {
        var place = at == null
                ? null
                : new LocalGovernmentRef(
                        code,
                        "องค์การบริหารส่วนตำบล" + at,
                        LocalGovernmentType.SAO,
                        new PlaceRef("5501", "เมืองน่าน"),
                        NAN);
        issues.add(new ReportIssue(
                UUID.randomUUID(),
                kind,
                module,
                Severity.MEDIUM,
                solution == null ? IssueState.OPEN : IssueState.RESOLVED,
                month.atDay(3),
                title,
                null,
                solution,
                null,
                null,
                null,
                place));
        return this;
    }

    static List<String> names(int many) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            names.add("อบต.ที่" + i);
        }
        return names;
    }

    /** Those of the table, unless it is said otherwise. */
    private Map<IssueKind, IssuesOfKind> kinds() {
        Map<IssueKind, IssuesOfKind> all = new EnumMap<>(IssueKind.class);
        for (var kind : IssueKind.values()) {
            var raised = issues.stream().filter(issue -> issue.kind() == kind).toList();
            int places = (int) raised.stream()
                    .map(ReportIssue::localGovernment)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            all.put(kind, new IssuesOfKind(raised.size(), places, 0));
        }
        all.putAll(kinds);
        return all;
    }

    MonthFacts facts() {
        int total = byStatus.values().stream().mapToInt(Integer::intValue).sum();
        int expected = total - byStatus.getOrDefault(ComplianceStatus.EXEMPT, 0);
        var figures = new ReportFigures(
                asOf,
                total,
                byStatus,
                expected == 0
                        ? null
                        : (double) byStatus.getOrDefault(ComplianceStatus.COMPLETE_AND_CURRENT, 0) / expected,
                previousRate,
                budget,
                new ReportFigures.Covered(covered, total == 0 ? null : (double) covered / total),
                hubs,
                visits,
                counts,
                yearClosed,
                reminders,
                byType,
                byDistrict,
                null);
        return new MonthFacts(
                NAN,
                month,
                figures,
                issues,
                kinds(),
                waiting,
                new MonthFacts.Moved(risen, fallen),
                new MonthFacts.Budgets(recorded, notApproved, notInUse, visited, next),
                notClosed,
                uncovered,
                findings,
                meetings,
                ahead);
    }

    Map<ReportSection, Proposed> told() {
        return MonthNarrative.told(facts());
    }

    List<String> lines(ReportSection section) {
        return told().get(section).text().lines().toList();
    }
}
