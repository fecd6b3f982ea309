package org.maekhai.issue.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.issue.CommentView;
import org.maekhai.issue.IssueAction;
import org.maekhai.issue.IssueBooks;
import org.maekhai.security.Caller;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Place;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** What is said of issues: whoever sees one and does more than look on may, and changes what they wrote themselves. */
@ApplicationScoped
class Comments {
    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final IssueBooks issues;
    private final Journal journal;

    Comments(Clock clock, Jdbc jdbc, CurrentUser currentUser, IssueBooks issues, Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.issues = issues;
        this.journal = journal;
    }

    @Transactional
    Saved<CommentView> save(UUID issue, UUID id, SaveComment request, IfMatch ifMatch) {
        var place = issues.requireMay(issue, IssueAction.COMMENT);
        var text = request.text().strip();
        var known = find(issue, id);
        if (known.isEmpty()) {
            var made = write(issue, id, text);
            journal.write(Written.Action.CREATE, subject(id, place), null, made);
            return new Saved<>(stored(made), true);
        }
        var before = requireOwn(known.get());
        if (text.equals(before.text())) {
            return new Saved<>(stored(before), false);
        }
        ifMatch.requires(before.version());
        jdbc.update(new Sql("""
                update issue_comment
                set text = :text, changed_at = :now, version = version + 1
                where id = :id
                """, text, now().atOffset(ZoneOffset.UTC), id));
        var after = find(issue, id).orElseThrow();
        journal.write(Written.Action.UPDATE, subject(id, place), before, after);
        return new Saved<>(stored(after), false);
    }

    private CommentView write(UUID issue, UUID id, String text) {
        Caller by = currentUser.caller();
        jdbc.update(new Sql(
                """
                insert into issue_comment
                  (id, issue_id, text, written_at, by_id, by_name, by_role, changed_at, version)
                values (:id, :issue, :text, :now, :user, :name, :role, :now, 0)
                """,
                id,
                issue,
                text,
                now().atOffset(ZoneOffset.UTC),
                by.userId(),
                by.name(),
                by.role().name()));
        return find(issue, id).orElseThrow();
    }

    @Transactional
    void remove(UUID issue, UUID id, IfMatch ifMatch) {
        var place = issues.requireMay(issue, IssueAction.COMMENT);
        var before = requireOwn(find(issue, id).orElseThrow(Failure::notFound));
        ifMatch.requires(before.version());
        jdbc.update(new Sql("delete from issue_comment").where("id = ?", id));
        journal.write(Written.Action.DELETE, subject(id, place), before, null);
    }

    private Optional<CommentView> find(UUID issue, UUID id) {
        var sql = new Sql(
                        "select c.*, c.by_id = ? as own from issue_comment c",
                        currentUser.caller().userId())
                .where("c.id = ?", id)
                .where("c.issue_id = ?", issue);
        return jdbc.first(sql, CommentView.class);
    }

    private static CommentView requireOwn(CommentView comment) {
        if (!comment.own()) {
            throw Failure.forbidden("NOT_YOUR_COMMENT");
        }
        return comment;
    }

    private static Stored<CommentView> stored(CommentView comment) {
        return new Stored<>(comment, comment.version());
    }

    private static Subject subject(UUID id, Place place) {
        return Subject.of("issue-comment", id, place);
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
