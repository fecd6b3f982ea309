package org.maekhai.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Where the registry gets the status of a local government from; compliance, which knows the rule, implements it. */
public interface StatusSource {
    /** Of one local government, also in the transaction that makes it. */
    Standings.Status status(int localGovernmentId, LocalDate day);

    /** Of one local government on some days, in the transaction that changes what its status follows from. */
    Map<LocalDate, Standings.Status> statuses(int localGovernmentId, Collection<LocalDate> days);

    /** Of one local government or another, on one or another of some days. */
    interface OnDays {
        Standings.Status of(int localGovernmentId, LocalDate day);
    }

    /** As {@link #standings(Collection)}, for those who ask after few on many days. */
    OnDays onDays(Collection<LocalDate> days);

    Standings standings(LocalDate day);

    /** Those of some days, all at one moment. */
    Map<LocalDate, ? extends Standings> standings(Collection<LocalDate> days);
}
