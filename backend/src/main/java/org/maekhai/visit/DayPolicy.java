package org.maekhai.visit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.LocalTime;

/**
 * How days of visits are planned. A plan keeps what was in force when it was made. What these say together is checked by
 * {@link VisitPolicyCheck}.
 */
@ConfigMapping(prefix = "maekhai.visits.days")
public interface DayPolicy {
    /** By road it is so many times as far as the great circle. */
    @WithDefault("1.4")
    @DecimalMin("1")
    double winding();

    @WithDefault("45")
    @Positive
    double kmPerHour();

    /** What a stop on site takes. */
    @WithDefault("120")
    @Min(1)
    int stopMinutes();

    /** What a stop takes where the whole checklist is gone through. */
    @WithDefault("180")
    @Min(1)
    int fullChecklistMinutes();

    /** What a visit by phone or online takes that was planned for the day. */
    @WithDefault("30")
    @Min(1)
    int phoneMinutes();

    /** From leaving the base until being back. */
    @WithDefault("420")
    @Min(1)
    int dayMinutes();

    /** When a day begins. */
    @WithDefault("08:30")
    LocalTime dayStart();

    /** Nobody drives so many kilometres more for a point of the score (0..100). */
    @WithDefault("100")
    @Positive
    double kmPerPoint();

    /** How long a search may take when a plan doesn't say, in seconds. */
    @WithDefault("20")
    @Min(1)
    int maxSeconds();
}
