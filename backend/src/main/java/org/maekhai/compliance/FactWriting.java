package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.problem.Failure;

/** Whose word a fact is. */
@ApplicationScoped
class FactWriting {
    private final CurrentUser currentUser;

    FactWriting(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** A local government reports of itself; its word waits until somebody else confirms it. */
    boolean isReporter() {
        return currentUser.caller().has(Role.LOCAL);
    }

    /**
     * Who states a fact decides its source: a local government reports of itself, an officer by hand. What was seen on a visit is
     * stated with the visit, see {@link ObservedFacts}, so that one is found from the other.
     */
    Source source(Source asked) {
        if (isReporter()) {
            if (asked != null && asked != Source.SELF_REPORT) {
                throw Failure.invalid("/source", "BAD_SOURCE");
            }
            return Source.SELF_REPORT;
        }
        if (asked != null && asked != Source.OFFICER) {
            throw Failure.invalid("/source", "BAD_SOURCE");
        }
        return Source.OFFICER;
    }
}
