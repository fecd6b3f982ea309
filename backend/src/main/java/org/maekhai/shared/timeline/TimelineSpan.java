package org.maekhai.shared.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.maekhai.shared.database.Sql;

/**
 * Which part of a timeline is asked for: its latest entries, as many as are named, and all others of the day of the last of
 * them; so whoever goes on from there never meets a day of which a part was told.
 *
 * @param from null: since ever; {@code to} null: what is known to come, too
 */
public record TimelineSpan(LocalDate from, LocalDate to, int atLeast) {
    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Narrows a query to the span, by the day of its rows. */
    public Sql of(Sql rows, String day) {
        return rows.whereIf(from, day + " >= ?")
                .whereIf(to, day + " <= ?")
                .append("order by " + day + " desc fetch first ? rows with ties", atLeast);
    }

    /** Those of a few that lie in it: what hangs on one object is read whole. */
    public List<TimelineEntry> of(Stream<TimelineEntry> few) {
        return few.filter(entry -> holds(entry.on())).toList();
    }
}
