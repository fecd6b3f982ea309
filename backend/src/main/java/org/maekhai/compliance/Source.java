package org.maekhai.compliance;

/** Where a fact comes from. */
public enum Source {
    IMPORT,
    OFFICER,
    VISIT,
    SELF_REPORT
}
