package org.maekhai.hub;

/** How a neighbour was advised. */
enum AdviceMode {
    ON_SITE,
    PHONE,
    ONLINE
}
