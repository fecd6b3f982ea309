package org.maekhai.hub.advice;

/** How a neighbour was advised. */
enum AdviceMode {
    ON_SITE,
    PHONE,
    ONLINE
}
