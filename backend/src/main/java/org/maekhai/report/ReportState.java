package org.maekhai.report;

/** Where a monthly report stands. */
public enum ReportState {
    NOT_STARTED,
    DRAFT,
    /** It lies before whoever signs it. */
    FOR_SIGNATURE,
    SUBMITTED,
    /** The Department sent it back with remarks. */
    RETURNED,
    ACKNOWLEDGED;

    /** Signed, and with the Department: figures and texts are those of that day for good. */
    public boolean isFrozen() {
        return this == SUBMITTED || this == ACKNOWLEDGED;
    }
}
