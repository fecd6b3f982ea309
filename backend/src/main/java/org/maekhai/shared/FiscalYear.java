package org.maekhai.shared;

import java.time.LocalDate;
import java.time.Month;

/**
 * A Thai fiscal year: a Buddhist-era integer named by the year it ends in.
 * 2557 is 1 October 2556 to 30 September 2557 BE, in the common era 2013-10-01 to 2014-09-30.
 */
public record FiscalYear(int year) {
    private static final int BUDDHIST_ERA = 543;
    public static final int FIRST = 2540;
    public static final int LAST = 2640;

    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getYear() + BUDDHIST_ERA + (day.getMonthValue() >= Month.OCTOBER.getValue() ? 1 : 0));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year - BUDDHIST_ERA - 1, Month.OCTOBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year - BUDDHIST_ERA, Month.SEPTEMBER, 30);
    }

    /** 365 or 366. */
    public int days() {
        return (int) (lastDay().toEpochDay() - firstDay().toEpochDay()) + 1;
    }

    public boolean isPlausible() {
        return year >= FIRST && year <= LAST;
    }
}
