package org.maekhai.compliance;

import java.time.LocalDate;
import org.maekhai.shared.FiscalYear;

/**
 * Which readings count on some day of a fiscal year, as text that is kept beside the standings (compliance_year): for each
 * reading, oldest first, two characters for its day and one for what it states. Whoever shows the facts of a day knows from
 * it which readings to fetch.
 */
final class CountedReadings {
    /** What can be stated: the three modules, and whether the year before is closed. */
    static final int STATEMENTS = 4, YEAR_CLOSED = 3;

    private static final int WIDTH = 3, DIGITS = 64;
    private static final char FIRST = '0';

    private CountedReadings() {}

    /** Days are counted from the first day of the year before: its last readings count in the first weeks. */
    private static long origin(FiscalYear year) {
        return new FiscalYear(year.year() - 1).firstDay().toEpochDay();
    }

    /** The text of a year's facts. Of the year before only what is the newest for some module. */
    static String of(FiscalYear year, YearFacts facts) {
        long origin = origin(year);
        int firstDay = (int) year.firstDay().toEpochDay();
        var text = new StringBuilder();
        int stated = 0;
        for (int reading = facts.readingCount() - 1; reading >= 0; reading--) {
            boolean before = facts.asOf(reading) < firstDay;
            int mask = mask(facts, reading, before) & ~(before ? stated : 0);
            if (mask == 0) {
                continue;
            }
            stated |= before ? mask : 0;
            int day = (int) (facts.asOf(reading) - origin);
            text.append((char) (FIRST + mask))
                    .append((char) (FIRST + day % DIGITS))
                    .append((char) (FIRST + day / DIGITS));
        }
        return text.reverse().toString();
    }

    private static int mask(YearFacts facts, int reading, boolean before) {
        int mask = 0;
        for (int module = 0; module < YEAR_CLOSED; module++) {
            mask |= facts.through(reading, module) == YearFacts.UNSTATED ? 0 : 1 << module;
        }
        // "last fiscal year closed" is about the year before the reading's own
        return before || facts.closed(reading) == YearFacts.UNSTATED ? mask : mask | 1 << YEAR_CLOSED;
    }

    /**
     * The days of the readings that count on a day.
     *
     * @param lastYearToo whether those of the year before count while there are none of this year
     * @return for each statement the day as epoch day, or -1
     */
    static long[] days(String text, FiscalYear year, LocalDate asOf, boolean lastYearToo) {
        long origin = origin(year);
        long firstDay = year.firstDay().toEpochDay();
        var days = new long[] {-1, -1, -1, -1};
        for (int at = 0; at < text.length(); at += WIDTH) {
            long day = origin + (text.charAt(at) - FIRST) * DIGITS + text.charAt(at + 1) - FIRST;
            if (day > asOf.toEpochDay()) {
                break;
            }
            if (day >= firstDay || lastYearToo) {
                int mask = text.charAt(at + 2) - FIRST;
                for (int statement = 0; statement < STATEMENTS; statement++) {
                    if ((mask >> statement & 1) == 1) {
                        days[statement] = day;
                    }
                }
            }
        }
        return days;
    }
}
