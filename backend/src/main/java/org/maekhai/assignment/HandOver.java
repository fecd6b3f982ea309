package org.maekhai.assignment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Moves all of a leaving trainer's work in one act.
 *
 * @param from the first day of whoever takes over
 * @param toTrainerId who takes over; null: nobody yet, the assignments end
 * @param localGovernmentCodes only these; null: all
 */
record HandOver(
        @NotNull(message = "REQUIRED") UUID fromTrainerId,
        UUID toTrainerId,
        @NotNull(message = "REQUIRED") LocalDate from,

        @Size(min = 1, max = 500, message = "TOO_LONG")
        List<@NotNull(message = "REQUIRED") String> localGovernmentCodes) {}
