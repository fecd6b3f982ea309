package org.maekhai.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/**
 * An issue as it is stored, and what may become of it.
 *
 * @param said see {@link SaveIssue#stripped}
 * @param by who entered it
 * @param createdAt when the server received it, whatever the clock of the device said
 * @param solution what solved it; null of one that is open, or was merged
 * @param mergedInto the same thing told before; null: it stands for itself
 * @param code its natural key in files of an office; null: it never came from one
 */
record Issue(
        UUID id,
        IssuePlace at,
        SaveIssue said,
        IssuePerson by,
        Instant createdAt,
        IssueState state,
        String solution,
        UUID mergedInto,
        String code,
        Instant changedAt,
        long version) {

    static Issue raised(UUID id, IssuePlace at, SaveIssue said, String code, IssuePerson by, Instant now) {
        return new Issue(id, at, said, by, now, IssueState.OPEN, null, null, code, now, 0);
    }

    /** The office of another province has its own codes: it names nothing by that of this one. */
    Issue changed(IssuePlace to, SaveIssue fresh, Instant now) {
        var kept = to.provinceCode().equals(at.provinceCode()) ? code : null;
        return new Issue(id, to, fresh, by, createdAt, state, solution, mergedInto, kept, now, version + 1);
    }

    /** @param text what solves it, where that is done. @throws Failure 409 where its state doesn't allow it */
    Issue after(IssueAction action, String text, Instant now) {
        action.requirePossible(state);
        var solved = action == IssueAction.RESOLVE ? text : null;
        return new Issue(id, at, said, by, createdAt, action.to(), solved, null, code, now, version + 1);
    }

    /** @throws Failure 409 where it is resolved already */
    Issue mergedInto(UUID other, Instant now) {
        IssueAction.MERGE.requirePossible(state);
        return movedTo(other, now);
    }

    /** One that was merged into another which is merged now. */
    Issue movedTo(UUID other, Instant now) {
        return new Issue(id, at, said, by, createdAt, IssueState.RESOLVED, null, other, code, now, version + 1);
    }

    boolean isOverdue(LocalDate today) {
        return state != IssueState.RESOLVED
                && said.dueOn() != null
                && said.dueOn().isBefore(today);
    }

    Subject subject() {
        return Subject.of("issue", id, at.place());
    }
}
