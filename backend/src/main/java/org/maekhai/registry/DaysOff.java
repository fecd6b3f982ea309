package org.maekhai.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The days of a span on which government offices are closed. */
public record DaysOff(Map<LocalDate, Holiday> holidays) {
    /** @param provinceCodes where it is one; empty: everywhere */
    public record Holiday(String name, Set<String> provinceCodes) {}

    /** @param provinceCode null: where only the holidays of the nation count */
    public boolean isWorkingDay(LocalDate day, String provinceCode) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holiday(day, provinceCode) == null;
    }

    /** Its name; null: it is none there. */
    public String holiday(LocalDate day, String provinceCode) {
        var known = holidays.get(day);
        boolean isOne = known != null
                && (known.provinceCodes().isEmpty()
                        || provinceCode != null && known.provinceCodes().contains(provinceCode));
        return isOne ? known.name() : null;
    }

    /** The day itself, or the next one on which offices work. */
    public LocalDate onOrAfter(LocalDate day, String provinceCode) {
        var on = day;
        while (!isWorkingDay(on, provinceCode)) {
            on = on.plusDays(1);
        }
        return on;
    }
}
