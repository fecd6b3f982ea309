package org.maekhai.report.nation;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/** Some months, both ends included. */
record MonthSpan(YearMonth first, YearMonth last) {
    static final int USUAL = 12;
    private static final int MOST = 24;

    /** @param first null: so that it is a year; {@code last} likewise, and where both are, a year up to {@code otherwise} */
    static MonthSpan upTo(YearMonth first, YearMonth last, YearMonth otherwise) {
        var to = last != null ? last : first != null ? first.plusMonths(USUAL - 1L) : otherwise;
        return checked(first != null ? first : to.minusMonths(USUAL - 1L), to);
    }

    /** The same, and where neither is said a year from {@code otherwise} on. */
    static MonthSpan from(YearMonth first, YearMonth last, YearMonth otherwise) {
        return first == null && last == null ? upTo(otherwise, null, null) : upTo(first, last, otherwise);
    }

    static MonthSpan checked(YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw Failure.malformed("/to", "DATES_REVERSED");
        }
        if (!isPlausible(first)) {
            throw Failure.malformed("/from", "BAD_DATE");
        }
        if (!isPlausible(last)) {
            throw Failure.malformed("/to", "BAD_DATE");
        }
        if (ChronoUnit.MONTHS.between(first, last) >= MOST) {
            throw Failure.malformed("/to", "TOO_MANY_MONTHS");
        }
        return new MonthSpan(first, last);
    }

    /** @throws Failure 400 */
    static YearMonth one(YearMonth asked, YearMonth otherwise) {
        if (asked == null) {
            return otherwise;
        }
        if (!isPlausible(asked)) {
            throw Failure.malformed("/month", "BAD_DATE");
        }
        return asked;
    }

    private static boolean isPlausible(YearMonth month) {
        return FiscalYear.of(month.atDay(1)).isPlausible();
    }
}
