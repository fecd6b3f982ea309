package org.maekhai.hub.plan;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.Range;

/**
 * Asks for a network for a province.
 *
 * @param radiusKm within which a hub may advise (left out: the policy's)
 * @param maxMembers of each new hub (left out: the policy's)
 * @param maxSeconds how long it may search (default 20)
 * @param seed with one the search is repeatable: the same facts give the same plan
 * @param pinned codes of those who are to be hubs; {@code excluded} of those who are not
 */
record ProposeHubPlan(
        @NotNull(message = "REQUIRED") String provinceCode,

        @DecimalMin(value = "1", message = "OUT_OF_RANGE") @DecimalMax(value = "300", message = "OUT_OF_RANGE")
        Double radiusKm,

        @Range(min = 1, max = 1000, message = "OUT_OF_RANGE")
        Integer maxMembers,

        @Range(min = 1, max = 600, message = "OUT_OF_RANGE") Integer maxSeconds,

        @Range(min = 0, max = Integer.MAX_VALUE, message = "OUT_OF_RANGE")
        Integer seed,

        @Size(max = 500, message = "TOO_LONG") List<@NotNull(message = "REQUIRED") String> pinned,
        @Size(max = 500, message = "TOO_LONG") List<@NotNull(message = "REQUIRED") String> excluded) {}
