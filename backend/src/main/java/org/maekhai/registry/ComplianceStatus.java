package org.maekhai.registry;

/** "Complete and up to date" (ครบถ้วนและเป็นปัจจุบัน) and what falls short of it; best first. */
public enum ComplianceStatus {
    COMPLETE_AND_CURRENT,
    COMPLETE_NOT_CURRENT,
    INCOMPLETE,
    NOT_USING,
    NO_DATA,
    /** An exemption covers the day; it overrides the rest. */
    EXEMPT
}
