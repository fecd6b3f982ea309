package org.maekhai.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * When a monthly report is due is a policy: the memo asks for one a month (order 4) and names no day. Public only because its
 * limits are checked at the start.
 */
@ConfigMapping(prefix = "maekhai.report")
public interface ReportPolicy {
    /** Of the next month; where that is no working day, the next one. */
    @WithDefault("5")
    @Min(1)
    @Max(28)
    int dueDay();
}
