package org.maekhai.report;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The covering letter's way; what is left out stays as it is. */
public record ReportLetter(
        @Size(max = 100, message = "TOO_LONG") String letterNumber,
        LocalDate letterDate,
        LocalDate sentOn,
        LocalDate receivedOn) {}
