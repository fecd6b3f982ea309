package org.maekhai.registry;

/** "Complete and up to date" (ครบถ้วนและเป็นปัจจุบัน) and what falls short of it; best first. */
public enum ComplianceStatus {
    COMPLETE_AND_CURRENT,
    COMPLETE_NOT_CURRENT,
    INCOMPLETE,
    NOT_USING,
    NO_DATA,
    /** An exemption covers the day; it overrides the rest. */
    EXEMPT;

    /**
     * How much a local government needs a trainer: 1 complete and current (or excused), 2 late, 3 incomplete, 4 not using or
     * no data (policy; memo orders 1 to 3).
     */
    public int need() {
        return switch (this) {
            case COMPLETE_AND_CURRENT, EXEMPT -> 1;
            case COMPLETE_NOT_CURRENT -> 2;
            case INCOMPLETE -> 3;
            case NOT_USING, NO_DATA -> 4;
        };
    }

    /** Late, incomplete, not using or without data (memo order 3). */
    public boolean isNeedy() {
        return need() >= 2;
    }
}
