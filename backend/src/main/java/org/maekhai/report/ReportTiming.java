package org.maekhai.report;

import java.time.LocalDate;

/** How a month's report of a province stands to its due day: each is one of these, so they add up to all provinces. */
public enum ReportTiming {
    ON_TIME,
    LATE,
    /** Its due day has passed, and none was ever submitted. */
    MISSING,
    NOT_YET_DUE;

    /** Days of Bangkok, compared as days. @param submittedOn for the first time; null: never */
    static ReportTiming of(LocalDate submittedOn, LocalDate dueOn, LocalDate today) {
        if (submittedOn != null) {
            return submittedOn.isAfter(dueOn) ? LATE : ON_TIME;
        }
        return today.isAfter(dueOn) ? MISSING : NOT_YET_DUE;
    }

    /** null: none was submitted. */
    public Boolean late() {
        return this == ON_TIME || this == LATE ? this == LATE : null;
    }
}
