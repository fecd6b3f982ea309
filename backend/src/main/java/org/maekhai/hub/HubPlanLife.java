package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class HubPlanLife {
    HubPlans.Versioned propose(ProposeHubPlan r) {
        throw new UnsupportedOperationException();
    }

    HubPlans.Versioned cancel(UUID id) {
        throw new UnsupportedOperationException();
    }

    HubPlans.Versioned apply(UUID id) {
        throw new UnsupportedOperationException();
    }
}
