package org.maekhai.shared.job;

import java.io.Serializable;
import java.util.UUID;
import java.util.function.Consumer;
import org.maekhai.shared.solver.Solver;

/**
 * A kind of plan that is searched for in the background ({@link Searches}): what differs between them. Each method has a
 * transaction of its own, in which it locks the plan first.
 */
public interface SearchKind {
    /** In the database: it stays the same, whatever the class is called. */
    String name();

    /**
     * What is to be done for a plan.
     *
     * @param seconds that it may take
     * @param finish writes what was found, unless the plan was given up; in a transaction
     */
    record Search<R extends Serializable>(Solver<R> solver, int seconds, Consumer<R> finish) {}

    /**
     * The plan begins, or begins again from the start where the server that had it died.
     *
     * @return null when it was given up
     */
    Search<?> begin(UUID planId);

    /**
     * How far it is.
     *
     * @param share of the time that it may take
     * @param objective of the best found so far, and the bound then known; null: none yet
     */
    record Progress(double share, Double objective, Double bound) {}

    void report(UUID planId, Progress progress);

    void fail(UUID planId, String code);
}
