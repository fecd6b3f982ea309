package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.training.Trainers;

/** Finds out as whom the caller writes. */
@ApplicationScoped
class VisitWriters {
    private final CurrentUser currentUser;
    private final Trainers trainers;

    VisitWriters(CurrentUser currentUser, Trainers trainers) {
        this.currentUser = currentUser;
        this.trainers = trainers;
    }

    VisitWriter now() {
        var caller = currentUser.caller();
        return new VisitWriter(caller, caller.has(Role.TRAINER) ? trainers.own() : Optional.empty());
    }
}
