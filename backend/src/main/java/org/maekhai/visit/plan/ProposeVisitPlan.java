package org.maekhai.visit.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;

/**
 * Asks whom a trainer should visit on which day.
 *
 * @param to the last day, of {@value #LONGEST} days at most
 * @param days how many working days (left out: as many as have room, {@value #MOST_DAYS} at most)
 * @param perDay stops of a day at most (left out: as many as fit)
 * @param maxSeconds how long it may search (left out: the policy's)
 * @param seed with one the search is repeatable: the same facts give the same plan
 * @param fullChecklist whether the whole checklist is gone through at each stop, which takes longer
 */
record ProposeVisitPlan(
        @NotNull(message = "REQUIRED") UUID trainerId,
        @NotNull(message = "REQUIRED") LocalDate from,
        @NotNull(message = "REQUIRED") LocalDate to,

        @Range(min = 1, max = MOST_DAYS, message = "OUT_OF_RANGE")
        Integer days,

        @Range(min = 1, max = 12, message = "OUT_OF_RANGE") Integer perDay,

        @Range(min = 1, max = 120, message = "OUT_OF_RANGE") Integer maxSeconds,

        @Range(min = 0, max = Integer.MAX_VALUE, message = "OUT_OF_RANGE")
        Integer seed,

        Boolean fullChecklist) {
    static final int MOST_DAYS = 20;
    /** From the first to the last. */
    static final int LONGEST = 62;
}
