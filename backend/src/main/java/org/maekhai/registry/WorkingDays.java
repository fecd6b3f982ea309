package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** On which days government offices of a province work: the one place that knows, for plans and due days. */
@ApplicationScoped
public class WorkingDays {
    /** Longer than any row of days off. */
    private static final int WINDOW = 60;

    private final Jdbc jdbc;

    WorkingDays(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param provinceCode null: where only the holidays of the nation count */
    public boolean isWorkingDay(LocalDate day, String provinceCode) {
        return !between(day, day, provinceCode).isEmpty();
    }

    /** The day itself, or the next one on which offices work. */
    public LocalDate onOrAfter(LocalDate day, String provinceCode) {
        var from = day;
        while (true) {
            var working = between(from, from.plusDays(WINDOW), provinceCode);
            if (!working.isEmpty()) {
                return working.get(0);
            }
            from = from.plusDays(WINDOW);
        }
    }

    /** In their order, both ends included. */
    public List<LocalDate> between(LocalDate from, LocalDate to, String provinceCode) {
        if (to.isBefore(from)) {
            return List.of();
        }
        var off = holidays(from, to, provinceCode);
        return from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY
                        && !off.contains(day))
                .toList();
    }

    private Set<LocalDate> holidays(LocalDate from, LocalDate to, String provinceCode) {
        Set<LocalDate> off = new HashSet<>();
        jdbc.each(
                new Sql("select falls_on, province_codes from holiday where falls_on between ? and ?", from, to),
                row -> {
                    var only = row.getString(2);
                    if (only == null
                            || provinceCode != null
                                    && Arrays.asList(only.split(",")).contains(provinceCode)) {
                        off.add(row.getObject(1, LocalDate.class));
                    }
                });
        return off;
    }
}
