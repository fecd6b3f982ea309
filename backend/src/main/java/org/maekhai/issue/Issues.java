package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** Issues: looked at, entered, changed, and what is done with them (order 4). */
@ApplicationScoped
class Issues {
    private final IssueQueries queries;
    private final IssueViews views;
    private final IssueWriting writing;
    private final IssueActs acts;

    Issues(IssueQueries queries, IssueViews views, IssueWriting writing, IssueActs acts) {
        this.queries = queries;
        this.views = views;
        this.writing = writing;
        this.acts = acts;
    }

    Page<IssueView> list(PageRequest request, IssueFilter filter) {
        return queries.list(request, filter);
    }

    Stored<IssueView> get(UUID id) {
        return views.of(queries.inScope(id));
    }

    Saved<IssueView> save(UUID id, SaveIssue request, IfMatch ifMatch) {
        return writing.save(id, request, ifMatch);
    }

    Stored<IssueView> start(UUID id) {
        return acts.act(id, IssueAction.START, null);
    }

    Stored<IssueView> escalate(UUID id, EscalateIssue request) {
        return acts.act(id, IssueAction.ESCALATE, request.note());
    }

    Stored<IssueView> answer(UUID id, AnswerIssue request) {
        return acts.act(id, IssueAction.ANSWER, request.text());
    }

    Stored<IssueView> resolve(UUID id, ResolveIssue request) {
        return acts.resolve(id, request.solution(), request.on());
    }

    Stored<IssueView> reopen(UUID id, ReopenIssue request) {
        return acts.act(id, IssueAction.REOPEN, request.reason());
    }

    Stored<IssueView> merge(UUID id, MergeIssue request) {
        return acts.merge(id, request.into());
    }
}
