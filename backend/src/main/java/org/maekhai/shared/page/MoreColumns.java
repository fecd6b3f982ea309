package org.maekhai.shared.page;

import java.util.List;
import java.util.function.Function;

/**
 * Columns that a list has as a table only, after those of its rows: which there are depends on what is listed.
 *
 * @param cells of a row, as many as there are columns; codes as such
 */
public record MoreColumns<T>(List<Column> columns, Function<T, List<Object>> cells) {
    /** @param name for programs; {@code thai} and {@code english} for people */
    public record Column(String name, String thai, String english) {}
}
