package org.maekhai.assignment.planning;

import java.io.Serializable;

/**
 * What a division costs, in tenths of a need-km, so that all of it is whole numbers.
 *
 * @param uncovered local governments without a trainer, and the sum of their need
 */
public record Score(long travel, long balance, long continuity, long cohesion, int uncovered, int uncoveredNeed)
        implements Serializable {
    public static final double UNIT = 10;

    public long total() {
        return travel + balance + continuity + cohesion;
    }
}
