package org.maekhai.meeting;

/** In which part of the minutes somebody stands. */
public enum Attendance {
    PRESENT,
    /** came for somebody else */
    SUBSTITUTE,
    ABSENT,
    /** ผู้เข้าร่วมประชุม: came, and is no member */
    OBSERVER
}
