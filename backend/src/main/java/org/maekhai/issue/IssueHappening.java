package org.maekhai.issue;

/** What became of an issue. */
public enum IssueHappening {
    RAISED,
    STARTED,
    ESCALATED,
    ANSWERED,
    RESOLVED,
    REOPENED,
    MERGED
}
