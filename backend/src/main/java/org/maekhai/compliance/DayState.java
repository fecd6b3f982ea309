package org.maekhai.compliance;

/**
 * Both characters of a day, standing and lateness (see {@link Standing}), as one; and a change: the day, counted from the year's
 * first, from which on a state holds.
 */
final class DayState {
    /** It is not in the projection. */
    static final char UNKNOWN = 0;

    private static final int CHARACTER = 8, STATE = 16;

    private DayState() {}

    static char of(char standing, char lateness) {
        return (char) (standing << CHARACTER | lateness);
    }

    static char standing(char state) {
        return (char) (state >> CHARACTER);
    }

    static char lateness(char state) {
        return (char) (state & 0xff);
    }

    static int change(int day, char state) {
        return day << STATE | state;
    }

    static int day(int change) {
        return change >>> STATE;
    }

    static char state(int change) {
        return (char) change;
    }

    /** Greater than every change of this day, less than those of the next. */
    static int lastChange(int day) {
        return change(day, Character.MAX_VALUE);
    }
}
