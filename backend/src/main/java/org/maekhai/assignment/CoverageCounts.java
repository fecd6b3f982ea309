package org.maekhai.assignment;

import java.util.Map;
import org.maekhai.shared.ToDoCode;

/** How many local governments exist on a day, and how many have an active primary trainer. */
public record CoverageCounts(int total, int covered) {
    /** Covered of total; null where there are none. */
    public Double rate() {
        return total == 0 ? null : (double) covered / total;
    }

    public Map<ToDoCode, Integer> toDo() {
        return Map.of(ToDoCode.NO_TRAINER, total - covered);
    }
}
