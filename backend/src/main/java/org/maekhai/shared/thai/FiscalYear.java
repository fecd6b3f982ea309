package org.maekhai.shared.thai;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Thai fiscal year: a Buddhist-era integer named by the year it ends in.
 * 2557 is 1 October 2556 to 30 September 2557 BE, in the common era 2013-10-01 to 2014-09-30.
 */
public record FiscalYear(int year) {
    private static final int BUDDHIST_ERA = 543;
    public static final int FIRST = 2540;
    public static final int LAST = 2640;

    private static final Pattern WRITTEN =
            Pattern.compile("^(?:ประจำ)?(?:ปีงบประมาณ|งบประมาณปี|ปี ?งปม\\.?|ปีงบ|ปี|fiscal year|fy)? ?\\.?"
                    + " ?(?:พ\\.? ?ศ\\.?|ค\\.? ?ศ\\.?|b\\.?e\\.?|a\\.?d\\.?)? ?'?(\\d{4}|\\d{2})(?:\\.0+)?$");

    /**
     * The year as offices write it: {@code 2570}, {@code ปีงบประมาณ พ.ศ. 2570}, {@code 70}, {@code FY2570}; a year of the
     * common era names the same fiscal year, so that 2027 is 2570; 0 when it is none.
     */
    public static int parse(String text) {
        var matcher = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
        int year = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        if (year > 0 && year < 100) {
            return year + 2500;
        }
        boolean isCommonEra = year >= FIRST - BUDDHIST_ERA && year <= LAST - BUDDHIST_ERA;
        return isCommonEra ? year + BUDDHIST_ERA : year;
    }

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
        return position(lastDay()) + 1;
    }

    /** Of a day, counted from the first, which is 0. */
    public int position(LocalDate day) {
        return (int) (day.toEpochDay() - firstDay().toEpochDay());
    }

    public boolean isPlausible() {
        return year >= FIRST && year <= LAST;
    }
}
