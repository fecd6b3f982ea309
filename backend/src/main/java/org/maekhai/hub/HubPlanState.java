package org.maekhai.hub;

/** The life of a network plan. */
enum HubPlanState {
    QUEUED,
    RUNNING,
    READY,
    FAILED,
    CANCELLED,
    APPLIED
}
