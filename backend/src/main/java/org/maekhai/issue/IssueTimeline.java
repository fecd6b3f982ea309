package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.timeline.TimelineCode;
import org.maekhai.shared.timeline.TimelineEntry;
import org.maekhai.shared.timeline.TimelineKind;
import org.maekhai.shared.timeline.TimelineSource;
import org.maekhai.shared.timeline.TimelineSpan;

/** What was told of a local government, and what came of it: each step of the history of its issues. */
@ApplicationScoped
class IssueTimeline implements TimelineSource {
    private static final String STEPS = """
            select e.issue_id, e.place, e.action, e.on_day, e.text, e.by_name, i.kind, i.title, i.detail
            from issue_event e
            join issue i on i.id = e.issue_id
            """;

    private final Jdbc jdbc;

    IssueTimeline(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return Set.of(TimelineKind.ISSUE);
    }

    private record Step(
            UUID issueId,
            int place,
            IssueHappening action,
            LocalDate onDay,
            String text,
            String byName,
            IssueKind kind,
            String title,
            String detail) {

        /** Of one day the later step of an issue is the later. */
        TimelineEntry entry() {
            return TimelineEntry.of(onDay, code(), "%s %05d".formatted(issueId, place))
                    .about(issueId, title)
                    .how(kind.name())
                    .saying(action == IssueHappening.RAISED ? detail : text)
                    .by(byName);
        }

        private TimelineCode code() {
            return switch (action) {
                case RAISED -> TimelineCode.ISSUE_RAISED;
                case STARTED -> TimelineCode.ISSUE_STARTED;
                case ESCALATED -> TimelineCode.ISSUE_ESCALATED;
                case ANSWERED -> TimelineCode.ISSUE_ANSWERED;
                case RESOLVED -> TimelineCode.ISSUE_RESOLVED;
                case REOPENED -> TimelineCode.ISSUE_REOPENED;
                case MERGED -> TimelineCode.ISSUE_MERGED;
            };
        }
    }

    @Override
    public List<TimelineEntry> latest(int id, TimelineSpan span) {
        var steps = span.of(new Sql(STEPS).where("i.local_government_id = ?", id), "e.on_day");
        return jdbc.list(steps, Step.class).stream().map(Step::entry).toList();
    }
}
