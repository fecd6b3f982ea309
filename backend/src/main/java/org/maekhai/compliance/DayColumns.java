package org.maekhai.compliance;

/**
 * How all stand on each day of a fiscal year, in an order of the caller's. From one day to the next few change: every
 * sixteenth day is kept whole, and for the days after it what changes.
 */
final class DayColumns {
    private static final int STEP = 16;

    private final char[][] whole;
    /** Where the changes of each day begin. */
    private final int[] starts;

    private final int[] indexes;
    private final char[] states;

    /** @param changes of each, see {@link DayState}; null of one that is unknown */
    DayColumns(int[][] changes, int days) {
        starts = new int[days + 1];
        for (var of : changes) {
            for (int i = 0; of != null && i < of.length; i++) {
                starts[DayState.day(of[i]) + 1]++;
            }
        }
        for (int day = 0; day < days; day++) {
            starts[day + 1] += starts[day];
        }
        indexes = new int[starts[days]];
        states = new char[starts[days]];
        var next = starts.clone();
        for (int index = 0; index < changes.length; index++) {
            for (int i = 0; changes[index] != null && i < changes[index].length; i++) {
                int at = next[DayState.day(changes[index][i])]++;
                indexes[at] = index;
                states[at] = DayState.state(changes[index][i]);
            }
        }
        whole = new char[(days + STEP - 1) / STEP][];
        var column = new char[changes.length];
        for (int day = 0; day < days; day++) {
            change(column, day, day);
            if (day % STEP == 0) {
                whole[day / STEP] = column.clone();
            }
        }
    }

    /** The {@link DayState} of each. @param day counted from the year's first */
    char[] on(int day) {
        var column = whole[day / STEP].clone();
        change(column, day / STEP * STEP + 1, day);
        return column;
    }

    private void change(char[] column, int firstDay, int lastDay) {
        for (int i = starts[firstDay]; i < starts[lastDay + 1]; i++) {
            column[indexes[i]] = states[i];
        }
    }
}
