package org.maekhai.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param provinceCodes null: everywhere. @param certain left out: it is */
record SaveHoliday(
        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String name,

        @Size(max = 100, message = "TOO_LONG") List<@NotNull(message = "REQUIRED") String> provinceCodes,
        Boolean certain) {}
