package org.maekhai.visit;

import java.util.Collection;
import java.util.UUID;

/** Is told which clinics are others by now because a visit of theirs is; it knows the clinics. */
public interface VisitClinics {
    /** In the transaction of whoever writes the visits, who has the turn of their province. */
    void changed(Collection<UUID> clinicIds);
}
