package org.maekhai.shared.timeline;

/** What kinds of things happen to a local government, in the order in which those of one day are told. */
public enum TimelineKind {
    STATUS,
    FACT,
    VISIT,
    ISSUE,
    MEETING,
    ADVICE,
    HUB,
    LETTER,
    ASSIGNMENT
}
