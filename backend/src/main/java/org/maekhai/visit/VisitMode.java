package org.maekhai.visit;

/** How somebody was visited. */
public enum VisitMode {
    ON_SITE,
    PHONE,
    ONLINE
}
