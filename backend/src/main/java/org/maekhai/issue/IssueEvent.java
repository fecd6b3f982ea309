package org.maekhai.issue;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that became of an issue.
 *
 * @param text the note, the answer, the solution or the reason
 * @param otherId the issue that it was merged into
 */
record IssueEvent(IssueStep step, Instant at, String text, UUID otherId, IssuePerson by) {
    /** With which each history begins. */
    static IssueEvent raised(Issue issue) {
        var step = new IssueStep(
                0, IssueHappening.RAISED, IssueState.OPEN, issue.said().raisedOn());
        return new IssueEvent(step, issue.createdAt(), null, null, issue.by());
    }
}
