package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.training.TrainerWork;

/** What would be lost with a trainer: whom it visited, and the clinics that it held. */
@ApplicationScoped
class VisitsOfTrainers implements TrainerWork {
    private final Jdbc jdbc;

    VisitsOfTrainers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is employed somewhere may well have helped there. */
    @Override
    public void refuseEmployer(UUID trainerId, String localGovernmentCode, LocalDate from) {}

    @Override
    public List<Standing> standingOn(Collection<UUID> trainerIds) {
        List<Standing> standing = new ArrayList<>();
        jdbc.each(
                new Sql("""
                                select lg.code, v.visit_day
                                from visit v
                                join visit_trainer vt on vt.visit_id = v.id
                                join local_government lg on lg.id = v.local_government_id
                                """)
                        .whereIn("vt.trainer_id", trainerIds)
                        .append("order by lg.code, v.visit_day fetch first 1000 rows only"),
                // one that was cancelled may never have had a day
                row -> standing.add(new Standing(
                        row.getString(1), ("visit " + Objects.requireNonNullElse(row.getString(2), "")).strip())));
        jdbc.each(
                new Sql("""
                                select c.province_code, c.held_on
                                from clinic c
                                join clinic_trainer ct on ct.clinic_id = c.id
                                """)
                        .whereIn("ct.trainer_id", trainerIds)
                        .append("order by c.province_code, c.held_on fetch first 1000 rows only"),
                row -> standing.add(new Standing(row.getString(1), "clinic " + row.getObject(2, LocalDate.class))));
        return standing;
    }
}
