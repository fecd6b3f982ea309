package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return off(day, day).isWorkingDay(day, provinceCode);
    }

    /** The day itself, or the next one on which offices work. */
    public LocalDate onOrAfter(LocalDate day, String provinceCode) {
        var from = day;
        while (true) {
            var found = off(from, from).onOrAfter(from, provinceCode);
            if (!found.isAfter(from.plusDays(WINDOW))) {
                return found;
            }
            from = found;
        }
    }

    /** In their order, both ends included. */
    public List<LocalDate> between(LocalDate from, LocalDate to, String provinceCode) {
        if (to.isBefore(from)) {
            return List.of();
        }
        var off = off(from, to);
        return from.datesUntil(to.plusDays(1))
                .filter(day -> off.isWorkingDay(day, provinceCode))
                .toList();
    }

    /** The holidays of a span, and of as long after it as any row of days off may be: for many questions at once. */
    public DaysOff off(LocalDate from, LocalDate to) {
        Map<LocalDate, DaysOff.Holiday> holidays = new HashMap<>();
        jdbc.each(
                new Sql(
                        "select falls_on, name, province_codes from holiday where falls_on between ? and ?",
                        from,
                        to.plusDays(WINDOW)),
                row -> {
                    var only = row.getString(3);
                    holidays.put(
                            row.getObject(1, LocalDate.class),
                            new DaysOff.Holiday(row.getString(2), only == null ? Set.of() : Set.of(only.split(","))));
                });
        return new DaysOff(holidays);
    }
}
