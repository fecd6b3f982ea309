package org.maekhai.visit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How often local governments are visited and which come first is a policy: the memo asks for continuous follow-up (order 1)
 * and says no more. Public only because its limits are checked at the start, what they say together by {@link VisitPolicyCheck}.
 */
@ConfigMapping(prefix = "maekhai.visits")
public interface VisitPolicy {
    /** Days from one contact to the next, for each need from 1 to 4. */
    @WithDefault("120,60,45,30")
    @Size(min = 4, max = 4)
    List<@Min(1) Integer> cadenceDays();

    /** Days from one visit on site to the next, where the need is 3 or 4. */
    @WithDefault("90")
    @Min(1)
    int onsiteDays();

    Weights weights();

    /** How much each part adds to the score; together 100. */
    interface Weights {
        @WithDefault("30")
        @DecimalMin("0")
        double need();

        @WithDefault("30")
        @DecimalMin("0")
        double waiting();

        @WithDefault("15")
        @DecimalMin("0")
        double issues();

        @WithDefault("15")
        @DecimalMin("0")
        double budget();

        @WithDefault("10")
        @DecimalMin("0")
        double closing();
    }
}
