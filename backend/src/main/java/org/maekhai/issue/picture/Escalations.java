package org.maekhai.issue.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.issue.IssueBooks;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssueState;
import org.maekhai.issue.IssueView;
import org.maekhai.issue.LikeIssues;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.thai.ThaiSort;

/** What waits for the Department: the same problem once, whoever told it. */
@ApplicationScoped
class Escalations {
    private static final Map<String, Comparator<Waiting>> SORTABLE = Map.of(
            "since",
            Comparator.comparing(Waiting::since),
            "title",
            Comparator.comparing(waiting -> ThaiSort.key(waiting.title())),
            "module",
            Comparator.comparing(Waiting::module));

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
        var waiting = waiting(province, module).stream()
                .collect(Collectors.toMap(Waiting::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        var groups = like.together(List.copyOf(waiting.keySet()));
        Map<String, Comparator<List<UUID>>> sortable = new HashMap<>();
        SORTABLE.forEach((field, order) ->
                sortable.put(field, Comparator.comparing(group -> waiting.get(group.get(0)), order)));
        return Page.of(request, asked -> views(Page.slice(groups, asked, sortable), asked));
    }

    /** Of one that waits as much as says where it stands. */
    private record Waiting(UUID id, IssueModule module, String title, LocalDate since) {}

    private List<Waiting> waiting(String province, IssueModule module) {
        var waiting = issues.within(new Sql("""
                        select i.id,
                               i.module,
                               i.title,
                               (select max(e.on_day)
                                from issue_event e
                                where e.issue_id = i.id and e.action = 'ESCALATED') as since
                        from issue i
                        """), province, null)
                .where("i.state = 'ESCALATED'")
                .whereIf(module == null ? null : module.name(), "i.module = ?")
                .append("order by since, i.id");
        return jdbc.list(waiting, Waiting.class);
    }

    /** What somebody answered or took back since it was found waits no more. */
    private Page<EscalationView> views(Page<List<UUID>> groups, PageRequest request) {
        var views = issues
                .views(groups.getItems().stream().flatMap(List::stream).toList())
                .stream()
                .filter(issue -> issue.state() == IssueState.ESCALATED)
                .collect(Collectors.toMap(IssueView::id, Function.identity()));
        var told = groups.getItems().stream()
                .map(group ->
                        group.stream().map(views::get).filter(Objects::nonNull).toList())
                .filter(group -> !group.isEmpty())
                .map(this::view)
                .toList();
        return new Page<>(told, request, groups.getTotal());
    }

    private EscalationView view(List<IssueView> told) {
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
