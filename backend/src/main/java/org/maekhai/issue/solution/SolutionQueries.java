package org.maekhai.issue.solution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.issue.KnownSolutions;
import org.maekhai.issue.SolutionView;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Questions about solutions, and who may see which. */
@ApplicationScoped
class SolutionQueries implements KnownSolutions {
    private static final Map<String, String> SORTABLE = Map.of(
            "helped", "(select count(*) from solution_helped h where h.solution_id = s.id)",
            // one that is not published comes before all that are
            "publishedAt", "coalesce(s.published_at, s.changed_at)",
            "title", "s.sort_key");

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final SolutionStore store;
    private final SolutionViews views;

    SolutionQueries(Jdbc jdbc, CurrentUser currentUser, SolutionStore store, SolutionViews views) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.store = store;
        this.views = views;
    }

    Page<SolutionView> list(PageRequest request, SolutionFilter filter) {
        var found = narrow(new Sql("select s.id from solution s"), filter)
                .append("order by " + request.orderBy(SORTABLE, "-helped,-publishedAt", "s.id desc"))
                .page(request);
        var ids = jdbc.list(found, row -> row.getObject(1, UUID.class));
        long total = jdbc.count(narrow(new Sql("select count(*) from solution s"), filter));
        return new Page<>(views.of(store.byIds(ids)), request, total);
    }

    private Sql narrow(Sql sql, SolutionFilter filter) {
        writer().restrict(sql)
                .whereIf(filter.module() == null ? null : filter.module().name(), "s.module = ?")
                .whereIf(filter.state() == null ? null : filter.state().name(), "s.state = ?")
                .whereIf(filter.province(), "s.province_code = ?");
        if (filter.fromIssueId() != null) {
            sql.whereIn("s.from_issue_id", views.seenIssues(List.of(filter.fromIssueId())));
        }
        SearchText.keep(sql, filter.q(), "s.search_text");
        return sql;
    }

    private SolutionWriter writer() {
        return new SolutionWriter(currentUser.caller());
    }

    Stored<SolutionView> get(UUID id) {
        var found = store.find(id).orElseThrow(Failure::notFound);
        writer().requireSees(found);
        return views.of(found);
    }

    @Override
    public List<SolutionView> byIds(Collection<UUID> ids) {
        var writer = writer();
        return ids.isEmpty()
                ? List.of()
                : views.of(store.byIds(ids).stream().filter(writer::sees).toList());
    }
}
