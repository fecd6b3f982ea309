package org.maekhai.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maekhai.shared.thai.ThaiText;

/**
 * What headers mean: the columns of a kind, as a caller or an office has chosen them, and the headers that nobody needs to
 * read.
 *
 * @param ignored by {@link ThaiText#key}: neither read nor told as not understood
 */
record Headings(List<Column> columns, Set<String> ignored) {
    /** Running numbers, marks of forms, and where people sign. */
    private static final Set<String> RUNNING = Set.of(
            "ที่",
            "ลำดับ",
            "ลำดับที่",
            "no",
            "nr",
            "order",
            "ลำดับที่no",
            "ลายมือชื่อ",
            "ลายเซ็น",
            "ลงลายมือชื่อ",
            "signature");

    static Headings of(List<Column> columns) {
        return new Headings(columns, RUNNING);
    }

    /** @param choices by header text the key of a column; an empty key: ignore it */
    Headings with(Map<String, String> choices) {
        if (choices.isEmpty()) {
            return this;
        }
        Map<String, Set<String>> byColumn = new HashMap<>();
        var chosen = new HashSet<String>();
        choices.forEach((header, column) -> {
            var key = ThaiText.key(header);
            chosen.add(key);
            byColumn.computeIfAbsent(column, k -> new HashSet<>()).add(key);
        });
        var none = new HashSet<>(ignored);
        none.removeAll(chosen);
        none.addAll(byColumn.getOrDefault("", Set.of()));
        return new Headings(
                columns.stream()
                        .map(column -> column.chosen(byColumn.getOrDefault(column.key(), Set.of()), chosen))
                        .toList(),
                Set.copyOf(none));
    }

    boolean isIgnored(String headerKey) {
        return ignored.contains(headerKey);
    }
}
