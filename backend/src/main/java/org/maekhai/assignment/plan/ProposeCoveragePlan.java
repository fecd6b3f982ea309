package org.maekhai.assignment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;
import org.maekhai.assignment.planning.Weights;

/**
 * Asks for a division of a province.
 *
 * @param maxSeconds how long it may search (default 20)
 * @param seed with one the search is repeatable: the same facts give the same plan, a little worse than without
 * @param without trainers who are supposed to leave
 * @param added trainers who are supposed to come
 */
@Schema(name = "ProposePlan")
record ProposeCoveragePlan(
        @NotNull(message = "REQUIRED") String provinceCode,
        @NotNull(message = "REQUIRED") LocalDate from,
        @Valid Weights weights,

        @Range(min = 1, max = 600, message = "OUT_OF_RANGE") Integer maxSeconds,

        @Range(min = 0, max = Integer.MAX_VALUE, message = "OUT_OF_RANGE")
        Integer seed,

        @Size(max = 100, message = "TOO_LONG") List<UUID> without,
        @Size(max = 20, message = "TOO_LONG") List<@NotNull(message = "REQUIRED") @Valid Supposed> added) {

    @Schema(name = "SupposedTrainer")
    record Supposed(
            @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
            String name,

            @NotNull(message = "REQUIRED")
            @DecimalMin(value = "5", message = "OUT_OF_COUNTRY")
            @DecimalMax(value = "21", message = "OUT_OF_COUNTRY")
            Double latitude,

            @NotNull(message = "REQUIRED")
            @DecimalMin(value = "97", message = "OUT_OF_COUNTRY")
            @DecimalMax(value = "106", message = "OUT_OF_COUNTRY")
            Double longitude,

            @NotNull(message = "REQUIRED") @Range(min = 1, max = 500, message = "OUT_OF_RANGE")
            Integer capacity) {}
}
