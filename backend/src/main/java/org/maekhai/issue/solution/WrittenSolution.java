package org.maekhai.issue.solution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.maekhai.issue.SolutionState;

/** What the journal keeps of a solution: it is read in another scope than it was written in, and so tells nothing of issues. */
record WrittenSolution(@JsonUnwrapped SaveSolution said, SolutionState state) {
    static WrittenSolution of(Solution solution) {
        return new WrittenSolution(solution.said(), solution.state());
    }
}
