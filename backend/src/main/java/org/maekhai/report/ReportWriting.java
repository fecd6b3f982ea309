package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.issue.MonthIssues;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** What is written of a month, each act in one transaction that has locked its report. */
@ApplicationScoped
class ReportWriting {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final MonthIssues issues;
    private final ReportStore store;
    private final FrozenData frozen;
    private final ReportTemplates templates;
    private final ReportViews views;
    private final Journal journal;

    ReportWriting(
            Clock clock,
            CurrentUser currentUser,
            MonthIssues issues,
            ReportStore store,
            FrozenData frozen,
            ReportTemplates templates,
            ReportViews views,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.issues = issues;
        this.store = store;
        this.frozen = frozen;
        this.templates = templates;
        this.views = views;
        this.journal = journal;
    }

    /** A report that is locked, and what was written last. @param edition null: nothing was */
    private record Known(MonthlyReport report, ReportEdition edition) {}

    private Known lock(MonthlyReport of, ReportAction action) {
        var report = store.lock(of);
        new ReportWriter(currentUser.caller(), today()).require(action, report);
        return new Known(report, store.edition(report, report.edition()).orElse(null));
    }

    @Transactional
    Saved<ReportView> save(MonthlyReport of, SaveReport request, IfMatch ifMatch) {
        var known = lock(of, ReportAction.CHANGE);
        boolean isFirst = known.report().state() == ReportState.NOT_STARTED;
        if (known.report().state() == ReportState.DRAFT && mayBeSame(known.edition(), request)) {
            var shown = views.live(known.report(), known.edition());
            if (isSame(known.edition(), request, shown)) {
                return new Saved<>(views.of(known.report(), known.edition(), shown), false);
            }
        }
        if (!isFirst || ifMatch.header() != null) {
            ifMatch.requires(known.report().version());
        }
        if (request.issueIds() != null) {
            requireKnown(known, request.issueIds());
        }
        var chosen = chosen(known, request.issueIds());
        var begun = begin(known);
        if (begun.report().state() == ReportState.FOR_SIGNATURE) {
            tell(begun.report(), ReportStep.Kind.WRITTEN, today(), null);
        }
        var choosing = begun.edition().written(Map.of(), chosen, author());
        var data = views.live(begun.report(), choosing);
        var edition = choosing.written(fresh(choosing, request, data), chosen, author());
        store.write(begun.report(), edition);
        store.choose(begun.report(), edition);
        return new Saved<>(keep(known, begun.report(), edition, data), isFirst);
    }

    /** What was written says the same: what proposes itself is asked only then. */
    private static boolean mayBeSame(ReportEdition edition, SaveReport request) {
        return request.texts().entrySet().stream().allMatch(text -> {
            var written = edition.texts().get(text.getKey());
            return written == null || written.equals(text.getValue());
        });
    }

    /** All of it is as it is shown: written, else proposed. */
    private static boolean isSame(ReportEdition edition, SaveReport request, ReportData shown) {
        return request.texts().entrySet().stream()
                        .allMatch(text -> text.getValue()
                                .equals(edition.text(text.getKey(), shown).strip()))
                && (request.issueIds() == null || request.issueIds().equals(shown.issueIds()));
    }

    /** The rows of the table of problems; null: they propose themselves, and nobody asked for others. */
    private List<UUID> chosen(Known known, List<UUID> asked) {
        var before = known.edition() == null ? null : known.edition().chosen();
        if (asked == null) {
            return before;
        }
        return before == null && asked.equals(views.proposedIssues(known.report())) ? null : List.copyOf(asked);
    }

    /** What is said as it proposes itself isn't written: it goes on with the data. */
    private static Map<ReportSection, String> fresh(ReportEdition edition, SaveReport request, ReportData data) {
        Map<ReportSection, String> fresh = new EnumMap<>(ReportSection.class);
        request.texts().forEach((section, text) -> {
            if (edition.texts().containsKey(section)
                    || !text.equals(data.proposal(section).strip())) {
                fresh.put(section, text);
            }
        });
        return fresh;
    }

