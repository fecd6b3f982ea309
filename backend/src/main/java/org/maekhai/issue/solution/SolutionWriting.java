package org.maekhai.issue.solution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.maekhai.issue.IssueAction;
import org.maekhai.issue.IssueBooks;
import org.maekhai.issue.IssuePerson;
import org.maekhai.issue.IssueState;
import org.maekhai.issue.SolutionAction;
import org.maekhai.issue.SolutionView;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** What worked is proposed, published for the nation, taken back; and where it helped. Issues are locked before solutions. */
@ApplicationScoped
class SolutionWriting {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final IssueBooks issues;
    private final SolutionStore store;
    private final SolutionViews views;
    private final Journal journal;

    SolutionWriting(
            Clock clock,
            CurrentUser currentUser,
            IssueBooks issues,
            SolutionStore store,
            SolutionViews views,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.issues = issues;
        this.store = store;
        this.views = views;
        this.journal = journal;
    }

    @Transactional
    Saved<SolutionView> save(UUID id, SaveSolution request, IfMatch ifMatch) {
        var said = request.stripped();
        var from = said.fromIssueId();
        var state = from == null ? null : issues.lockedState(from).orElse(null);
        var known = store.lock(id).orElse(null);
        if (known == null) {
            requireSolved(from, state);
            var fresh = Solution.proposed(id, said, currentUser.caller(), now());
            store.insert(fresh);
            journal.write(Written.Action.CREATE, fresh.subject(), null, WrittenSolution.of(fresh));
            return new Saved<>(views.of(fresh), true);
        }
        new SolutionWriter(currentUser.caller()).requireMayChange(known);
        if (said.equals(known.said())) {
            return new Saved<>(views.of(known), false);
        }
        ifMatch.requires(known.version());
        if (from != null && !from.equals(known.said().fromIssueId())) {
            requireSolved(from, state);
        }
        return new Saved<>(write(known, known.changed(said, now())), false);
    }

    /** @param state null: there is none that the caller may see. @throws Failure 422 when nothing was solved there */
    private static void requireSolved(UUID from, IssueState state) {
        if (from != null && state == null) {
            throw Failure.invalid("/fromIssueId", "UNKNOWN_ISSUE", from);
        }
        if (from != null && state != IssueState.RESOLVED) {
            throw Failure.invalid("/fromIssueId", "ISSUE_NOT_RESOLVED");
        }
    }

    private Stored<SolutionView> write(Solution before, Solution after) {
        store.update(after);
        journal.write(Written.Action.UPDATE, after.subject(), WrittenSolution.of(before), WrittenSolution.of(after));
        return views.of(after);
    }

    @Transactional
    Stored<SolutionView> publish(UUID id) {
        return act(id, solution -> solution.published(now()));
    }

    @Transactional
    Stored<SolutionView> retire(UUID id) {
        return act(id, solution -> solution.retired(now()));
    }

    private Stored<SolutionView> act(UUID id, UnaryOperator<Solution> act) {
        var known = store.lock(id).orElseThrow(Failure::notFound);
        return write(known, act.apply(known));
    }

    /** Counted once an issue. Others may write other solutions meanwhile, and say of other issues that they helped there. */
    @Transactional
    Stored<SolutionView> helped(UUID id, UUID issueId) {
        if (!issues.isLocked(issueId, IssueAction.CHANGE)) {
            throw Failure.invalid("/issueId", "UNKNOWN_ISSUE", issueId);
        }
        var known = store.lockOne(id).orElseThrow(Failure::notFound);
        new SolutionWriter(currentUser.caller()).requireSees(known);
        known.requirePossible(SolutionAction.HELPED);
        var before = views.of(known);
        if (!store.helped(id, issueId, now(), IssuePerson.of(currentUser.caller()))) {
            return before;
        }
        var after = views.of(known);
        journal.write(
                Written.Action.UPDATE,
                known.subject(),
                Map.of("helped", before.view().helped()),
                Map.of("helped", after.view().helped()));
        return after;
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
