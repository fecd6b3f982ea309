package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.issue.IssueView.Helped;
import org.maekhai.shared.attachment.AttachmentView;
import org.maekhai.shared.attachment.Attachments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** What stands elsewhere about issues, asked for once for all of them. */
@ApplicationScoped
class IssueBeside {
    private final Jdbc jdbc;
    private final IssueStore store;
    private final Attachments attachments;

    IssueBeside(Jdbc jdbc, IssueStore store, Attachments attachments) {
        this.jdbc = jdbc;
        this.store = store;
        this.attachments = attachments;
    }

    /**
     * By the ids of the issues, owners by their own.
     *
     * @param others those that some were merged into, by their own ids
     */
    record Known(
            Map<UUID, IssueHistory> histories,
            Map<UUID, IssuePerson> owners,
            Map<UUID, List<AttachmentView>> attachments,
            Map<UUID, Integer> comments,
            Map<UUID, Issue> others) {}

    Known of(Collection<Issue> issues) {
        var ids = issues.stream().map(Issue::id).toList();
        return new Known(
                store.histories(ids),
                owners(issues),
                attachments.of("issue", ids),
                commentCounts(ids),
                others(issues.stream().map(Issue::mergedInto).toList()));
    }

    private Map<UUID, IssuePerson> owners(Collection<Issue> issues) {
        var ids = issues.stream()
                .map(issue -> issue.said().ownerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, IssuePerson> owners = new HashMap<>();
        if (!ids.isEmpty()) {
            var sql = new Sql("select u.id, u.name, u.role from app_user u").whereIn("u.id", ids);
            jdbc.list(sql, IssuePerson.class).forEach(person -> owners.put(person.id(), person));
        }
        return owners;
    }

    private Map<UUID, Integer> commentCounts(Collection<UUID> ids) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            var sql = new Sql("select c.issue_id, count(*) from issue_comment c")
                    .whereIn("c.issue_id", ids)
                    .append("group by c.issue_id");
            jdbc.each(sql, row -> counts.put(row.getObject(1, UUID.class), row.getInt(2)));
        }
        return counts;
    }

    /** By their ids; nulls are left out. */
    Map<UUID, Issue> others(Collection<UUID> ids) {
        var known = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Issue> others = new HashMap<>();
        if (!known.isEmpty()) {
            store.byIds(known).forEach(other -> others.put(other.id(), other));
        }
        return others;
    }

    /** Published solutions that helped one, those that did first. */
    List<Helped> solutions(UUID id) {
        var sql = new Sql("""
                select s.id, s.title
                from solution_helped h
                join solution s on s.id = h.solution_id
                """)
                .where("h.issue_id = ?", id)
                .where("s.state = 'PUBLISHED'")
                .append("order by h.at, s.id");
        return jdbc.list(sql, Helped.class);
    }

    /** What was said of one, in order. @param caller whose own they may be */
    List<CommentView> comments(UUID id, UUID caller) {
        var sql = new Sql("select c.*, c.by_id = ? as own from issue_comment c", caller)
                .where("c.issue_id = ?", id)
                .append("order by c.written_at, c.id");
        return jdbc.list(sql, CommentView.class);
    }
}
