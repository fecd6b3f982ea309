package org.maekhai.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How every local government stands on a day, in memory. */
public interface Standings {
    /** The registry that goes with them. */
    Register register();

    boolean existed(Register.Entry of);

    /** Status and reasons; NO_DATA of one that did not exist. */
    StatusSource.Status of(Register.Entry of);

    /** The order by status, best first. */
    Register.Rank rank();

    /** What a list offers to sort by: these fields of the registry, and the status. */
    default Map<String, Register.Rank> ranks(List<String> fields) {
        Map<String, Register.Rank> ranks = new HashMap<>();
        fields.forEach(field -> ranks.put(field, register().rank(field)));
        ranks.put("status", rank());
        return ranks;
    }
}
