package org.maekhai.hub.plan;

/** The life of a network plan. */
enum HubPlanState {
    QUEUED,
    RUNNING,
    READY,
    FAILED,
    CANCELLED,
    APPLIED
}
