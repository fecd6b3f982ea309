package org.maekhai.shared.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.shared.problem.Failure;

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
        for (var key : keys(isSorted() ? sort : defaultSort)) {
            terms.add(known(columns, key) + (key.startsWith("-") ? " desc" : ""));
        }
        terms.add(tieBreaker);
        return String.join(", ", terms);
    }

    /** A field to sort by. */
    public record Term(String field, boolean descending) {}

    /** The asked order by the fields that a list offers, to be followed by one that tells any two apart. */
    public List<Term> terms(Set<String> offered, String defaultSort) {
        var fields = offered.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        return Arrays.stream(keys(isSorted() ? sort : defaultSort))
                .map(key -> new Term(known(fields, key), key.startsWith("-")))
                .toList();
    }

    /** The asked order of a list that is in memory; empty when none was asked for. */
    public <T> Optional<Comparator<T>> order(Map<String, Comparator<T>> fields) {
        return isSorted()
                ? Arrays.stream(keys(sort))
                        .map(key -> key.startsWith("-") ? known(fields, key).reversed() : known(fields, key))
                        .reduce(Comparator::thenComparing)
                : Optional.empty();
    }

    /** Whether a field was asked for, in either direction. */
    public boolean isSortedBy(String field) {
        return isSorted() && Arrays.stream(keys(sort)).anyMatch(key -> key.equals(field) || key.equals("-" + field));
    }

    private boolean isSorted() {
        return sort != null && !sort.isBlank();
    }

    private static String[] keys(String sort) {
        return sort.split(",", -1);
    }

    private static <V> V known(Map<String, V> fields, String key) {
        var field = fields.get(key.startsWith("-") ? key.substring(1) : key);
        if (field == null) {
            throw Failure.malformed("/sort", "UNKNOWN_SORT", key);
        }
        return field;
    }
}
