package org.maekhai.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/**
 * A visit as it is stored, and what may become of it.
 *
 * @param said see {@link SaveVisit#stripped}
 * @param code its natural key in files of an office; null: it never came from one
 * @param createdAt when the server received it, whatever the clock of the device said
 */
record Visit(
        UUID id,
        LocalGovernments.Known of,
        SaveVisit said,
        Confirmation confirmation,
        String code,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        long version) {

    static Visit made(UUID id, LocalGovernments.Known of, SaveVisit said, String code, Instant at, String by) {
        return new Visit(id, of, said, null, code, at, by, at, 0);
    }

    /** What was confirmed was another visit. @throws Failure 409 when what is over would be planned again */
    Visit changed(LocalGovernments.Known to, SaveVisit fresh, Instant at) {
        requireMayBecome(fresh.state());
        return new Visit(id, to, fresh, null, code, createdAt, createdBy, at, version + 1);
    }

    void requireMayBecome(VisitState next) {
        if (said.state() != VisitState.PLANNED && next == VisitState.PLANNED) {
            throw Failure.conflict("VISIT_CLOSED");
        }
    }

    Visit named(String naturalKey) {
        return new Visit(id, of, said, confirmation, naturalKey, createdAt, createdBy, changedAt, version);
    }

    /** @throws Failure 409 unless it was done */
    Visit confirmed(Confirmation fresh) {
        if (said.state() != VisitState.DONE) {
            throw Failure.conflict("VISIT_NOT_DONE");
        }
        return new Visit(id, of, said, fresh, code, createdAt, createdBy, fresh.at(), version + 1);
    }

    VisitState state() {
        return said.state();
    }

    /** Whether facts are made of it. */
    boolean observes() {
        return said.state() == VisitState.DONE && said.observed() != null;
    }

    /** Somebody was reached. */
    boolean isContact() {
        return said.state() == VisitState.DONE && said.reached();
    }

    boolean isOverdue(LocalDate today) {
        return said.state() == VisitState.PLANNED && said.plannedOn().isBefore(today);
    }

    /** The day of which its status tells; null: of none. */
    LocalDate statusDay(LocalDate today) {
        return switch (said.state()) {
            case DONE -> said.on();
            case PLANNED -> today;
            case CANCELLED -> null;
        };
    }

    String provinceCode() {
        return of.place().provinceCode();
    }

    LocalGovernmentRef place() {
        return of.ref();
    }

    Subject subject() {
        return Subject.of("visit", id, of.place());
    }
}
