package org.maekhai.report;

import static org.maekhai.report.ReportState.ACKNOWLEDGED;
import static org.maekhai.report.ReportState.DRAFT;
import static org.maekhai.report.ReportState.FOR_SIGNATURE;
import static org.maekhai.report.ReportState.NOT_STARTED;
import static org.maekhai.report.ReportState.RETURNED;
import static org.maekhai.report.ReportState.SUBMITTED;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with a monthly report, and in which states. */
public enum ReportAction {
    CHANGE(EnumSet.of(NOT_STARTED, DRAFT, FOR_SIGNATURE, RETURNED)),
    PRESENT(EnumSet.of(NOT_STARTED, DRAFT, RETURNED)),
    CHECK(EnumSet.of(FOR_SIGNATURE)),
    SUBMIT(EnumSet.of(NOT_STARTED, DRAFT, FOR_SIGNATURE, RETURNED)),
    LETTER(EnumSet.of(SUBMITTED, ACKNOWLEDGED)),
    RETURN(EnumSet.of(SUBMITTED)),
    ACKNOWLEDGE(EnumSet.of(SUBMITTED)),
    CORRECT(EnumSet.of(SUBMITTED, ACKNOWLEDGED)),
    DISCARD(EnumSet.of(DRAFT, FOR_SIGNATURE));

    private final Set<ReportState> from;

    ReportAction(Set<ReportState> from) {
        this.from = from;
    }

    boolean isPossible(ReportState state) {
        return from.contains(state);
    }
}
