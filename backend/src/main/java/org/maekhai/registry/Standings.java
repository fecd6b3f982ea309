package org.maekhai.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How every local government stands on a day, in memory. */
public interface Standings {
    /** @param reasons in the order of the rule */
    record Status(ComplianceStatus status, List<Reason> reasons) {}

    /** The registry that goes with them. */
    Register register();

    /** By its index in the registry. */
    boolean existed(int index);

    /** Status and reasons by index; NO_DATA of one that did not exist. */
    Status of(int index);

    default boolean existed(Register.Entry of) {
        return existed(of.index());
    }

    default Status of(Register.Entry of) {
        return of(of.index());
    }

    /** The order by status, best first. */
    Register.Rank rank();

    /** What a list offers to sort by: these fields of the registry, and the status. */
    default Map<String, Supplier<Register.Rank>> ranks(List<String> fields) {
        Map<String, Supplier<Register.Rank>> ranks = new HashMap<>();
        fields.forEach(field -> ranks.put(field, () -> register().rank(field)));
        ranks.put("status", this::rank);
        return ranks;
    }
}
