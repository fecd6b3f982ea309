package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;

/** What visits saw, as facts. */
@ApplicationScoped
public class ObservedFacts {
    public void observe(UUID visitId, LocalGovernments.Known of, LocalDate on, Observed observed) {}

    public void takeBack(UUID visitId, LocalGovernments.Known of) {}
}
