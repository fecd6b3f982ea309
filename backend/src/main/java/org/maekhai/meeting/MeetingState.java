package org.maekhai.meeting;

/** Where a meeting stands on a day. */
public enum MeetingState {
    PLANNED,
    /** its day is there, or past, and its minutes are not closed */
    HELD,
    CLOSED
}
