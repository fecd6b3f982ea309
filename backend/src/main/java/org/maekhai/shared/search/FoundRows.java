package org.maekhai.shared.search;

import java.util.List;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;

/**
 * The first of the rows that a list finds.
 *
 * @param columns what is told of a row
 * @param rows from which rows, and which of them: the same that the list of the feature keeps
 * @param searchText the column by which the best are told
 * @param order of those that are equally good
 */
public record FoundRows(String columns, Sql rows, String searchText, String order) {
    /** Asks the database how many there are only when there are more than are told. */
    public FoundGroup of(FoundKind kind, Jdbc jdbc, String typed, int few, RowMapper<Found> found) {
        var first = new Sql(
                "select " + columns + " " + rows.text(), rows.parameters().toArray());
        var items = jdbc.list(
                SearchText.bestFirst(first, typed, searchText, order).append("fetch first " + (few + 1) + " rows only"),
                found);
        if (items.size() <= few) {
            return new FoundGroup(kind, items.size(), items);
        }
        long total = jdbc.count(
                new Sql("select count(*) " + rows.text(), rows.parameters().toArray()));
        return new FoundGroup(kind, total, List.copyOf(items.subList(0, few)));
    }
}
