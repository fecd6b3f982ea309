package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.Failure;
import org.maekhai.shared.Written;

/** What stating any fact has in common: whose word it is, and that it is recorded. */
@ApplicationScoped
class FactWriting {
    private final CurrentUser currentUser;
    private final Event<Written> written;

    FactWriting(CurrentUser currentUser, Event<Written> written) {
        this.currentUser = currentUser;
        this.written = written;
    }

    /** A local government reports of itself; its word waits until somebody else confirms it. */
    boolean isReporter() {
        return currentUser.caller().has(Role.LOCAL);
    }

    /** Who states a fact decides its source: a local government reports of itself, an officer says where it is from. */
    Source source(Source asked) {
        if (isReporter()) {
            if (asked != null && asked != Source.SELF_REPORT) {
                throw Failure.invalid("/source", "BAD_SOURCE");
            }
            return Source.SELF_REPORT;
        }
        if (asked == Source.IMPORT || asked == Source.SELF_REPORT) {
            throw Failure.invalid("/source", "BAD_SOURCE");
        }
        return asked == null ? Source.OFFICER : asked;
    }

    void fire(Written.Action action, LocalGovernments.Known of, Object before, Object after) {
        written.fire(new Written(
                action,
                "local-government",
                of.ref().code(),
                of.place().provinceCode(),
                of.place().districtCode(),
                of.ref().code(),
                before,
                after));
    }
}
