package org.maekhai.issue.similar;

import java.util.List;
import java.util.UUID;

/**
 * Among what to look.
 *
 * @param province of these issues alone; null: of all
 * @param localGovernmentIds of these alone; null: of all
 * @param module null: any
 * @param only null: any
 */
record Among(
        String province,
        List<Integer> localGovernmentIds,
        boolean solutions,
        String module,
        UUID except,
        List<UUID> only) {

    /** Whether it is looked for among nearly all that there is. */
    boolean isNation() {
        return only == null && province == null && localGovernmentIds == null;
    }

    /** Some issues, and nothing else. */
    static Among only(List<UUID> issues) {
        return new Among(null, null, false, null, null, issues);
    }
}
