package org.maekhai.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a coverage plan. */
@Schema(name = "PlanState")
public enum CoveragePlanState {
    /** waits for its turn */
    QUEUED,
    /** is being solved */
    RUNNING,
    /** can be looked at, changed, solved again and agreed */
    READY,
    /** the server stopped meanwhile, or something went wrong: see failureCode */
    FAILED,
    CANCELLED,
    /** at the joint meeting (memo order 2) */
    AGREED,
    /** in force */
    APPLIED
}
