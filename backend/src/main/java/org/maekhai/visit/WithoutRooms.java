package org.maekhai.visit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import java.util.Optional;

/** Visits stand without their rooms. */
@ApplicationScoped
class WithoutRooms {
    @Produces
    @DefaultBean
    @ApplicationScoped
    Checklists checklists() {
        return id -> Optional.empty();
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    VisitAttachments attachments() {
        return visitIds -> Map.of();
    }
}
