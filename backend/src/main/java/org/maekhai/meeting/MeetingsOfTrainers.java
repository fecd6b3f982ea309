package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.training.TrainerWork;

/** What would be lost with a trainer: who came to which meeting. */
@ApplicationScoped
class MeetingsOfTrainers implements TrainerWork {
    private final Jdbc jdbc;

    MeetingsOfTrainers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is employed anywhere may well meet. */
    @Override
    public void refuseEmployer(UUID trainerId, String localGovernmentCode, LocalDate from) {}

    @Override
    public List<Standing> standingOn(Collection<UUID> trainerIds) {
        return jdbc.list(
                new Sql("""
                        select distinct m.province_code, m.held_on
                        from meeting m
                        join meeting_attendee a on a.meeting_id = m.id
                        """)
                        .whereIn("a.trainer_id", trainerIds)
                        .append("order by m.province_code, m.held_on fetch first 1000 rows only"),
                row -> new Standing(row.getString(1), "meeting " + row.getObject(2, LocalDate.class)));
    }
}
