package org.maekhai.issue;

import static org.maekhai.issue.IssueState.ESCALATED;
import static org.maekhai.issue.IssueState.IN_PROGRESS;
import static org.maekhai.issue.IssueState.OPEN;
import static org.maekhai.issue.IssueState.RESOLVED;

import java.util.EnumSet;
import java.util.Set;
import org.maekhai.shared.problem.Failure;

/** What can be done with an issue, in which states, and where it leads. */
public enum IssueAction {
    CHANGE,
    START(IssueHappening.STARTED, IN_PROGRESS, EnumSet.of(OPEN)),
    ESCALATE(IssueHappening.ESCALATED, ESCALATED, EnumSet.of(OPEN, IN_PROGRESS)),
    ANSWER(IssueHappening.ANSWERED, IN_PROGRESS, EnumSet.of(ESCALATED)),
    RESOLVE(IssueHappening.RESOLVED, RESOLVED, EnumSet.complementOf(EnumSet.of(RESOLVED))),
    REOPEN(IssueHappening.REOPENED, OPEN, EnumSet.of(RESOLVED)),
    MERGE(IssueHappening.MERGED, RESOLVED, EnumSet.complementOf(EnumSet.of(RESOLVED))),
    COMMENT,
    ATTACH;

    private final IssueHappening happening;
    private final IssueState to;
    private final Set<IssueState> from;

    /** One that moves it nowhere. */
    IssueAction() {
        this(null, null, EnumSet.allOf(IssueState.class));
    }

    IssueAction(IssueHappening happening, IssueState to, Set<IssueState> from) {
        this.happening = happening;
        this.to = to;
        this.from = from;
    }

    IssueHappening happening() {
        return happening;
    }

    IssueState to() {
        return to;
    }

    boolean isPossible(IssueState state) {
        return from.contains(state);
    }

    /** @throws Failure 409 with where it stands */
    void requirePossible(IssueState state) {
        if (!isPossible(state)) {
            throw Failure.conflict("ISSUE_STATE", state.ordinal());
        }
    }
}
