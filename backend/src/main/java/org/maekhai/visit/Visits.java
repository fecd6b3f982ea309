package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.MoreColumns;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.thai.ThaiText;

/** Visits: looked at, entered, changed, confirmed (order 1). */
@ApplicationScoped
class Visits {
    private final VisitQueries queries;
    private final VisitViews views;
    private final VisitWriting writing;

    Visits(VisitQueries queries, VisitViews views, VisitWriting writing) {
        this.queries = queries;
        this.views = views;
        this.writing = writing;
    }

    Page<VisitView> list(PageRequest request, VisitFilter filter) {
        return queries.list(request, filter);
    }

    MoreColumns<VisitView> answers(VisitFilter filter) {
        return queries.answers(filter);
    }

    Stored<VisitView> get(UUID id) {
        return views.of(queries.inScope(id));
    }

    Saved<VisitView> save(UUID id, SaveVisit request, IfMatch ifMatch) {
        return writing.save(id, request, ifMatch);
    }

    void delete(UUID id, IfMatch ifMatch) {
        writing.delete(id, ifMatch);
    }

    Stored<VisitView> confirm(UUID id, ConfirmVisit request) {
        return writing.confirm(id, true, request == null ? null : ThaiText.orNull(request.remark()));
    }

    Stored<VisitView> dispute(UUID id, DisputeVisit request) {
        return writing.confirm(id, false, request.remark().strip());
    }
}
