package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** What is done with an issue: each act is a step of its history, in one transaction. */
@ApplicationScoped
class IssueActs {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final IssueLock lock;
    private final IssueStore store;
    private final IssueViews views;
    private final Journal journal;

    IssueActs(
            Clock clock, CurrentUser currentUser, IssueLock lock, IssueStore store, IssueViews views, Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.lock = lock;
        this.store = store;
        this.views = views;
        this.journal = journal;
    }

    /** One that counts from today. @param text the note, the answer or the reason; null: there is none to tell */
    @Transactional
    Stored<IssueView> act(UUID id, IssueAction action, String text) {
        return act(id, action, text, null);
    }

    /** @param on null: today. @throws Failure 422 for a day on which it wasn't open yet, or that is to come */
    @Transactional
    Stored<IssueView> resolve(UUID id, String solution, LocalDate on) {
        return act(id, IssueAction.RESOLVE, solution, on);
    }

    private Stored<IssueView> act(UUID id, IssueAction action, String text, LocalDate asked) {
        var known = lock.one(id, null).orElseThrow(Failure::notFound);
        new IssueWriter(currentUser.caller()).require(action, known);
        var after = known.after(action, text == null ? null : text.strip(), now());
        var history = store.history(id);
        var on = Objects.requireNonNullElse(asked, today());
        requireOpenOn(history, on);
        return keep(known, after, event(history, action, on, text == null ? null : text.strip(), null));
    }

    private void requireOpenOn(IssueHistory history, LocalDate on) {
        if (on.isAfter(today())) {
            throw Failure.invalid("/on", "FUTURE_DATE");
        }
        if (on.isBefore(history.openSince())) {
            throw Failure.invalid("/on", "RESOLVED_TOO_EARLY", history.openSince());
        }
    }

    /** What was merged into it goes with it. */
    @Transactional
    Stored<IssueView> merge(UUID id, UUID into) {
        var writer = new IssueWriter(currentUser.caller());
        var all = lock.withMerged(id, into).stream().collect(Collectors.toMap(Issue::id, Function.identity()));
        var known = all.remove(id);
        if (known == null) {
            throw Failure.notFound();
        }
        writer.require(IssueAction.MERGE, known);
        IssueAction.MERGE.requirePossible(known.state());
        if (id.equals(into)) {
            throw Failure.invalid("/into", "SAME_ISSUE");
        }
        var other = all.remove(into);
        if (other == null || !writer.caller().scope().covers(other.at().place())) {
            throw Failure.invalid("/into", "UNKNOWN_ISSUE");
        }
        if (other.mergedInto() != null) {
            throw Failure.invalid("/into", "MERGED_ALREADY");
        }
        var now = now();
        all.values().forEach(merged -> move(merged, merged.movedTo(into, now)));
        var event = event(store.history(id), IssueAction.MERGE, today(), null, into);
        return keep(known, known.mergedInto(into, now), event);
    }

    private IssueEvent event(IssueHistory history, IssueAction action, LocalDate on, String text, UUID other) {
        var step = new IssueStep(history.nextPlace(), action.happening(), action.to(), on);
        return new IssueEvent(step, now(), text, other, IssuePerson.of(currentUser.caller()));
    }

    /** Nothing happened to it but that the one it was merged into was. */
    private void move(Issue known, Issue changed) {
        store.update(changed);
        journal.write(Written.Action.UPDATE, changed.subject(), WrittenIssue.of(known), WrittenIssue.of(changed));
    }

    private Stored<IssueView> keep(Issue known, Issue changed, IssueEvent event) {
        store.update(changed);
        store.add(known.id(), event);
        journal.write(
                Written.Action.UPDATE, changed.subject(), WrittenIssue.of(known), WrittenIssue.of(changed, event));
        return views.of(changed);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
