package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

@ApplicationScoped
class Candidates {
    Page<CandidateView> list(PageRequest r, String p, String d, Double km, Boolean declined) {
        throw new UnsupportedOperationException();
    }
}
