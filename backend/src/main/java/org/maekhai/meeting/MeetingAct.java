package org.maekhai.meeting;

/** What may be done with a meeting. */
public enum MeetingAct {
    CHANGE,
    /** of actions nothing but the days on which they were done, also when its minutes are closed */
    SETTLE,
    CLOSE,
    REOPEN,
    DELETE
}
