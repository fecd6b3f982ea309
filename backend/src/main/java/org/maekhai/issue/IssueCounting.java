package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.ToDoCode;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.visit.OpenIssues;

/** How many issues are open: the door for pictures that span features, and for whom to visit first. */
@ApplicationScoped
public class IssueCounting implements OpenIssues {
    private static final String COUNTS = """
            select count(*),
                   sum(case when i.due_on < :on then 1 else 0 end),
                   sum(case when %s = 'ESCALATED' then 1 else 0 end),
                   sum(case when i.severity = 'HIGH' then 1 else 0 end)
            from issue i
            """;
    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final IssueQueries queries;

    IssueCounting(Clock clock, Jdbc jdbc, CurrentUser currentUser, IssueQueries queries) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.queries = queries;
    }

    /** On a day, within the caller's scope. @param province null: all of the scope; {@code district} likewise */
    public IssueCounts counts(String province, String district, LocalDate on) {
        var state = on.isBefore(LocalDate.now(clock)) ? IssueQueries.STATE_THEN : "i.state";
        var sql = queries.within(new Sql(COUNTS.formatted(state), on), province, district, null);
        return jdbc.first(
                        queries.openOn(sql, true, on),
                        row -> new IssueCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .orElseThrow();
    }

    /** What of it waits for the caller's role. */
    public Map<ToDoCode, Integer> toDo(IssueCounts counts) {
        Map<ToDoCode, Integer> waiting = new EnumMap<>(ToDoCode.class);
        if (!currentUser.caller().has(Role.LOCAL)) {
            waiting.put(ToDoCode.ISSUES_OVERDUE, counts.overdue());
        }
        if (currentUser.caller().has(Role.DEPARTMENT, Role.ADMIN)) {
            waiting.put(ToDoCode.ISSUES_ESCALATED, counts.escalated());
        }
        return waiting;
    }

    @Override
    public Map<Integer, Integer> severity(LocalDate on, String provinceCode) {
        var sql = new Sql("""
                select i.local_government_id,
                       sum(case i.severity when 'LOW' then 1 when 'MEDIUM' then 2 else 3 end)
                from issue i
                """).where("i.local_government_id is not null").whereIf(provinceCode, "i.province_code = ?");
        Map<Integer, Integer> severities = new HashMap<>();
        jdbc.each(
                queries.openOn(sql, true, on).append("group by i.local_government_id"),
                row -> severities.put(row.getInt(1), row.getInt(2)));
        return severities;
    }
}
