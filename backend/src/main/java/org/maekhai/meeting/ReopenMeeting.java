package org.maekhai.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** Why minutes that were closed are written on. */
record ReopenMeeting(
        @NotBlank(message = "REQUIRED") @Size(max = 1000, message = "TOO_LONG") @MultiLine
        String reason) {}
