package org.maekhai.assignment.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.shared.http.MultiLine;

/** Where and when the division was agreed at a joint meeting (memo order 2). */
record AgreePlan(
        @NotNull(message = "REQUIRED") LocalDate on,
        @Size(max = 300, message = "TOO_LONG") String place,
        @Size(max = 2000, message = "TOO_LONG") @MultiLine String note,
        UUID meetingId) {}
