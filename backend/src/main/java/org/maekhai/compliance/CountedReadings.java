package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.FiscalYear;

/**
 * The readings that count on some day of a fiscal year, as text that is kept beside the standings (compliance_year): for each,
 * oldest first, two characters for its day, one for what it states, and three for how far each module lags behind the day.
 * A fact by hand finds in it all that the year's standings follow from. Memory keeps of it only which readings count.
 */
final class CountedReadings {
    /** What can be stated: the three modules, and whether the year before is closed. */
    static final int STATEMENTS = 4, YEAR_CLOSED = 3;

    private static final int STATED = (1 << STATEMENTS) - 1, IS_CLOSED = 1 << STATEMENTS;
    private static final int WHICH = 3, LAG = 3, WIDTH = WHICH + LAG * YEAR_CLOSED;
    private static final int BITS = 6, DIGIT = (1 << BITS) - 1;
    private static final char FIRST = '0';

    /** A reading as the rule takes it. Days are epoch days; {@link YearFacts#UNSTATED} where nothing is said. */
    record Reading(int asOf, int revenue, int expenditure, int accounting, int closed) {
        int through(int module) {
            return module == 0 ? revenue : module == 1 ? expenditure : accounting;
        }
    }

    private CountedReadings() {}

    /** Days are counted from the first day of the year before: its last readings count in the first weeks. */
    private static long origin(FiscalYear year) {
        return new FiscalYear(year.year() - 1).firstDay().toEpochDay();
    }

    /** The text of a year's facts. Of the year before only what is the newest for some module, or else the newest of all. */
    static String of(FiscalYear year, YearFacts facts) {
        int firstDay = (int) year.firstDay().toEpochDay();
        List<String> texts = new ArrayList<>();
        int stated = 0;
        boolean anyBefore = false;
        for (int reading = facts.readingCount() - 1; reading >= 0; reading--) {
            boolean before = facts.asOf(reading) < firstDay;
            int mask = mask(facts, reading, before) & ~(before ? stated : 0);
            if (mask == 0 && !(before && !anyBefore)) {
                continue;
            }
            anyBefore |= before;
            stated |= before ? mask : 0;
            texts.add(text((int) (facts.asOf(reading) - origin(year)), mask, facts, reading));
        }
        java.util.Collections.reverse(texts);
        return String.join("", texts);
    }

    private static String text(int day, int mask, YearFacts facts, int reading) {
        var text = new char[WIDTH];
        boolean isClosed = (mask >> YEAR_CLOSED & 1) == 1 && facts.closed(reading) == 1;
        text[0] = (char) (FIRST + (day >> BITS));
        text[1] = (char) (FIRST + (day & DIGIT));
        text[2] = (char) (FIRST + (isClosed ? mask | IS_CLOSED : mask));
        for (int module = 0; module < YEAR_CLOSED; module++) {
            int lag = (mask >> module & 1) == 0 ? 0 : facts.asOf(reading) - facts.through(reading, module);
            for (int digit = 0; digit < LAG; digit++) {
                text[WHICH + module * LAG + digit] = (char) (FIRST + (lag >> digit * BITS & DIGIT));
            }
        }
        return new String(text);
    }

    private static int mask(YearFacts facts, int reading, boolean before) {
        int mask = 0;
        for (int module = 0; module < YEAR_CLOSED; module++) {
            mask |= facts.through(reading, module) == YearFacts.UNSTATED ? 0 : 1 << module;
        }
        // "last fiscal year closed" is about the year before the reading's own
        return before || facts.closed(reading) == YearFacts.UNSTATED ? mask : mask | 1 << YEAR_CLOSED;
    }

    /** The readings of a text, oldest first. */
    static List<Reading> in(String text, FiscalYear year) {
        List<Reading> readings = new ArrayList<>(text.length() / WIDTH + 1);
        for (int at = 0; at < text.length(); at += WIDTH) {
            int asOf = (int) day(text, at, year);
            int mask = text.charAt(at + 2) - FIRST;
            readings.add(new Reading(
                    asOf,
                    through(text, at, asOf, mask, 0),
                    through(text, at, asOf, mask, 1),
                    through(text, at, asOf, mask, 2),
                    (mask >> YEAR_CLOSED & 1) == 0 ? YearFacts.UNSTATED : (mask & IS_CLOSED) == 0 ? 0 : 1));
        }
        return readings;
    }

    private static int through(String text, int at, int asOf, int mask, int module) {
        if ((mask >> module & 1) == 0) {
            return YearFacts.UNSTATED;
        }
        int lag = 0;
        for (int digit = 0; digit < LAG; digit++) {
            lag |= text.charAt(at + WHICH + module * LAG + digit) - FIRST << digit * BITS;
        }
        return asOf - lag;
    }

    private static long day(String text, int at, FiscalYear year) {
        return origin(year) + (text.charAt(at) - FIRST << BITS) + text.charAt(at + 1) - FIRST;
    }

    /** Which readings count: of each the day and what it states. */
    static String which(String text) {
        var which = new StringBuilder(text.length() / WIDTH * WHICH);
        for (int at = 0; at < text.length(); at += WIDTH) {
            which.append(text, at, at + 2).append((char) (FIRST + (text.charAt(at + 2) - FIRST & STATED)));
        }
        return which.toString();
    }

    /**
     * The days of the readings that count on a day.
     *
     * @param which as {@link #which} says
     * @param lastYearToo whether those of the year before count while there are none of this year
     * @return for each statement the day as epoch day, or -1
     */
    static long[] days(String which, FiscalYear year, LocalDate asOf, boolean lastYearToo) {
        long firstDay = year.firstDay().toEpochDay();
        var days = new long[] {-1, -1, -1, -1};
        for (int at = 0; at < which.length(); at += WHICH) {
            long day = day(which, at, year);
            if (day > asOf.toEpochDay()) {
                break;
            }
            if (day >= firstDay || lastYearToo) {
                int mask = which.charAt(at + 2) - FIRST;
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
