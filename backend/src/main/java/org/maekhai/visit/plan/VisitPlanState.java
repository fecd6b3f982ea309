package org.maekhai.visit.plan;

/** The life of a plan of days. */
enum VisitPlanState {
    QUEUED,
    RUNNING,
    READY,
    FAILED,
    CANCELLED,
    /** its visits are planned */
    ACCEPTED
}
