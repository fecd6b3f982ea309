package org.maekhai.shared.solver;

import java.io.Serializable;

/**
 * Solves once. Another thread may stop it, and gets it to answer the best that it found so far.
 *
 * @param <R> the answer, which can be sent to another process
 */
public interface Solver<R extends Serializable> {
    R solve(ConstraintSearch.Listener listener);

    /** Ends the search soon. */
    void stop();

    /** All that there is to know in order to solve, wherever that is done. */
    interface Question<R extends Serializable> extends Serializable {
        Solver<R> solver();
    }

    /** What was found, and how many seconds that took. */
    interface Answer extends Serializable {
        double seconds();
    }
}
