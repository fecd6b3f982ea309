package org.maekhai.issue;

/** Where a solution stands: proposed by an office, published by the Department for the nation, or no longer offered. */
public enum SolutionState {
    PROPOSED,
    PUBLISHED,
    RETIRED
}
