package org.maekhai.hub.advice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.validator.constraints.Range;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.training.Skill;

/**
 * Who helped whom with what.
 *
 * @param localGovernmentCode a member of the hub on that day
 * @param minutes 1..1440
 * @param advisor who of the hub helped
 */
record LogAdvice(
        @NotNull(message = "REQUIRED") String localGovernmentCode,
        @NotNull(message = "REQUIRED") LocalDate on,

        @NotNull(message = "REQUIRED") @Range(min = 1, max = 1440, message = "OUT_OF_RANGE")
        Integer minutes,

        @NotNull(message = "REQUIRED") AdviceMode mode,
        @NotNull(message = "REQUIRED") Set<@NotNull(message = "REQUIRED") Skill> topics,
        @Size(max = 200, message = "TOO_LONG") String advisor,

        @NotBlank(message = "REQUIRED") @Size(max = 2000, message = "TOO_LONG") @MultiLine
        String what) {}
