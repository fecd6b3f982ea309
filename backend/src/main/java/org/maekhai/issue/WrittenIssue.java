package org.maekhai.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the journal keeps of an issue: what it says, where it stands and the one thing that became of it. It is read by everybody
 * who sees the place, whatever the scope of whoever wrote: of other issues there is no more than the id.
 *
 * @param happened null: only what it says is another; {@code on} the day from which that counts
 * @param text the note, the answer or the reason; a solution stands in {@code solution}
 */
record WrittenIssue(
        @JsonUnwrapped SaveIssue said,
        IssueState state,
        String solution,
        UUID mergedInto,
        IssueHappening happened,
        LocalDate on,
        String text) {

    static WrittenIssue of(Issue issue) {
        return new WrittenIssue(issue.said(), issue.state(), issue.solution(), issue.mergedInto(), null, null, null);
    }

    static WrittenIssue of(Issue issue, IssueEvent event) {
        var step = event.step();
        return new WrittenIssue(
                issue.said(),
                issue.state(),
                issue.solution(),
                issue.mergedInto(),
                step.action(),
                step.on(),
                step.action() == IssueHappening.RESOLVED ? null : event.text());
    }
}
