package org.maekhai.hub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The rule for hubs is a policy: the memo asks for hubs that are complete and current (order 3) and says no more. */
@ConfigMapping(prefix = "maekhai.hubs")
public interface HubPolicy {
    /** How many month ends a hub must have been complete and current at. */
    @WithDefault("3")
    int monthEnds();

    /** How many days old a month end must be to count: a month's files need time to arrive. */
    @WithDefault("15")
    int settleDays();

    /** How many neighbours a hub may advise. */
    @WithDefault("10")
    int maxMembers();

    /** How far, in kilometres, neighbours are looked for. */
    @WithDefault("25")
    double radiusKm();

    /** Who was advised in so many last days counts as advised. */
    @WithDefault("90")
    int advisedWithinDays();

    /** How long a search for a network may take when a plan doesn't say, in seconds. */
    @WithDefault("20")
    int maxSeconds();
}
