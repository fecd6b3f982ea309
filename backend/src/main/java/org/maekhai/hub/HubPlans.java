package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

@ApplicationScoped
class HubPlans {
    record Versioned(HubPlanView view, long version) {}

    Page<HubPlanSummary> list(PageRequest r, String p, HubPlanState s) {
        throw new UnsupportedOperationException();
    }

    Versioned inScope(UUID id) {
        throw new UnsupportedOperationException();
    }
}
