package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.problem.Failure;

/** Reports as they are shown, to a caller who may see them. */
@ApplicationScoped
class ReportViews {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final DueDays dueDays;
    private final ReportStore store;
    private final FrozenData frozen;
    private final LiveData live;
    private final ReportTemplates templates;

    ReportViews(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            DueDays dueDays,
            ReportStore store,
            FrozenData frozen,
            LiveData live,
            ReportTemplates templates) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.dueDays = dueDays;
        this.store = store;
        this.frozen = frozen;
        this.live = live;
        this.templates = templates;
    }

    /** As it stands. @param compared a submitted one with what its figures would be now */
    Stored<ReportView> of(MonthlyReport report, boolean compared) {
        var known = store.edition(report, report.edition());
        if (report.state().isFrozen()) {
            var edition = known.orElseThrow();
            var data = frozen.of(report, report.edition()).orElseThrow();
            var now = compared ? live.figures(report.provinceCode(), report.month()) : null;
            return new Stored<>(view(new Shown(report, edition, data, true, true), now), report.version());
        }
        var edition = known.map(ReportEdition::reopened).orElse(null);
        return of(report, edition, live(report, edition), compared);
    }

    /** One whose data was asked for already. */
    Stored<ReportView> of(MonthlyReport report, ReportEdition edition, ReportData data) {
        return of(report, edition, data, false);
    }

    private Stored<ReportView> of(MonthlyReport report, ReportEdition edition, ReportData data, boolean compared) {
        var shown = new Shown(report, edition, data, report.state().isFrozen(), true);
        return new Stored<>(view(shown, compared ? data.figures() : null), report.version());
    }

    ReportData live(MonthlyReport report, ReportEdition edition) {
        return live.of(report.provinceCode(), report.month(), edition == null ? null : edition.issueIds());
    }

    /** The rows that the table of problems has while nobody chooses others. */
    List<UUID> proposedIssues(MonthlyReport report) {
        return live.issues(report.provinceCode(), report.month());
    }

    /** A version: once it was submitted as it was then. @throws Failure 404 where there is none */
    Stored<ReportView> version(MonthlyReport report, int number) {
        var edition = store.edition(report, number).orElseThrow(Failure::notFound);
        var kept = frozen.of(report, number);
        var data = kept.orElseGet(() -> live(report, edition));
        return new Stored<>(view(new Shown(report, edition, data, kept.isPresent(), false), null), report.version());
    }

    /** @param edition null: there is none. @param isNewest whether it is shown as where the report stands */
    private record Shown(
            MonthlyReport report, ReportEdition edition, ReportData data, boolean isFrozen, boolean isNewest) {

        String text(ReportSection section) {
            return edition == null ? data.proposal(section) : edition.text(section, data);
        }
    }

    private ReportView view(Shown shown, CountedFigures now) {
        var today = LocalDate.now(clock);
        var report = shown.report();
        var edition = shown.edition();
        var figures = shown.data().figures().ofProvince();
        var dueOn = dueDays.of(report.month(), report.month()).of(report.month(), report.provinceCode());
        var timing = ReportTiming.of(report.submittedOn(), dueOn, today);
        var submission = edition == null
                ? ReportEdition.Submission.NONE
                : edition.course().submission();
        var signed = submission.signed();
        var letter = submission.letter();
        return new ReportView(
                report.provinceCode(),
                geography.provinceRef(report.provinceCode()),
                report.month(),
                shown.isNewest() ? report.state() : edition.state(),
                edition == null ? 0 : edition.number(),
                dueOn,
                report.submittedOn(),
                timing.late(),
                timing,
                figures.asOf(),
                shown.isFrozen(),
                figures,
                shown.text(ReportSection.SUMMARY),
                sections(shown),
                shown.data().issueIds(),
                shown.data().issues(),
                shown.data().annexes(),
                remarks(shown),
                edition == null ? null : edition.course().note(),
                edition == null ? null : edition.reason(),
                signed.by(),
                signed.as(),
                signed.capacity(),
                letter.letterNumber(),
                letter.letterDate(),
                letter.sentOn(),
                letter.receivedOn(),
                store.steps(report),
                shown.isNewest() ? ReportHolder.of(report.state(), report.heldSince(), report.month(), today) : null,
                shown.isNewest() ? new ReportWriter(currentUser.caller(), today).actions(report) : List.of(),
                edition == null ? null : edition.said().preparedBy(),
                edition == null ? null : edition.said().checkedBy(),
                shown.isFrozen() ? submission.templateId() != null : templates.isUsed(report.provinceCode()),
                shown.isFrozen() ? null : shown.data().proposed(),
                now == null ? null : now.ofProvince(),
                now == null ? null : differences(figures, now.ofProvince()),
                report.createdAt(),
                report.changedAt());
    }

    private static ReportSections sections(Shown shown) {
        Map<ReportSection, String> texts = new LinkedHashMap<>();
        for (var section : ReportSection.values()) {
            texts.put(section, shown.text(section));
        }
        return ReportSections.of(texts);
    }

    /** Of the version itself, or until it is submitted again of the one that was returned. */
    private Map<ReportSection, String> remarks(Shown shown) {
        var edition = shown.edition();
        if (edition == null
                || !shown.isNewest()
                || !shown.report().returned()
                || !edition.remarks().isEmpty()) {
            return edition == null ? Map.of() : edition.remarks();
        }
        return store.editions(shown.report()).stream()
                .map(ReportEdition::remarks)
                .filter(remarks -> !remarks.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    /** What is another number now, by its way from the figures. */
    private static List<ReportView.Difference> differences(ReportFigures frozen, ReportFigures live) {
        var before = numbers(frozen);
        var after = numbers(live);
        List<ReportView.Difference> differences = new ArrayList<>();
        var names = new LinkedHashMap<>(before);
        names.putAll(after);
        for (var name : names.keySet()) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                differences.add(new ReportView.Difference(name, before.get(name), after.get(name)));
            }
        }
        return differences;
    }

    private static Map<String, Double> numbers(ReportFigures figures) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        put(
                numbers,
                "",
                new ReportFigures.Row(
                        "",
                        "",
                        figures.total(),
                        figures.byStatus(),
                        figures.rate(),
                        figures.previousRate(),
                        figures.budget(),
                        figures.yearClosed()));
        put(numbers, "coverage.covered", figures.coverage().covered());
        put(numbers, "coverage.rate", figures.coverage().rate());
        put(numbers, "hubs.active", figures.hubs().active());
        put(numbers, "hubs.members", figures.hubs().members());
        put(numbers, "hubs.needyServed", figures.hubs().needyServed());
        put(numbers, "hubs.needy", figures.hubs().needy());
        put(numbers, "visits.contacts", figures.visits().contacts());
        put(numbers, "visits.onsite", figures.visits().onsite());
        put(numbers, "visits.reached", figures.visits().reached());
        put(numbers, "visits.overdue", figures.visits().overdue());
        put(numbers, "issues.raised", figures.issues().raised());
        put(numbers, "issues.resolved", figures.issues().resolved());
        put(numbers, "issues.open", figures.issues().open());
        put(numbers, "issues.escalated", figures.issues().escalated());
        if (figures.reminders() != null) {
            put(numbers, "reminders.sent", figures.reminders().sent());
            put(numbers, "reminders.met", figures.reminders().met());
        }
        figures.byType().forEach(row -> put(numbers, "byType." + row.key() + ".", row));
        figures.byDistrict().forEach(row -> put(numbers, "byDistrict." + row.key() + ".", row));
        return numbers;
    }

    private static void put(Map<String, Double> numbers, String start, ReportFigures.Row row) {
        put(numbers, start + "total", row.total());
        row.byStatus().forEach((status, count) -> put(numbers, start + "byStatus." + status, count));
        put(numbers, start + "rate", row.rate());
        put(numbers, start + "previousRate", row.previousRate());
        put(numbers, start + "budget.recorded", row.budget().recorded());
        put(numbers, start + "budget.approved", row.budget().approved());
        put(numbers, start + "budget.inUse", row.budget().inUse());
        put(numbers, start + "yearClosed", row.yearClosed());
    }

    private static void put(Map<String, Double> numbers, String name, Number value) {
        numbers.put(name, value == null ? null : value.doubleValue());
    }
}
