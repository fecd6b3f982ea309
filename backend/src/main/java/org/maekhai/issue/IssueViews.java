package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.issue.IssueView.Happened;
import org.maekhai.issue.IssueView.Holder;
import org.maekhai.issue.IssueView.Ref;
import org.maekhai.issue.IssueView.Side;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;

/** Issues as they are shown, to a caller who may see them. */
@ApplicationScoped
class IssueViews {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final IssueStore store;
    private final IssueBeside beside;

    IssueViews(Clock clock, CurrentUser currentUser, Geography geography, IssueStore store, IssueBeside beside) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.store = store;
        this.beside = beside;
    }

    /** As they stand in lists; what was taken back since it was read is left out. */
    List<IssueView> of(Collection<Issue> issues) {
        var known = beside.of(issues);
        return issues.stream()
                .filter(issue -> known.histories().containsKey(issue.id()))
                .map(issue -> view(issue, known, null))
                .toList();
    }

    /** One with all that is known of it, also in the transaction that writes it. */
    Stored<IssueView> of(Issue issue) {
        var known = beside.of(List.of(issue));
        var events = store.events(issue.id());
        var named = beside.others(events.stream().map(IssueEvent::otherId).toList());
        var more = new More(
                events.stream().map(event -> happened(event, named)).toList(),
                beside.comments(issue.id(), currentUser.caller().userId()),
                store.mergedInto(issue.id()).stream()
                        .filter(this::isSeen)
                        .map(IssueViews::ref)
                        .toList(),
                beside.solutions(issue.id()));
        return new Stored<>(view(issue, known, more), issue.version());
    }

    /** What stands in a single one only. */
    private record More(
            List<Happened> history, List<CommentView> comments, List<Ref> merged, List<IssueView.Helped> solutions) {}

    private IssueView view(Issue issue, IssueBeside.Known known, More more) {
        var today = LocalDate.now(clock);
        var said = issue.said();
        var history = known.histories().get(issue.id());
        var other = known.others().get(issue.mergedInto());
        var closedOn = history.closedOn();
        return new IssueView(
                issue.id(),
                issue.code(),
                said.kind(),
                said.module(),
                said.severity(),
                said.title(),
                said.detail(),
                said.localGovernmentCode(),
                issue.at().ref(),
                issue.at().provinceCode(),
                geography.provinceRef(issue.at().provinceCode()),
                said.visitId(),
                said.raisedOn(),
                issue.by(),
                said.ownerId(),
                known.owners().get(said.ownerId()),
                said.dueOn(),
                issue.isOverdue(today),
                issue.state(),
                holder(issue, history, today),
                other == null ? issue.solution() : other.solution(),
                closedOn,
                closedOn == null || other != null ? null : days(said.raisedOn(), closedOn),
                issue.mergedInto(),
                known.attachments().getOrDefault(issue.id(), List.of()),
                known.comments().getOrDefault(issue.id(), 0),
                new IssueWriter(currentUser.caller()).actions(issue),
                issue.createdAt(),
                issue.by().name(),
                issue.changedAt(),
                more == null ? null : more.history(),
                more == null ? null : more.comments(),
                more == null ? null : history.durations(today),
                more == null ? null : more.merged(),
                more == null || other == null || !isSeen(other) ? null : ref(other),
                more == null ? null : more.solutions());
    }

    private static Holder holder(Issue issue, IssueHistory history, LocalDate today) {
        if (issue.state() == IssueState.RESOLVED) {
            return null;
        }
        var side = issue.state() == IssueState.ESCALATED ? Side.DEPARTMENT : Side.PROVINCE;
        return new Holder(side, history.since(), days(history.since(), today));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    private Happened happened(IssueEvent event, Map<UUID, Issue> named) {
        var step = event.step();
        var other = named.get(event.otherId());
        return new Happened(
                step.place(),
                step.action(),
                step.state(),
                step.on(),
                event.at(),
                event.text(),
                event.by(),
                event.otherId(),
                other != null && isSeen(other) ? other.said().title() : null);
    }

    private boolean isSeen(Issue other) {
        return currentUser.scope().covers(other.at().place());
    }

    private static Ref ref(Issue other) {
        return new Ref(
                other.id(), other.said().title(), other.at().ref(), other.at().provinceCode());
    }
}
