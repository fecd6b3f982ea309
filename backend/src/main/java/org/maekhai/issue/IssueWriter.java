package org.maekhai.issue;

import java.util.Arrays;
import java.util.List;
import org.maekhai.security.Caller;
import org.maekhai.security.Role;
import org.maekhai.shared.Place;
import org.maekhai.shared.problem.Failure;

/**
 * Who does what with which issues: an office and a trainer all with those of their area, but answer; a local government what it
 * told itself; the Department answers, and brings together what several provinces told.
 */
record IssueWriter(Caller caller) {
    /** What the caller may do with it now. */
    List<IssueAction> actions(Issue issue) {
        return Arrays.stream(IssueAction.values())
                .filter(action -> action.isPossible(issue.state()) && may(action, issue))
                .toList();
    }

    boolean may(IssueAction action, Issue issue) {
        if (!caller.scope().covers(issue.at().place())) {
            return false;
        }
        return switch (caller.role()) {
            case ADMIN -> true;
            case PROVINCE, DISTRICT, TRAINER -> action != IssueAction.ANSWER;
            case DEPARTMENT -> department(action);
            case LOCAL -> local(action, issue);
            case OBSERVER -> false;
        };
    }

    private static boolean department(IssueAction action) {
        return switch (action) {
            case ANSWER, MERGE, COMMENT, ATTACH -> true;
            case CHANGE, START, ESCALATE, RESOLVE, REOPEN -> false;
        };
    }

    /** Whoever may ask may also say what came of it; what others told of a place is theirs. */
    private static boolean local(IssueAction action, Issue issue) {
        return switch (action) {
            case COMMENT -> true;
            case CHANGE, RESOLVE, REOPEN, ATTACH -> issue.by().role() == Role.LOCAL;
            case START, ESCALATE, ANSWER, MERGE -> false;
        };
    }

    /** @throws Failure 404 outside the scope, 403 of what isn't the caller's to do */
    void require(IssueAction action, Issue issue) {
        caller.scope().require(issue.at().place());
        if (!may(action, issue)) {
            throw Failure.forbidden("NOT_YOUR_ISSUE");
        }
    }

    /** @throws Failure 404 outside the scope */
    void requireMayRaise(Place place) {
        caller.scope().require(place);
    }
}
