package org.maekhai.issue.solution;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.maekhai.issue.SolutionAction;
import org.maekhai.issue.SolutionState;
import org.maekhai.security.Caller;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/**
 * A solution as it is stored, and what may become of it.
 *
 * @param said see {@link SaveSolution#stripped}
 * @param provinceCode whose office proposed it; null: the Department
 */
record Solution(
        UUID id,
        SaveSolution said,
        String provinceCode,
        SolutionState state,
        UUID createdById,
        String createdBy,
        Instant createdAt,
        Instant publishedAt,
        Instant changedAt,
        long version) {

    static Solution proposed(UUID id, SaveSolution said, Caller by, Instant now) {
        return new Solution(
                id, said, by.scope().provinceCode(), SolutionState.PROPOSED, by.userId(), by.name(), now, null, now, 0);
    }

    Solution changed(SaveSolution fresh, Instant now) {
        return with(fresh, state, publishedAt, now);
    }

    /** @throws Failure 409 when it is published already */
    Solution published(Instant now) {
        requirePossible(SolutionAction.PUBLISH);
        return with(said, SolutionState.PUBLISHED, now, now);
    }

    /** @throws Failure 409 when it is retired already */
    Solution retired(Instant now) {
        requirePossible(SolutionAction.RETIRE);
        return with(said, SolutionState.RETIRED, publishedAt, now);
    }

    private Solution with(SaveSolution fresh, SolutionState next, Instant published, Instant now) {
        return new Solution(
                id, fresh, provinceCode, next, createdById, createdBy, createdAt, published, now, version + 1);
    }

    boolean isPossible(SolutionAction action) {
        return states(action).contains(state);
    }

    /** @throws Failure 409 with where it stands */
    void requirePossible(SolutionAction action) {
        if (!isPossible(action)) {
            throw Failure.conflict("SOLUTION_STATE", state.ordinal());
        }
    }

    private static Set<SolutionState> states(SolutionAction action) {
        return switch (action) {
            case CHANGE -> EnumSet.allOf(SolutionState.class);
            case PUBLISH -> EnumSet.of(SolutionState.PROPOSED, SolutionState.RETIRED);
            case RETIRE -> EnumSet.of(SolutionState.PROPOSED, SolutionState.PUBLISHED);
            case HELPED -> EnumSet.of(SolutionState.PUBLISHED);
        };
    }

    Subject subject() {
        return Subject.ofProvince("solution", id, provinceCode);
    }
}
