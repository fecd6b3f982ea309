package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Sql;

/** Issues for those who meet about them: the door for minutes. */
@ApplicationScoped
public class RaisedIssues {
    private final CurrentUser currentUser;
    private final IssueQueries queries;
    private final IssueStore store;

    RaisedIssues(CurrentUser currentUser, IssueQueries queries, IssueStore store) {
        this.currentUser = currentUser;
        this.queries = queries;
        this.store = store;
    }

    /** Those of these that the caller may see, in that order. */
    public List<RaisedIssue> seen(Collection<UUID> ids) {
        var scope = currentUser.scope();
        return ids.isEmpty()
                ? List.of()
                : store.byIds(ids).stream()
                        .filter(issue -> scope.covers(issue.at().place()))
                        .map(RaisedIssue::of)
                        .toList();
    }

    /**
     * Open ones of a province that the caller may see: those that were raised since a day, and those that wait for the Department;
     * what matters most first.
     *
     * @param since null: whenever it was
     */
    public List<RaisedIssue> waiting(String provinceCode, LocalDate since, int most) {
        var sql = queries.within(new Sql(IssueStore.SELECT), provinceCode, null, null)
                .where("i.state <> 'RESOLVED'");
        if (since != null) {
            sql.where("(i.raised_on >= ? or i.state = 'ESCALATED')", since);
        }
        sql.append("""
                order by case i.severity when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end,
                         i.raised_on desc,
                         i.id desc
                fetch first ? rows only
                """, most);
        return store.list(sql).stream().map(RaisedIssue::of).toList();
    }
}
