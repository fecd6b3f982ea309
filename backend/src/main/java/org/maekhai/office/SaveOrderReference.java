package org.maekhai.office;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param number null, as the others: nothing is referred to */
record SaveOrderReference(
        @Size(max = 100, message = "TOO_LONG") String number,
        LocalDate date,
        @Size(max = 500, message = "TOO_LONG") String subject) {}
