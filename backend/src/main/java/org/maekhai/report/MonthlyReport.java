package org.maekhai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/**
 * The report of a province and month: where it stands. What was written is in its editions.
 *
 * @param edition the newest; 0: there is none
 * @param state that of the newest edition
 * @param stands the latest that was submitted and not returned; null: none
 * @param submittedOn for the first time
 * @param returned the Department sent it back, and it was not submitted since
 * @param heldSince the day since which whoever has it has it; null: it was never begun
 */
record MonthlyReport(
        String provinceCode,
        YearMonth month,
        int edition,
        ReportState state,
        Integer stands,
        LocalDate submittedOn,
        boolean returned,
        LocalDate heldSince,
        Instant createdAt,
        Instant changedAt,
        long version) {

    static MonthlyReport notStarted(String provinceCode, YearMonth month) {
        return new MonthlyReport(
                provinceCode, month, 0, ReportState.NOT_STARTED, null, null, false, null, null, null, 0);
    }

    /** @throws Failure 409 with where it stands */
    void require(ReportAction action) {
        if (!action.isPossible(state)) {
            throw Failure.conflict("REPORT_STATE", state.ordinal());
        }
    }

    /** What is written next is a new edition: nothing is, or what was submitted stays as it was. */
    boolean needsNextEdition() {
        return state == ReportState.NOT_STARTED || state == ReportState.RETURNED || state.isFrozen();
    }

    /** @param since from when on whoever has it then has it, unless that is so already */
    MonthlyReport at(int newest, ReportState next, LocalDate since) {
        var from = next == state && newest == edition ? heldSince : since;
        return new MonthlyReport(
                provinceCode, month, newest, next, stands, submittedOn, returned, from, createdAt, changedAt, version);
    }

    /** All that became of it in one write. */
    MonthlyReport changed(Instant now) {
        return new MonthlyReport(
                provinceCode,
                month,
                edition,
                state,
                stands,
                submittedOn,
                returned,
                heldSince,
                createdAt,
                now,
                version + 1);
    }

    MonthlyReport submitted(LocalDate on) {
        return new MonthlyReport(
                provinceCode,
                month,
                edition,
                state,
                edition,
                submittedOn == null ? on : submittedOn,
                false,
                heldSince,
                createdAt,
                changedAt,
                version);
    }

    /** @param before the latest of those before it that still stands; null: none */
    MonthlyReport returned(Integer before) {
        return new MonthlyReport(
                provinceCode,
                month,
                edition,
                state,
                before,
                submittedOn,
                true,
                heldSince,
                createdAt,
                changedAt,
                version);
    }

    Subject subject() {
        return Subject.ofProvince("monthly-report", provinceCode + "/" + month, provinceCode);
    }
}