    /**
     * One that stands there already may stay: it isn't the writer's fault that it was deleted or is another province's since.
     *
     * @throws Failure 422 beside each that isn't the province's, or stands there twice
     */
    private void requireKnown(Known of, List<UUID> ids) {
        var known = new HashSet<>(issues.seen(of.report().provinceCode(), ids));
        if (of.edition() != null && of.edition().issueIds() != null) {
            known.addAll(of.edition().issueIds());
        }
        List<Failure.FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            // the second of two isn't there any more
            if (!known.remove(ids.get(i))) {
                wrong.add(Failure.FieldError.of("/issueIds/" + i, "UNKNOWN_ISSUE"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Failure.invalid(wrong);
        }
    }

    /** Where what was written last stays as it was, the next edition is begun. */
    private Known begin(Known known) {
        var report = known.report();
        if (!report.needsNextEdition()) {
            return known;
        }
        return begin(known, null, ReportStep.Kind.WRITTEN);
    }

    private Known begin(Known known, String reason, ReportStep.Kind step) {
        var before = known.edition();
        var edition = before == null ? ReportEdition.first(author()) : before.next(reason, author());
        var report = known.report().at(edition.number(), ReportState.DRAFT, today());
        store.insert(report, edition);
        tell(report, step, today(), reason);
        return new Known(report, edition);
    }

    @Transactional
    Stored<ReportView> present(MonthlyReport of) {
        var known = lock(of, ReportAction.PRESENT);
        var begun = begin(known);
        tell(begun.report(), ReportStep.Kind.PRESENTED, today(), null);
        return keep(known, begun.report(), begun.edition().at(ReportState.FOR_SIGNATURE), null);
    }

    @Transactional
    Stored<ReportView> check(MonthlyReport of) {
        var known = lock(of, ReportAction.CHECK);
        store.replace(
                known.report(), step(known.report(), ReportStep.Kind.CHECKED, today(), null), currentUser.caller());
        return keep(known, known.report(), known.edition().checked(author()), null);
    }

    @Transactional
    Stored<ReportView> submit(MonthlyReport of, SubmitReport request) {
        var known = lock(of, ReportAction.SUBMIT);
        ReportRules.require(request, today());
        var begun = begin(known);
        var data = views.live(begun.report(), begun.edition());
        var edition = begun.edition().submitted(today(), request, data, templates.toSignWith(of.provinceCode()));
        store.write(begun.report(), edition);
        store.choose(begun.report(), edition);
        frozen.keep(begun.report(), edition.number(), data);
        tell(begun.report(), ReportStep.Kind.SIGNED, today(), edition.signed().by());
        numbered(begun.report(), edition.letter());
        var submitted =
                begun.report().at(edition.number(), edition.state(), today()).submitted(today());
        return finish(known, submitted, edition, null);
    }

    private void numbered(MonthlyReport report, ReportLetter letter) {
        if (letter.letterNumber() != null) {
            var on = letter.letterDate() == null ? today() : letter.letterDate();
            store.replace(
                    report, step(report, ReportStep.Kind.NUMBERED, on, letter.letterNumber()), currentUser.caller());
        }
    }

    @Transactional
    Stored<ReportView> letter(MonthlyReport of, ReportLetter request, IfMatch ifMatch) {
        new ReportWriter(currentUser.caller(), today()).require(request);
        var known = lock(of, ReportAction.LETTER);
        var before = known.edition().letter();
        var letter = before.with(request);
        if (letter.equals(before)) {
            return views.of(known.report(), false);
        }
        ifMatch.requires(known.report().version());
        ReportRules.require(letter, today());
        var report = known.report();
        if (request.letterNumber() != null || request.letterDate() != null) {
            numbered(report, letter);
        }
        went(report, ReportStep.Kind.SENT, before.sentOn(), letter.sentOn());
        went(report, ReportStep.Kind.RECEIVED, before.receivedOn(), letter.receivedOn());
        return keep(known, report, known.edition().with(letter), null);
    }

    private void went(MonthlyReport report, ReportStep.Kind kind, LocalDate before, LocalDate on) {
        if (on != null && !on.equals(before)) {
            store.replace(report, step(report, kind, on, null), currentUser.caller());
        }
    }

    @Transactional
    Stored<ReportView> giveBack(MonthlyReport of, Map<ReportSection, String> remarks) {
        var known = lock(of, ReportAction.RETURN);
        var edition = known.edition().sentBack(remarks);
        store.write(known.report(), edition);
        tell(known.report(), ReportStep.Kind.RETURNED, today(), null);
        var report = known.report()
                .at(edition.number(), edition.state(), today())
                .returned(store.standingBefore(known.report(), edition.number()));
        return finish(known, report, edition, null);
    }

    @Transactional
    Stored<ReportView> acknowledge(MonthlyReport of, String note) {
        var known = lock(of, ReportAction.ACKNOWLEDGE);
        tell(known.report(), ReportStep.Kind.ACKNOWLEDGED, today(), note);
        return keep(known, known.report(), known.edition().acknowledged(note), null);
    }

    @Transactional
    Stored<ReportView> correct(MonthlyReport of, String reason) {
        var known = lock(of, ReportAction.CORRECT);
        var begun = begin(known, reason, ReportStep.Kind.CORRECTED);
        return keep(known, begun.report(), begun.edition(), null);
    }

    @Transactional
    void discard(MonthlyReport of, IfMatch ifMatch) {
        var known = lock(of, ReportAction.DISCARD);
        ifMatch.requires(known.report().version());
        int number = known.report().edition();
        store.delete(known.report(), number);
        var before = store.edition(known.report(), number - 1).orElse(null);
        // a letter that was numbered or sent since then was in the same hands
        var since = store.steps(known.report()).stream()
                .filter(step -> step.step().handsOver())
                .reduce((one, later) -> later)
                .map(ReportStep::on)
                .orElse(null);
        var state = before == null ? ReportState.NOT_STARTED : before.state();
        var report = known.report().at(number - 1, state, since).changed(now());
        store.update(report);
        journal.write(
                Written.Action.DELETE,
                report.subject(),
                WrittenReport.of(known.report(), known.edition(), before),
                null);
    }

    /** @param data as it was asked for already; null: it wasn't */
    private Stored<ReportView> keep(Known known, MonthlyReport report, ReportEdition edition, ReportData data) {
        return finish(known, report.at(edition.number(), edition.state(), today()), edition, data);
    }

    private Stored<ReportView> finish(Known known, MonthlyReport report, ReportEdition edition, ReportData data) {
        var changed = report.changed(now());
        store.update(changed);
        store.update(changed, edition);
        journal(known, changed, edition);
        return data == null ? views.of(changed, false) : views.of(changed, edition, data);
    }

    private void journal(Known known, MonthlyReport report, ReportEdition edition) {
        boolean isNew = known.edition() == null;
        journal.write(
                isNew ? Written.Action.CREATE : Written.Action.UPDATE,
                report.subject(),
                isNew ? null : WrittenReport.of(known.report(), known.edition(), edition),
                WrittenReport.of(report, edition, known.edition()));
    }

    private void tell(MonthlyReport report, ReportStep.Kind kind, LocalDate on, String note) {
        store.add(report, step(report, kind, on, note), currentUser.caller());
    }

    private ReportStep step(MonthlyReport report, ReportStep.Kind kind, LocalDate on, String note) {
        return new ReportStep(report.edition(), kind, on, now(), author(), note);
    }

    private String author() {
        return currentUser.caller().name();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
