package org.maekhai.assignment.planning;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/**
 * What each thing that a plan weighs is worth, in kilometres driven to a local government of need 1 (need-km). The
 * defaults were chosen by measurement (docs/adr/0012).
 *
 * @param travel one kilometre to a local government of need 1
 * @param balance one unit of need above the mean load (twice that above 110 %, four times above 130 % of the mean)
 * @param continuity a local government that changes its trainer
 * @param cohesion each trainer of a district beyond its first
 */
public record Weights(
        @NotNull(message = "REQUIRED")
        @Range(min = 0, max = 1000, message = "OUT_OF_RANGE")
        @Schema(required = true, example = "1")
        Integer travel,

        @NotNull(message = "REQUIRED")
        @Range(min = 0, max = 1000, message = "OUT_OF_RANGE")
        @Schema(required = true, example = "80")
        Integer balance,

        @NotNull(message = "REQUIRED")
        @Range(min = 0, max = 1000, message = "OUT_OF_RANGE")
        @Schema(required = true, example = "20")
        Integer continuity,

        @NotNull(message = "REQUIRED")
        @Range(min = 0, max = 1000, message = "OUT_OF_RANGE")
        @Schema(required = true, example = "10")
        Integer cohesion)
        implements Serializable {

    public static final Weights DEFAULT = new Weights(1, 80, 20, 10);
}
