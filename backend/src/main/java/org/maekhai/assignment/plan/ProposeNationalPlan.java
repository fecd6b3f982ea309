package org.maekhai.assignment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hibernate.validator.constraints.Range;
import org.maekhai.assignment.planning.Weights;

/** Asks for a division of each province, one after the other. @param maxSeconds for each province (default 20) */
record ProposeNationalPlan(
        @NotNull(message = "REQUIRED") LocalDate from,
        @Valid Weights weights,

        @Range(min = 1, max = 600, message = "OUT_OF_RANGE") Integer maxSeconds) {}
