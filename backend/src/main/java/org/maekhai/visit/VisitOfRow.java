package org.maekhai.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.visit.VisitCells.Stated;

/**
 * What a row of an office's list makes of a visit: what it states over what is known, since an empty cell erases nothing.
 *
 * @param before as it is known; null: it isn't
 */
record VisitOfRow(Stated stated, SaveVisit before, LocalDate today) {

    static VisitOfRow of(Stated cells, SaveVisit before, LocalDate today) {
        return new VisitOfRow(isThePlanOf(before, cells) ? cells.ofTheSameDay() : cells, before, today);
    }

    /** The plan again, of a visit that has become something else meanwhile: of that it says nothing. */
    private static boolean isThePlanOf(SaveVisit before, Stated cells) {
        return before != null
                && before.state() != VisitState.PLANNED
                && cells.on() != null
                && cells.on().equals(before.plannedOn())
                && (cells.state() == null || cells.state() == VisitState.PLANNED);
    }

    /** In a list that says nothing of it what has come is done, and what hasn't is planned; null: nobody knows. */
    VisitState state() {
        if (stated.state() != null) {
            return stated.state();
        }
        if (before != null) {
            return before.state();
        }
        if (stated.on() == null) {
            return null;
        }
        return stated.on().isAfter(today) ? VisitState.PLANNED : VisitState.DONE;
    }

    /** Null: nobody knows. */
    VisitMode mode() {
        return stated.mode() != null || before == null ? stated.mode() : before.mode();
    }

    /** On which it counts; null: nobody knows. */
    LocalDate day() {
        return stated.on() != null || before == null ? stated.on() : before.day();
    }

    /** All of it, once it is known what it is. @param code of its local government */
    SaveVisit said(String code, List<UUID> trainers) {
        var known = before == null ? empty(code) : before;
        return new SaveVisit(
                code,
                state(),
                mode(),
                plannedOn(),
                on(),
                trainers,
                known.reached(),
                known.peopleMet(),
                known.clinicId(),
                or(stated.findings(), known.findings()),
                or(stated.advice(), known.advice()),
                or(stated.nextContactOn(), known.nextContactOn()),
                known.nextSteps(),
                known.checklist(),
                known.observed(),
                or(reason(), known.cancelReason()));
    }

    /** The day that a row has is that of the plan, unless it was done; one that was cancelled afterwards was. */
    private boolean isOfWhatWasDone() {
        boolean wasDone = before != null && before.on() != null;
        return state() == VisitState.DONE || state() == VisitState.CANCELLED && wasDone;
    }

    private LocalDate plannedOn() {
        var known = before == null ? null : before.plannedOn();
        return stated.on() != null && !isOfWhatWasDone() ? stated.on() : known;
    }

    private LocalDate on() {
        if (stated.on() != null && isOfWhatWasDone()) {
            return stated.on();
        }
        var known = before == null ? null : before.on();
        boolean isAsPlanned = stated.on() == null && state() == VisitState.DONE && known == null;
        return isAsPlanned ? plannedOn() : known;
    }

    /** Who cancels one for the first time may say why where the findings stand. */
    private String reason() {
        if (stated.cancelReason() != null || state() != VisitState.CANCELLED) {
            return stated.cancelReason();
        }
        return before == null || before.cancelReason() == null ? stated.findings() : null;
    }

    private static <T> T or(T stated, T known) {
        return stated == null ? known : stated;
    }

    private static SaveVisit empty(String code) {
        return new SaveVisit(
                        code, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
                .stripped();
    }
}
