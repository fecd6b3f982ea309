package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * One writer of a province's assignments and plans at a time: each sees what the one before it wrote. What it locks by, all
 * assignments in memory ({@link Terms}), stays closed to whoever only has to lock.
 */
@ApplicationScoped
public class AssignmentLock {
    private final Terms terms;

    AssignmentLock(Terms terms) {
        this.terms = terms;
    }

    /** Until the transaction ends. */
    public void province(String code) {
        terms.lock(code);
    }
}
