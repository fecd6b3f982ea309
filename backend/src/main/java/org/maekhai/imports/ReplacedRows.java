package org.maekhai.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows imports write, and how they are taken back. It has a column {@code version}, which every write of a
 * row raises: by it one sees whether a row is still as an import left it.
 *
 * @param counts columns, the version first, of which each change of a row or of its parts raises one
 * @param idOf reads the id of a row from its text
 * @param what such a row is in a blocker, and {@code code} whom it names: expressions over the row {@code t}
 * @param parts rows that belong to a row of the table and are replaced together with it
 * @param derived columns that are worked out from others, and so not kept
 * @param rules columns that are worked out from others of the row as it comes back, by what is true now: not kept either
 * @param freed columns whose values only one row may have: emptied before anything comes back
 */
public record ReplacedRows(
        String table,
        String id,
        Function<String, ?> idOf,
        String what,
        String code,
        List<Part> parts,
        Set<String> derived,
        Map<String, Rule> rules,
        Set<String> freed,
        List<String> counts) {

    /** The text of a column, of a row as texts by the names of its columns. */
    @FunctionalInterface
    public interface Rule extends Function<Map<String, String>, String> {}

    /** @param of the column that names the row whose part it is */
    record Part(String table, String of) {}

    public static ReplacedRows of(String table, String id, Function<String, ?> idOf, String what, String code) {
        return new ReplacedRows(
                table, id, idOf, what, code, List.of(), Set.of(), Map.of(), Set.of(), List.of("version"));
    }

    public ReplacedRows with(String part, String of) {
        var more = Stream.concat(parts.stream(), Stream.of(new Part(part, of))).toList();
        return new ReplacedRows(table, id, idOf, what, code, more, derived, rules, freed, counts);
    }

    public ReplacedRows without(String... columns) {
        return new ReplacedRows(table, id, idOf, what, code, parts, Set.of(columns), rules, freed, counts);
    }

    /** With what its rows are found by, which was kept of no row by former versions. */
    public ReplacedRows foundBy(Rule searchText) {
        return new ReplacedRows(
                table, id, idOf, what, code, parts, derived, Map.of("search_text", searchText), freed, counts);
    }

    public ReplacedRows freeing(String... columns) {
        return new ReplacedRows(table, id, idOf, what, code, parts, derived, rules, Set.of(columns), counts);
    }

    public ReplacedRows countingAlso(String column) {
        return new ReplacedRows(
                table,
                id,
                idOf,
                what,
                code,
                parts,
                derived,
                rules,
                freed,
                Stream.concat(counts.stream(), Stream.of(column)).toList());
    }

    /** As SQL over the row {@code t}. */
    String counted() {
        return counts.stream().map(column -> "t." + column).collect(Collectors.joining(" + "));
    }

    /** Grows with each change of a row. */
    long count(Map<String, String> row) {
        return counts.stream()
                .mapToLong(column -> Long.parseLong(row.get(column)))
                .sum();
    }
}
