package org.maekhai.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.security.Caller;
import org.maekhai.security.Role;
import org.maekhai.shared.Place;
import org.maekhai.shared.problem.Failure;

/**
 * Who writes which visits: an office those of its area, a trainer those that it is a trainer of.
 *
 * @param own the trainer that the caller is
 */
record VisitWriter(Caller caller, Optional<UUID> own) {
    boolean may(Place place, List<UUID> trainerIds) {
        if (!caller.scope().covers(place)) {
            return false;
        }
        return caller.has(Role.ADMIN, Role.PROVINCE, Role.DISTRICT)
                || caller.has(Role.TRAINER) && own.filter(trainerIds::contains).isPresent();
    }

    boolean may(Visit visit) {
        return may(visit.of().place(), visit.said().trainerIds());
    }

    /** @throws Failure 404 outside the scope; 403 of somebody else's */
    void require(Place place, List<UUID> trainerIds) {
        caller.scope().require(place);
        if (!may(place, trainerIds)) {
            throw Failure.forbidden("NOT_YOUR_VISIT");
        }
    }

    void require(Visit visit) {
        require(visit.of().place(), visit.said().trainerIds());
    }

    /** What is over stays for the record, unless an office says that it was wrong. */
    void requireMayDelete(Visit visit) {
        require(visit);
        if (visit.state() != VisitState.PLANNED && !caller.has(Role.ADMIN, Role.PROVINCE)) {
            throw Failure.forbidden("FORBIDDEN");
        }
    }
}
