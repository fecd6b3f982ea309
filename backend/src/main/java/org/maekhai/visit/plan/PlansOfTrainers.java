package org.maekhai.visit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.training.TrainerWork;

/** Plans of days stand on their trainer. */
@ApplicationScoped
class PlansOfTrainers implements TrainerWork {
    private final Jdbc jdbc;

    PlansOfTrainers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan divides nothing: whom a trainer may be in charge of, assignments say. */
    @Override
    public void refuseEmployer(UUID trainerId, String localGovernmentCode, LocalDate from) {}

    @Override
    public List<Standing> standingOn(Collection<UUID> trainerIds) {
        return jdbc.list(
                new Sql("select province_code, first_on from visit_plan")
                        .whereIn("trainer_id", trainerIds)
                        .append("order by province_code, first_on fetch first 1000 rows only"),
                row -> new Standing(row.getString(1), "visit-plan " + row.getObject(2, LocalDate.class)));
    }
}
