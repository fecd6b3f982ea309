package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.IfMatch;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

@ApplicationScoped
public class Hubs {
    record Versioned(HubView view, long version) {}

    Page<HubSummary> list(PageRequest r, HubFilter f) {
        throw new UnsupportedOperationException();
    }

    Versioned propose(ProposeHub r) {
        throw new UnsupportedOperationException();
    }

    Versioned inScope(UUID id) {
        throw new UnsupportedOperationException();
    }

    Versioned change(UUID id, ChangeHub r, IfMatch m) {
        throw new UnsupportedOperationException();
    }

    void withdraw(UUID id, IfMatch m) {
        throw new UnsupportedOperationException();
    }
    /** Of the caller's scope. @param province null: all of it */
    public HubCounts counts(String province, String district) {
        throw new UnsupportedOperationException();
    }
}
