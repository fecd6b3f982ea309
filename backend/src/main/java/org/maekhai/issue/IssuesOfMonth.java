package org.maekhai.issue;

/** Issues of a month. @param raised in it, as {@code resolved}; {@code open} at its end, as {@code escalated} */
public record IssuesOfMonth(int raised, int resolved, int open, int escalated) {}
