package org.maekhai.issue;

/** Where an issue stands; who has it follows from it. */
public enum IssueState {
    OPEN,
    IN_PROGRESS,
    /** The Department has it. */
    ESCALATED,
    RESOLVED
}
