package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The one way in which a trainer's capacity is counted: the greatest number of local governments on any day. */
final class Peak {
    /** From a day to its last; null: no end. */
    record Days(LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    private Peak() {}

    /** Of those, the most on one day of a period. */
    static long within(List<Days> all, LocalDate from, LocalDate to) {
        // it only rises on first days
        return Stream.concat(Stream.of(from), all.stream().map(Days::from))
                .filter(day -> !day.isBefore(from) && (to == null || !day.isAfter(to)))
                .map(day -> all.stream().filter(days -> days.holds(day)).count())
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }
}
