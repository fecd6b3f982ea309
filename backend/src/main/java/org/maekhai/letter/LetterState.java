package org.maekhai.letter;

/** How far a letter has come: what is known of it says so. */
public enum LetterState {
    WRITTEN,
    /** laid before whoever signs */
    PRESENTED,
    CHECKED,
    /** back to whoever wrote it, to be mended */
    RETURNED,
    SIGNED,
    /** number and day are known */
    NUMBERED,
    SENT,
    RECEIVED,
    /** signed, and not to count */
    WITHDRAWN;

    /** Not signed yet: its words are those of what it is about. */
    boolean isOpen() {
        return compareTo(SIGNED) < 0;
    }
}
