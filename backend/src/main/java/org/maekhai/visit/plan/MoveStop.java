package org.maekhai.visit.plan;

import java.time.LocalDate;

/**
 * Puts a local government on a day of a plan, or leaves it out of the plan.
 *
 * @param on one of the plan's working days; or else {@code leftOut}
 */
record MoveStop(LocalDate on, Boolean leftOut) {
    boolean leavesOut() {
        return Boolean.TRUE.equals(leftOut);
    }
}
