package org.maekhai.meeting;

/** Which meeting of a province it is. */
public enum MeetingKind {
    /** who is responsible for whom is agreed there (memo order 2) */
    JOINT_PLANNING,
    /** of a month, before its report goes to the Department (memo order 4) */
    MONTHLY_SUMMARY
}
