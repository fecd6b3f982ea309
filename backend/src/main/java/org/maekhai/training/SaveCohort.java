package org.maekhai.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * @param code the office's own, the natural key of imports
 * @param fiscalYear Buddhist era
 * @param provinceCode of the provincial office that holds it; left out: the Department
 */
record SaveCohort(
        @NotBlank(message = "REQUIRED") @Size(max = 40, message = "TOO_LONG")
        String code,

        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String name,

        @Size(max = 200, message = "TOO_LONG") String course,
        @NotNull(message = "REQUIRED") Integer fiscalYear,
        @NotNull(message = "REQUIRED") LocalDate startsOn,
        @NotNull(message = "REQUIRED") LocalDate endsOn,
        @Size(max = 300, message = "TOO_LONG") String venue,
        String provinceCode) {}
