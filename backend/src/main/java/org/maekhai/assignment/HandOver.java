package org.maekhai.assignment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Moves all of a leaving trainer's work in one act.
 *
 * @param from the first day of whoever takes over
 * @param toTrainerId who takes over; null: nobody yet, the assignments end
 */
record HandOver(
        @NotNull(message = "REQUIRED") UUID fromTrainerId,
        UUID toTrainerId,
        @NotNull(message = "REQUIRED") LocalDate from) {}
