package org.maekhai.assignment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param on the last day */
record EndAssignment(@NotNull(message = "REQUIRED") LocalDate on) {}
