package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class HubLife {
    Hubs.Versioned invite(UUID id, InviteHub r) {
        throw new UnsupportedOperationException();
    }

    Hubs.Versioned accept(UUID id, AcceptHub r) {
        throw new UnsupportedOperationException();
    }

    Hubs.Versioned decline(UUID id, MoveHub r) {
        throw new UnsupportedOperationException();
    }

    Hubs.Versioned suspend(UUID id, MoveHub r) {
        throw new UnsupportedOperationException();
    }

    Hubs.Versioned resume(UUID id, MoveHub r) {
        throw new UnsupportedOperationException();
    }

    Hubs.Versioned retire(UUID id, MoveHub r) {
        throw new UnsupportedOperationException();
    }
}
