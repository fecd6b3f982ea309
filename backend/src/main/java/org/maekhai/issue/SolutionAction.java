package org.maekhai.issue;

/** What can be done with a solution. */
public enum SolutionAction {
    CHANGE,
    PUBLISH,
    RETIRE,
    /** Say of an issue that it helped there. */
    HELPED
}
