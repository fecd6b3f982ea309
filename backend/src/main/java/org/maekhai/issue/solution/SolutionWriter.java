package org.maekhai.issue.solution;

import java.util.Arrays;
import java.util.List;
import org.maekhai.issue.SolutionAction;
import org.maekhai.issue.SolutionState;
import org.maekhai.security.Caller;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/**
 * Who sees and does what with which solutions: all see what is published; an office of a province what it proposed, which it
 * changes until the Department has looked at it; the Department everything.
 */
record SolutionWriter(Caller caller) {
    private boolean isDepartment() {
        return caller.has(Role.DEPARTMENT, Role.ADMIN);
    }

    private boolean isOwn(Solution solution) {
        return caller.has(Role.PROVINCE) && caller.scope().provinceCode().equals(solution.provinceCode());
    }

    boolean sees(Solution solution) {
        return solution.state() == SolutionState.PUBLISHED || isDepartment() || isOwn(solution);
    }

    /** Keeps the solutions (alias s) that the caller may see. */
    Sql restrict(Sql sql) {
        if (isDepartment()) {
            return sql;
        }
        return caller.has(Role.PROVINCE)
                ? sql.where(
                        "(s.state = 'PUBLISHED' or s.province_code = ?)",
                        caller.scope().provinceCode())
                : sql.where("s.state = 'PUBLISHED'");
    }

    /** What the caller may do with it now. */
    List<SolutionAction> actions(Solution solution) {
        return Arrays.stream(SolutionAction.values())
                .filter(action -> solution.isPossible(action) && may(action, solution))
                .toList();
    }

    private boolean may(SolutionAction action, Solution solution) {
        return switch (action) {
            case CHANGE -> isDepartment() || isOwn(solution) && solution.state() == SolutionState.PROPOSED;
            case PUBLISH, RETIRE -> isDepartment();
            case HELPED -> !caller.has(Role.DEPARTMENT, Role.OBSERVER);
        };
    }

    /** @throws Failure 404 of one that is not to be seen, 403 of another's, 409 of one that the Department has looked at */
    void requireMayChange(Solution solution) {
        requireSees(solution);
        if (may(SolutionAction.CHANGE, solution)) {
            return;
        }
        throw isOwn(solution)
                ? Failure.conflict("SOLUTION_STATE", solution.state().ordinal())
                : Failure.forbidden("NOT_YOUR_SOLUTION");
    }

    /** @throws Failure 404 */
    void requireSees(Solution solution) {
        if (!sees(solution)) {
            throw Failure.notFound();
        }
    }
}
