package org.maekhai.assignment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Makes a trainer responsible for a local government.
 *
 * @param replaces the primary assignment in force that the caller saw, which ends the day before; null: the caller saw none
 */
record AssignTrainer(
        @NotNull(message = "REQUIRED") UUID trainerId,
        @NotNull(message = "REQUIRED") String localGovernmentCode,
        @NotNull(message = "REQUIRED") AssignmentRole role,
        @NotNull(message = "REQUIRED") LocalDate from,
        LocalDate to,
        UUID replaces) {}
