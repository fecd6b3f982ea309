package org.maekhai.compliance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The rule is a policy: the memo asks for "complete and up to date" (order 3) and does not define it. */
@ConfigMapping(prefix = "maekhai.compliance")
interface CompliancePolicy {
    /** Days that a reading's "recorded through" may lie before the day of the reading. */
    @WithDefault("30")
    int maxLagDays();

    /** Days that the newest reading may be older than the day that is asked about. */
    @WithDefault("45")
    int maxReadingAgeDays();

    /** Whether complete also asks that the fiscal year before is closed. */
    @WithDefault("false")
    boolean requireYearClosed();
}
