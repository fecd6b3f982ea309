package org.maekhai.visit.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.visit.VisitMode;

/** The planned visits of a trainer as a calendar, in Thai; whom was met and what was said stands in none. */
@ApplicationScoped
class PlannedVisits {
    /** Older ones are overdue for good; and a calendar is read on phones. */
    private static final int DAYS_BACK = 365, MOST = 2_000;

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;

    PlannedVisits(Jdbc jdbc, LocalGovernments localGovernments) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
    }

    String of(UUID trainer, LocalDate today) {
        var calendar = new CalendarText("แผนการติดตาม e-LAAS");
        var register = localGovernments.register();
        var sql = new Sql("""
                select v.id, v.local_government_id, v.planned_on, v.mode, v.version, v.changed_at
                from visit v
                join visit_trainer vt on vt.visit_id = v.id
                where vt.trainer_id = ?
                  and v.state = 'PLANNED'
                  and v.planned_on >= ?
                order by v.planned_on, v.id
                fetch first ? rows only
                """, trainer, today.minusDays(DAYS_BACK), MOST);
        jdbc.each(sql, row -> calendar.add(event(row, register.byId(row.getInt("local_government_id")))));
        return calendar.text();
    }

    private static CalendarText.Event event(ResultSet row, Register.Entry place) throws SQLException {
        var district = place.ref().district();
        return new CalendarText.Event(
                row.getObject("id", UUID.class) + "@maekhai",
                row.getLong("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("planned_on", LocalDate.class),
                word(VisitMode.valueOf(row.getString("mode"))) + " " + place.shortName(),
                place.ref().name() + (district == null ? "" : " อ." + district.name()) + " จ."
                        + place.ref().province().name(),
                place.latitude(),
                place.longitude());
    }

    private static String word(VisitMode mode) {
        return switch (mode) {
            case ON_SITE -> "ติดตาม";
            case PHONE -> "โทรศัพท์ติดตาม";
            case ONLINE -> "ติดตามออนไลน์";
        };
    }
}
