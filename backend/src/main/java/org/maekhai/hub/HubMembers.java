package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class HubMembers {
    Hubs.Versioned add(UUID id, String code) {
        throw new UnsupportedOperationException();
    }

    void remove(UUID id, String code) {
        throw new UnsupportedOperationException();
    }
}
