package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

@ApplicationScoped
class Eligibilities {
    HubPolicyView policy() {
        throw new UnsupportedOperationException();
    }

    Page<EligibilityView> list(PageRequest r, String p, String d, Boolean e, String q, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    EligibilityView of(String code, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
