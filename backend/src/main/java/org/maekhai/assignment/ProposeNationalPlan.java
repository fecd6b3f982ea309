package org.maekhai.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.maekhai.assignment.planning.Weights;

/** Asks for a division of each province, one after the other. @param maxSeconds for each province (default 20) */
record ProposeNationalPlan(
        @NotNull(message = "REQUIRED") LocalDate from,
        @Valid Weights weights,

        @Min(value = 1, message = "OUT_OF_RANGE") @Max(value = 600, message = "OUT_OF_RANGE")
        Integer maxSeconds) {}
