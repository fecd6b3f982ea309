package org.maekhai.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The days that are asked about: of the fiscal years from the first one with facts to today's. */
record Days(int firstYear) {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Bangkok"));
    static final int LAST_YEAR = fiscalYear(TODAY);

    enum When {
        TODAY,
        MONTH_END,
        /** no month end */
        ANY_DAY,
        /** as people ask: half today, a quarter month ends, a quarter any other day */
        MIXED
    }

    static int fiscalYear(LocalDate day) {
        return day.getYear() + 543 + (day.getMonthValue() >= 10 ? 1 : 0);
    }

    /** Of a day in its fiscal year, from 1. */
    static int position(LocalDate day) {
        return (int) (day.toEpochDay() - firstDay(fiscalYear(day)).toEpochDay()) + 1;
    }

    static LocalDate firstDay(int fiscalYear) {
        return LocalDate.of(fiscalYear - 544, 10, 1);
    }

    static List<LocalDate> monthEnds(int fiscalYear) {
        return IntStream.range(0, 12)
                .mapToObj(
                        i -> YearMonth.from(firstDay(fiscalYear)).plusMonths(i).atEndOfMonth())
                .toList();
    }

    static boolean isMonthEnd(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    /** As many days as wanted, none twice before all have been drawn; today is always the same. */
    List<LocalDate> draw(When when, Random random, int count) {
        return switch (when) {
            case TODAY -> Collections.nCopies(count, TODAY);
            case MONTH_END -> draw(Days::isMonthEnd, random, count);
            case ANY_DAY -> draw(day -> !isMonthEnd(day), random, count);
            case MIXED -> {
                if (count == 1) {
                    int draw = random.nextInt(4);
                    yield draw(draw < 2 ? When.TODAY : draw == 2 ? When.MONTH_END : When.ANY_DAY, random, 1);
                }
                var days = new ArrayList<>(draw(When.TODAY, random, count / 2));
                days.addAll(draw(When.MONTH_END, random, count / 4));
                days.addAll(draw(When.ANY_DAY, random, count - days.size()));
                Collections.shuffle(days, random);
                yield days;
            }
        };
    }

    private List<LocalDate> draw(java.util.function.Predicate<LocalDate> which, Random random, int count) {
        return draw(
                firstDay(firstYear)
                        .datesUntil(firstDay(LAST_YEAR + 1))
                        .filter(which)
                        .toList(),
                random,
                count);
    }

    static <T> List<T> draw(List<T> all, Random random, int count) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return IntStream.range(0, count)
                .mapToObj(i -> shuffled.get(i % shuffled.size()))
                .toList();
    }
}
