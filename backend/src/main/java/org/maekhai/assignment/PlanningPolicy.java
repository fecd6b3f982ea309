package org.maekhai.assignment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the search for plans may take. */
@ConfigMapping(prefix = "maekhai.planning")
interface PlanningPolicy {
    /** Provinces that are solved at the same time; each keeps all processors busy. */
    @WithDefault("1")
    int concurrent();

    /** How long a search may take when a plan doesn't say. */
    @WithDefault("20")
    int maxSeconds();
}
