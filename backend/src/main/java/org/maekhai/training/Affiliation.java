package org.maekhai.training;

/** Whom a participant or trainer works for. */
public enum Affiliation {
    DEPARTMENT,
    PROVINCIAL_OFFICE,
    LOCAL_GOVERNMENT
}
