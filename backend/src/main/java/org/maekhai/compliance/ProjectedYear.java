package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.maekhai.registry.Register;
import org.maekhai.shared.thai.FiscalYear;

/**
 * A fiscal year of the projection in memory. A standing rarely changes from one day to the next: for each local government
 * there are the days on which it does, and what it is from then on; and the facts that it follows from. Some 600 bytes each,
 * five megabytes for the country.
 */
final class ProjectedYear {
    /**
     * @param changes see {@link DayState}
     * @param budget null when nothing is known
     */
    private record Row(int[] changes, CountedReadings.Kept readings, FactsView.Budget budget) {}

    private final FiscalYear year;
    private final Map<Integer, Row> rows;
    /** The same few again and again. */
    private final Map<String, Origin> origins;

    /** All of it by index in a register; null of one that has no row. */
    private record Aligned(Register register, Row[] rows, DayColumns columns) {}

    private volatile Aligned aligned;

    ProjectedYear(FiscalYear year) {
        this.year = year;
        rows = new HashMap<>();
        origins = new HashMap<>();
    }

    /** The same, to be changed. */
    ProjectedYear(ProjectedYear before) {
        year = before.year;
        rows = new HashMap<>(before.rows);
        origins = new HashMap<>(before.origins);
    }

    FiscalYear year() {
        return year;
    }

    /** Only before anybody else knows it. @param readings see {@link CountedReadings} */
    void put(int id, String standing, String lateness, String readings, FactsView.Budget budget) {
        int days = standing.length();
        var changes = new int[days];
        int count = 0;
        char before = DayState.UNKNOWN;
        for (int day = 0; day < days; day++) {
            char state = DayState.of(standing.charAt(day), lateness.charAt(day));
            if (state != before) {
                changes[count++] = DayState.change(day, state);
                before = state;
            }
        }
        rows.put(id, new Row(Arrays.copyOf(changes, count), CountedReadings.Kept.of(readings, origins), budget));
    }

    /** The {@link DayState} of a day; UNKNOWN of one that has no row. */
    char state(int id, LocalDate day) {
        var row = rows.get(id);
        return row == null ? DayState.UNKNOWN : state(row, year.position(day));
    }

    private static char state(Row row, int position) {
        // the last change that is not after the day
        int at = Arrays.binarySearch(row.changes(), DayState.lastChange(position));
        return DayState.state(row.changes()[at < 0 ? -at - 2 : at]);
    }

    /** The states of a day by index in the register. */
    char[] states(Register register, LocalDate day) {
        return aligned(register).columns().on(year.position(day));
    }

    private Aligned aligned(Register register) {
        var known = aligned;
        if (known == null || known.register() != register) {
            var inOrder = register.entries().stream()
                    .map(entry -> rows.get(entry.id()))
                    .toArray(Row[]::new);
            var changes = Stream.of(inOrder)
                    .map(row -> row == null ? null : row.changes())
                    .toArray(int[][]::new);
            known = new Aligned(register, inOrder, new DayColumns(changes, year.days()));
            aligned = known;
        }
        return known;
    }

    /**
     * The facts that count on a day.
     *
     * @param lastYearToo whether readings of the year before count while there are none of this year
     */
    FactsView facts(int id, LocalDate day, boolean lastYearToo) {
        return facts(rows.get(id), day, lastYearToo);
    }

    /** The same of one in a register that many are asked of. */
    FactsView facts(Register register, Register.Entry of, LocalDate day, boolean lastYearToo) {
        return facts(aligned(register).rows()[of.index()], day, lastYearToo);
    }

    private FactsView facts(Row row, LocalDate day, boolean lastYearToo) {
        return row == null
                ? new FactsView(null, null, null, null, null)
                : row.readings().facts(row.budget(), year, day, lastYearToo);
    }
}
