package org.maekhai.issue;

/** How much it matters. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
