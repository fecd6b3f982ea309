package org.maekhai.report;

/** What can be done with a monthly report. */
public enum ReportAction {
    CHANGE,
    PRESENT,
    CHECK,
    SUBMIT,
    LETTER,
    RETURN,
    ACKNOWLEDGE,
    CORRECT,
    DISCARD
}
