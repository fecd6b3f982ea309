package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.IfMatch;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

@ApplicationScoped
class Cohorts {
    Page<CohortView> list(PageRequest request, Integer fiscalYear, String province, String q) {
        throw new UnsupportedOperationException();
    }

    Stored<CohortView> get(UUID id) {
        throw new UnsupportedOperationException();
    }

    Stored<CohortView> create(SaveCohort request) {
        throw new UnsupportedOperationException();
    }

    Stored<CohortView> update(UUID id, SaveCohort request, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }

    void delete(UUID id, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }
}
