package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** Meetings: looked at, called, written down, closed (orders 2 and 4). */
@ApplicationScoped
class Meetings {
    private final MeetingQueries queries;
    private final MeetingViews views;
    private final MeetingWriting writing;

    Meetings(MeetingQueries queries, MeetingViews views, MeetingWriting writing) {
        this.queries = queries;
        this.views = views;
        this.writing = writing;
    }

    Page<MeetingSummary> list(PageRequest request, MeetingFilter filter) {
        return queries.list(request, filter);
    }

    Stored<MeetingView> get(UUID id) {
        return views.of(queries.inScope(id));
    }

    Saved<MeetingView> save(UUID id, SaveMeeting request, IfMatch ifMatch) {
        return writing.save(id, request, ifMatch);
    }

    Stored<MeetingView> close(UUID id) {
        return writing.close(id);
    }

    Stored<MeetingView> reopen(UUID id, ReopenMeeting request) {
        return writing.reopen(id, request.reason());
    }

    void delete(UUID id, IfMatch ifMatch) {
        writing.delete(id, ifMatch);
    }
}
