package org.maekhai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.maekhai.security.Caller;

/** A report of the demonstration: what is done with it as the rules have it, each on a day of its own. */
final class DemoReport {
    private final ReportStore store;
    private final FrozenData frozen;
    private MonthlyReport report;
    private ReportEdition edition;
    private Act last;

    /** Who does something, and when. */
    record Act(Caller by, LocalDate on, Instant at) {}

    /** Nobody has begun it. */
    DemoReport(ReportStore store, FrozenData frozen, MonthlyReport report) {
        this.store = store;
        this.frozen = frozen;
        this.report = report;
    }

    /** @param data what it says by itself; {@code more} what an officer writes */
    DemoReport write(Act act, ReportData data, Map<ReportSection, String> more) {
        report.require(ReportAction.CHANGE);
        if (edition == null) {
            store.ensure(report, act.at());
            report = store.get(report);
        }
        var begun = edition == null
                ? ReportEdition.first(act.by().name())
                : edition.next(null, act.by().name());
        edition = begun.written(more, null, act.by().name());
        report = report.at(edition.number(), ReportState.DRAFT, act.on());
        store.insert(report, edition);
        return tell(act, ReportStep.Kind.WRITTEN, null);
    }

    DemoReport present(Act act) {
        report.require(ReportAction.PRESENT);
        tell(act, ReportStep.Kind.PRESENTED, null);
        return becomes(act, edition.at(ReportState.FOR_SIGNATURE));
    }

    DemoReport check(Act act) {
        report.require(ReportAction.CHECK);
        tell(act, ReportStep.Kind.CHECKED, null);
        return becomes(act, edition.checked(act.by().name()));
    }

    DemoReport submit(Act act, ReportData data, SubmitReport signed) {
        report.require(ReportAction.SUBMIT);
        ReportRules.require(signed, act.on());
        var submitted = edition.submitted(act.on(), signed, data, null);
        store.write(report, submitted);
        store.choose(report, submitted);
        frozen.keep(report, submitted.number(), data);
        tell(act, ReportStep.Kind.SIGNED, signed.signedBy());
        tell(act, ReportStep.Kind.NUMBERED, signed.letterNumber());
        becomes(act, submitted);
        report = report.submitted(act.on());
        return this;
    }

    /** The letter is on its way, and there. */
    DemoReport deliver(Act sent, Act received) {
        report.require(ReportAction.LETTER);
        var letter = edition.letter().with(new ReportLetter(null, null, sent.on(), received.on()));
        tell(sent, ReportStep.Kind.SENT, null);
        tell(received, ReportStep.Kind.RECEIVED, null);
        edition = edition.with(letter);
        last = received;
        return this;
    }

    DemoReport giveBack(Act act, Map<ReportSection, String> remarks) {
        report.require(ReportAction.RETURN);
        var returned = edition.sentBack(remarks);
        store.write(report, returned);
        tell(act, ReportStep.Kind.RETURNED, null);
        becomes(act, returned);
        report = report.returned(store.standingBefore(report, edition.number()));
        store.update(report, edition);
        return this;
    }

    DemoReport acknowledge(Act act, String note) {
        report.require(ReportAction.ACKNOWLEDGE);
        tell(act, ReportStep.Kind.ACKNOWLEDGED, note);
        return becomes(act, edition.acknowledged(note));
    }

    private DemoReport becomes(Act act, ReportEdition next) {
        edition = next;
        report = report.at(edition.number(), edition.state(), act.on());
        return this;
    }

    private DemoReport tell(Act act, ReportStep.Kind step, String note) {
        store.add(
                report,
                new ReportStep(
                        report.edition(), step, act.on(), act.at(), act.by().name(), note),
                act.by());
        last = act;
        return this;
    }

    /** It stands so from then on. */
    void keep() {
        store.update(report.changed(last.at()));
        store.update(report, edition);
    }
}
