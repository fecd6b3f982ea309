package org.maekhai.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which page of a list (from 0), how long (1..500), in which order ({@code name,-code}). */
public record PageRequest(int page, int size, String sort) {
    public static final int MAX_SIZE = 500;

    public int offset() {
        return Math.multiplyExact(page, size);
    }

    /**
     * The ORDER BY terms for the asked order, by the columns that a list offers.
     *
     * @param columns what may be sorted by, and the SQL expression of each
     * @param tieBreaker the last term, so that pages never overlap
     */
    public String orderBy(Map<String, String> columns, String defaultSort, String tieBreaker) {
        List<String> terms = new ArrayList<>();
        for (var key : (sort == null || sort.isBlank() ? defaultSort : sort).split(",")) {
            boolean descending = key.startsWith("-");
            var column = columns.get(descending ? key.substring(1) : key);
            if (column == null) {
                throw Failure.malformed("/sort", "UNKNOWN_SORT", key);
            }
            terms.add(column + (descending ? " desc" : ""));
        }
        terms.add(tieBreaker);
        return String.join(", ", terms);
    }
}
