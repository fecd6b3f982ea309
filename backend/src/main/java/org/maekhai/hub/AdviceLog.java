package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.shared.IfMatch;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

@ApplicationScoped
class AdviceLog {
    record Versioned(AdviceView view, long version) {}

    Page<AdviceView> list(PageRequest r, UUID hub, String lg, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    Versioned inScope(UUID hub, UUID id) {
        throw new UnsupportedOperationException();
    }

    Versioned log(UUID hub, UUID id, LogAdvice r, IfMatch m) {
        throw new UnsupportedOperationException();
    }

    void delete(UUID hub, UUID id, IfMatch m) {
        throw new UnsupportedOperationException();
    }
}
