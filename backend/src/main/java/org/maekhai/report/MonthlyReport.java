package org.maekhai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/** The report of a province and month: where it stands. What was written is in its editions. */
record MonthlyReport(
        String provinceCode, YearMonth month, Standing standing, Instant createdAt, Instant changedAt, long version) {

    /**
     * @param edition the newest; 0: there is none
     * @param state that of the newest edition
     * @param stands the latest that was submitted and not returned; null: none
     * @param submittedOn for the first time
     * @param returned the Department sent it back, and it was not submitted since
     * @param heldSince the day since which whoever has it has it; null: it was never begun
     */
    record Standing(
            int edition,
            ReportState state,
            Integer stands,
            LocalDate submittedOn,
            boolean returned,
            LocalDate heldSince) {

        static final Standing NONE = new Standing(0, ReportState.NOT_STARTED, null, null, false, null);

        private Standing at(int newest, ReportState next, LocalDate since) {
            var from = next == state && newest == edition ? heldSince : since;
            return new Standing(newest, next, stands, submittedOn, returned, from);
        }

        private Standing submitted(LocalDate on) {
            return new Standing(edition, state, edition, submittedOn == null ? on : submittedOn, false, heldSince);
        }

        private Standing returned(Integer before) {
            return new Standing(edition, state, before, submittedOn, true, heldSince);
        }
    }

    static MonthlyReport notStarted(String provinceCode, YearMonth month) {
        return new MonthlyReport(provinceCode, month, Standing.NONE, null, null, 0);
    }

    /** @throws Failure 409 with where it stands */
    void require(ReportAction action) {
        if (!action.isPossible(state())) {
            throw Failure.conflict("REPORT_STATE", state().ordinal());
        }
    }

    /** What is written next is a new edition: nothing is, or what was submitted stays as it was. */
    boolean needsNextEdition() {
        return state() == ReportState.NOT_STARTED || state() == ReportState.RETURNED || state().isFrozen();
    }

    private MonthlyReport with(Standing next) {
        return new MonthlyReport(provinceCode, month, next, createdAt, changedAt, version);
    }

    /** @param since from when on whoever has it then has it, unless that is so already */
    MonthlyReport at(int newest, ReportState next, LocalDate since) {
        return with(standing.at(newest, next, since));
    }

    MonthlyReport submitted(LocalDate on) {
        return with(standing.submitted(on));
    }

    /** @param before the latest of those before it that still stands; null: none */
    MonthlyReport returned(Integer before) {
        return with(standing.returned(before));
    }

    /** All that became of it in one write. */
    MonthlyReport changed(Instant now) {
        return new MonthlyReport(provinceCode, month, standing, createdAt, now, version + 1);
    }

    int edition() {
        return standing.edition();
    }

    ReportState state() {
        return standing.state();
    }

    LocalDate submittedOn() {
        return standing.submittedOn();
    }

    boolean returned() {
        return standing.returned();
    }

    LocalDate heldSince() {
        return standing.heldSince();
    }

    Subject subject() {
        return Subject.ofProvince("monthly-report", provinceCode + "/" + month, provinceCode);
    }
}
