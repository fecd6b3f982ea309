package org.maekhai.visit;

/** What was answered to a question of a checklist. */
public enum Answer {
    YES,
    NO,
    /** it doesn't arise there */
    NOT_APPLICABLE
}
