package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Where issues stood on a day of the past, told by their histories. */
@ApplicationScoped
class PastIssues {
    private static final String LAST_STEPS = """
            select e.issue_id,
                   e.action,
                   e.state,
                   e.on_day,
                   e.text,
                   e.other_id
            from issue_event e
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final IssueQueries queries;

    PastIssues(Clock clock, Jdbc jdbc, IssueQueries queries) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** The last that had become of one. @param other what it was merged into */
    private record Step(UUID issueId, IssueHappening action, IssueState state, LocalDate on, String text, UUID other) {
        static Step of(ResultSet row) throws SQLException {
            return new Step(
                    row.getObject(1, UUID.class),
                    IssueHappening.valueOf(row.getString(2)),
                    IssueState.valueOf(row.getString(3)),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getObject(6, UUID.class));
        }

        String solution() {
            return action == IssueHappening.RESOLVED ? text : null;
        }
    }

    /** The same as on that day; of one that was raised later only that it is open. */
    List<IssueOfMonth> of(List<IssueOfMonth> now, LocalDate on) {
        if (!on.isBefore(LocalDate.now(clock))) {
            return now;
        }
        var last = last(now.stream().map(IssueOfMonth::id).toList(), on);
        var others = last(
                last.values().stream()
                        .map(Step::other)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                on);
        return now.stream()
                .map(issue -> {
                    var step = last.get(issue.id());
                    if (step == null) {
                        return issue.at(IssueState.OPEN, null, null);
                    }
                    var solved = step.action() == IssueHappening.MERGED ? others.get(step.other()) : step;
                    return issue.at(
                            step.state(),
                            solved == null ? null : solved.solution(),
                            step.state() == IssueState.RESOLVED ? step.on() : null);
                })
                .toList();
    }

    private Map<UUID, Step> last(Collection<UUID> ids, LocalDate on) {
        Map<UUID, Step> last = new HashMap<>();
        if (!ids.isEmpty()) {
            var sql = new Sql(LAST_STEPS)
                    .whereIn("e.issue_id", ids)
                    .where("e.on_day <= ?", on)
                    .append("order by e.issue_id, e.place");
            jdbc.list(sql, Step::of).forEach(step -> last.put(step.issueId(), step));
        }
        return last;
    }

    /** Of those that the caller may see. */
    Map<UUID, AnsweredIssue> answers(Collection<UUID> ids, LocalDate on) {
        Map<UUID, AnsweredIssue> answers = new HashMap<>();
        if (!ids.isEmpty()) {
            var sql = queries.within(new Sql("""
                            select i.id,
                                   i.state,
                                   a.text,
                                   a.on_day
                            from issue i
                            left join issue_event a
                              on a.issue_id = i.id
                                and a.place = (
                                  select max(n.place)
                                  from issue_event n
                                  where n.issue_id = i.id
                                    and n.action = 'ANSWERED'
                                    and n.place > (
                                      select max(e.place)
                                      from issue_event e
                                      where e.issue_id = i.id and e.action = 'ESCALATED' and e.on_day <= ?))
                            """, on), null, null, null).whereIn("i.id", ids);
            jdbc.each(
                    sql,
                    row -> answers.put(
                            row.getObject(1, UUID.class),
                            new AnsweredIssue(
                                    IssueState.valueOf(row.getString(2)),
                                    row.getString(3),
                                    row.getObject(4, LocalDate.class))));
        }
        return answers;
    }
}
