package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maekhai.registry.Register;
import org.maekhai.shared.FiscalYear;

/**
 * A fiscal year of the projection in memory. A standing rarely changes from one day to the next: for each local government
 * there are the days on which it does, and what it is from then on. Some 100 bytes each, a megabyte for the country.
 */
final class ProjectedYear {
    /** It is not in the projection. */
    static final int UNKNOWN = 0;

    private static final int DAYS_KEPT = 16;
    private static final int CHARACTER = 8, STATE = 16;

    /** @param changes for each: position of the day, its counted and its told character */
    private record Row(int[] changes, String readings) {}

    private final FiscalYear year;
    private final Map<Integer, Row> rows;
    /** The same few texts again and again. */
    private final Map<String, String> readings;

    /** The days that were last asked for: their states by index in the register. */
    private final Map<Integer, Column> columns = new LinkedHashMap<>(DAYS_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Column> eldest) {
            return size() > DAYS_KEPT;
        }
    };

    private record Column(Register register, char[] states) {}

    private record Aligned(Register register, Row[] rows) {}

    private volatile Aligned aligned;

    ProjectedYear(FiscalYear year) {
        this.year = year;
        rows = new HashMap<>();
        readings = new HashMap<>();
    }

    /** The same, to be changed. */
    ProjectedYear(ProjectedYear before) {
        year = before.year;
        rows = new HashMap<>(before.rows);
        readings = new HashMap<>(before.readings);
    }

    FiscalYear year() {
        return year;
    }

    /** Only before anybody else knows it. @param texts see {@link CountedReadings} */
    void put(int id, String standing, String lateness, String texts) {
        var read = CountedReadings.which(texts);
        int days = standing.length();
        var changes = new int[days];
        int count = 0;
        char counted = 0;
        char told = 0;
        for (int day = 0; day < days; day++) {
            if (standing.charAt(day) != counted || lateness.charAt(day) != told) {
                counted = standing.charAt(day);
                told = lateness.charAt(day);
                changes[count++] = day << STATE | counted << CHARACTER | told;
            }
        }
        var known = readings.putIfAbsent(read, read);
        rows.put(id, new Row(java.util.Arrays.copyOf(changes, count), known == null ? read : known));
    }

    /** The counted and the told character of a day, packed; UNKNOWN of one that has no row. */
    char state(int id, LocalDate day) {
        var row = rows.get(id);
        return row == null ? UNKNOWN : state(row, position(day));
    }

    private int position(LocalDate day) {
        return (int) (day.toEpochDay() - year.firstDay().toEpochDay());
    }

    private static char state(Row row, int position) {
        // the last change that is not after the day: all states of a day are below the first of the next
        int at = java.util.Arrays.binarySearch(row.changes(), (position + 1 << STATE) - 1);
        return (char) row.changes()[at < 0 ? -at - 2 : at];
    }

    static char counted(char state) {
        return (char) (state >> CHARACTER);
    }

    static char told(char state) {
        return (char) (state & 0xff);
    }

    /** The states of a day by index in the register. */
    char[] states(Register register, LocalDate day) {
        int position = position(day);
        synchronized (columns) {
            var known = columns.get(position);
            if (known != null && known.register() == register) {
                return known.states();
            }
        }
        var rows = rows(register);
        var states = new char[rows.length];
        for (int i = 0; i < rows.length; i++) {
            states[i] = rows[i] == null ? UNKNOWN : state(rows[i], position);
        }
        synchronized (columns) {
            columns.put(position, new Column(register, states));
        }
        return states;
    }

    /** By index in the register; null of one that has no row. */
    private Row[] rows(Register register) {
        var known = aligned;
        if (known == null || known.register() != register) {
            known = new Aligned(
                    register,
                    register.entries().stream()
                            .map(entry -> rows.get(entry.id()))
                            .toArray(Row[]::new));
            aligned = known;
        }
        return known.rows();
    }

    /** See {@link CountedReadings#which}. */
    String readings(int id) {
        var row = rows.get(id);
        return row == null ? "" : row.readings();
    }
}
