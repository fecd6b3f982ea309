package org.maekhai.issue.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.issue.IssueBooks;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssueView;
import org.maekhai.issue.LikeIssues;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** What waits for the Department: the same problem once, whoever told it. */
@ApplicationScoped
class Escalations {
    private final Clock clock;
    private final Jdbc jdbc;
    private final IssueBooks issues;
    private final LikeIssues like;

    Escalations(Clock clock, Jdbc jdbc, IssueBooks issues, LikeIssues like) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.issues = issues;
        this.like = like;
    }

    /** Those that wait longest first. */
    Page<EscalationView> list(PageRequest request, String province, IssueModule module) {
        var waiting = issues.within(new Sql("select i.id from issue i"), province, null)
                .where("i.state = 'ESCALATED'")
                .whereIf(module == null ? null : module.name(), "i.module = ?")
                .append("""
                        order by (
                          select max(e.on_day)
                          from issue_event e
                          where e.issue_id = i.id and e.action = 'ESCALATED'), i.id
                        """);
        var groups = like.together(jdbc.list(waiting, row -> row.getObject(1, UUID.class)));
        var page = Page.slice(groups, request);
        var views = issues.views(page.getItems().stream().flatMap(List::stream).toList()).stream()
                .collect(Collectors.toMap(IssueView::id, Function.identity()));
        return page.map(group -> view(group, views));
    }

    private EscalationView view(List<UUID> group, Map<UUID, IssueView> views) {
        var told = group.stream().map(views::get).toList();
        var first = told.get(0);
        var since = first.holder().since();
        return new EscalationView(
                first.title(),
                first.module(),
                told.stream()
                        .map(IssueView::province)
                        .distinct()
                        .sorted(Comparator.comparing(province -> province.code()))
                        .toList(),
                since,
                (int) ChronoUnit.DAYS.between(since, LocalDate.now(clock)),
                told);
    }
}
