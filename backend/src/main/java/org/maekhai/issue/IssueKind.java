package org.maekhai.issue;

/** What is told. */
public enum IssueKind {
    PROBLEM,
    OBSTACLE,
    NEED,
    SUGGESTION
}
