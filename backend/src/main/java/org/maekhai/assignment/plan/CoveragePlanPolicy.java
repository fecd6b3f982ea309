package org.maekhai.assignment.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the search for coverage plans may take. */
@ConfigMapping(prefix = "maekhai.planning")
interface CoveragePlanPolicy {
    /** How long a search may take when a plan doesn't say. */
    @WithDefault("20")
    int maxSeconds();
}
