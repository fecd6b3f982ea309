package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.training.TrainerWork;

/** Visits stand on their trainers. */
@ApplicationScoped
class VisitsOfTrainers implements TrainerWork {
    private final Jdbc jdbc;

    VisitsOfTrainers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void refuseEmployer(UUID trainerId, String localGovernmentCode, LocalDate from) {
        // somebody may have visited it before going to work there
    }

    @Override
    public List<Standing> standingOn(Collection<UUID> trainerIds) {
        var sql = new Sql("select distinct lg.code, v.visit_day " + VisitQueries.FROM
                        + "join visit_trainer vt on vt.visit_id = v.id")
                .whereIn("vt.trainer_id", trainerIds)
                .append("order by lg.code, v.visit_day fetch first 1000 rows only");
        return jdbc.list(
                sql,
                row -> new Standing(
                        row.getString(1), ("visit " + Objects.requireNonNullElse(row.getString(2), "")).strip()));
    }
}
