package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maekhai.shared.thai.FiscalYear;

/**
 * The readings that count on some day of a fiscal year, as text that is kept beside the standings (compliance_year): for each,
 * oldest first, two characters for its day, one for what it states, three for how far each module lags behind the day, and
 * its {@link Origin}. A fact by hand finds in it all that the year's standings follow from, and a list all that it tells of them.
 */
final class CountedReadings {
    /** What can be stated: the three modules, and whether the year before is closed. */
    static final int STATEMENTS = 4, YEAR_CLOSED = 3;

    private static final int IS_CLOSED = 1 << STATEMENTS;
    private static final int STATED = 2, LAGS = 3, LAG = 3, ORIGIN = LAGS + LAG * YEAR_CLOSED;
    private static final int WIDTH = ORIGIN + Origin.WIDTH;
    private static final int BITS = 6, DIGIT = (1 << BITS) - 1;
    private static final char FIRST = '0';

    private CountedReadings() {}

    /** Days are counted from the first day of the year before: its last readings count in the first weeks. */
    private static long origin(FiscalYear year) {
        return new FiscalYear(year.year() - 1).firstDay().toEpochDay();
    }

    /** The text of a year's facts. Of the year before only what is the newest for some module, or else the newest of all. */
    static String of(FiscalYear year, YearFacts facts) {
        int firstDay = (int) year.firstDay().toEpochDay();
        var masks = new int[facts.readingCount()];
        var counts = new boolean[facts.readingCount()];
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
            masks[reading] = mask;
            counts[reading] = true;
        }
        var text = new StringBuilder(facts.readingCount() * WIDTH);
        long origin = origin(year);
        for (int reading = 0; reading < counts.length; reading++) {
            if (counts[reading]) {
                append(text, (int) (facts.asOf(reading) - origin), masks[reading], facts, reading);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int day, int mask, YearFacts facts, int reading) {
        boolean isClosed = (mask >> YEAR_CLOSED & 1) == 1 && facts.closed(reading) == 1;
        text.append((char) (FIRST + (day >> BITS)));
        text.append((char) (FIRST + (day & DIGIT)));
        text.append((char) (FIRST + (isClosed ? mask | IS_CLOSED : mask)));
        for (int module = 0; module < YEAR_CLOSED; module++) {
            int lag = (mask >> module & 1) == 0 ? 0 : facts.asOf(reading) - facts.through(reading, module);
            for (int digit = 0; digit < LAG; digit++) {
                text.append((char) (FIRST + (lag >> digit * BITS & DIGIT)));
            }
        }
        facts.origin(reading).appendTo(text);
    }

    private static int mask(YearFacts facts, int reading, boolean before) {
        int mask = 0;
        for (int module = 0; module < YEAR_CLOSED; module++) {
            mask |= facts.through(reading, module) == Reading.UNSTATED ? 0 : 1 << module;
        }
        // "last fiscal year closed" is about the year before the reading's own
        return before || facts.closed(reading) == Reading.UNSTATED ? mask : mask | 1 << YEAR_CLOSED;
    }

    /** The readings of a text, oldest first. */
    static List<Reading> in(String text, FiscalYear year) {
        long origin = origin(year);
        List<Reading> readings = new ArrayList<>(text.length() / WIDTH + 1);
        for (int at = 0; at < text.length(); at += WIDTH) {
            int asOf = (int) origin + day(text, at);
            int mask = text.charAt(at + STATED) - FIRST;
            readings.add(new Reading(
                    asOf,
                    through(text, at, asOf, mask, 0),
                    through(text, at, asOf, mask, 1),
                    through(text, at, asOf, mask, 2),
                    (mask >> YEAR_CLOSED & 1) == 0 ? Reading.UNSTATED : (mask & IS_CLOSED) == 0 ? 0 : 1,
                    Origin.in(text, at + ORIGIN)));
        }
        return readings;
    }

    private static int through(String text, int at, int asOf, int mask, int module) {
        return (mask >> module & 1) == 0 ? Reading.UNSTATED : asOf - lag(text, at, module);
    }

    private static int lag(String text, int at, int module) {
        int lag = 0;
        for (int digit = 0; digit < LAG; digit++) {
            lag |= text.charAt(at + LAGS + module * LAG + digit) - FIRST << digit * BITS;
        }
        return lag;
    }

    /** Counted from the origin of its year. */
    private static int day(String text, int at) {
        return (text.charAt(at) - FIRST << BITS) + text.charAt(at + 1) - FIRST;
    }

    /** A text without the origins, which are beside it: thousands have the same few. */
    record Kept(String text, Origin[] origins) {
        private static final int WIDTH = ORIGIN;

        /** @param known every origin once, by its text */
        static Kept of(String text, Map<String, Origin> known) {
            int count = text.length() / CountedReadings.WIDTH;
            var without = new StringBuilder(count * WIDTH);
            var origins = new Origin[count];
            for (int reading = 0; reading < count; reading++) {
                int at = reading * CountedReadings.WIDTH;
                without.append(text, at, at + ORIGIN);
                var origin = text.substring(at + ORIGIN, at + CountedReadings.WIDTH);
                origins[reading] = known.computeIfAbsent(origin, unknown -> Origin.in(unknown, 0));
            }
            return new Kept(without.toString(), origins);
        }

        /**
         * The facts of a day.
         *
         * @param budget the year's, or null
         * @param lastYearToo whether readings of the year before count while there are none of this year
         */
        FactsView facts(FactsView.Budget budget, FiscalYear year, LocalDate asOf, boolean lastYearToo) {
            long origin = origin(year);
            int from = lastYearToo ? 0 : (int) (year.firstDay().toEpochDay() - origin);
            int[] newest = newest(from, (int) (asOf.toEpochDay() - origin));
            int closed = newest[YEAR_CLOSED];
            return new FactsView(
                    budget,
                    module(0, newest, origin),
                    module(1, newest, origin),
                    module(2, newest, origin),
                    closed < 0
                            ? null
                            : new FactsView.YearClosed(
                                    (text.charAt(closed * WIDTH + STATED) - FIRST & IS_CLOSED) != 0,
                                    LocalDate.ofEpochDay(origin + day(text, closed * WIDTH)),
                                    origins[closed].source(),
                                    origins[closed].importId(),
                                    origins[closed].visitId()));
        }

        /** For each statement which reading of these days is the newest, or -1. */
        private int[] newest(int from, int to) {
            var newest = new int[] {-1, -1, -1, -1};
            for (int reading = 0; reading < origins.length; reading++) {
                int day = day(text, reading * WIDTH);
                if (day > to) {
                    break;
                }
                int stated = text.charAt(reading * WIDTH + STATED) - FIRST;
                for (int statement = 0; day >= from && statement < STATEMENTS; statement++) {
                    if ((stated >> statement & 1) == 1) {
                        newest[statement] = reading;
                    }
                }
            }
            return newest;
        }

        private FactsView.Module module(int module, int[] newest, long origin) {
            int reading = newest[module];
            if (reading < 0) {
                return null;
            }
            var asOf = LocalDate.ofEpochDay(origin + day(text, reading * WIDTH));
            int lag = lag(text, reading * WIDTH, module);
            return new FactsView.Module(
                    asOf.minusDays(lag),
                    asOf,
                    lag,
                    origins[reading].source(),
                    origins[reading].importId(),
                    origins[reading].visitId());
        }
    }
}
