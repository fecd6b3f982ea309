package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.TrainerWork;

/** What stands on trainers: their assignments, and plans that counted on them. */
@ApplicationScoped
class WorkOfTrainers implements TrainerWork {
    private final Jdbc jdbc;
    private final AssignmentQueries queries;

    WorkOfTrainers(Jdbc jdbc, AssignmentQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public void refuseEmployer(UUID trainerId, String localGovernmentCode, LocalDate from) {
        var standing = new Sql("""
                select count(*)
                from assignment a
                join local_government lg on lg.id = a.local_government_id
                where a.trainer_id = :trainer
                  and lg.code = :localGovernment
                """, trainerId, localGovernmentCode);
        if (from != null) {
            standing.append("and (a.valid_to is null or a.valid_to >= ?)", from);
        }
        if (jdbc.count(standing) > 0) {
            throw Failure.conflict("SUPERVISES_EMPLOYER", localGovernmentCode);
        }
    }

    @Override
    public void refuseCapacity(UUID trainerId, int capacity, LocalDate from) {
        long most = queries.primaries(trainerId, from, null);
        if (most > capacity) {
            throw Failure.conflict("CAPACITY_IN_USE", most);
        }
    }

    @Override
    public List<Standing> standingOn(Collection<UUID> trainerIds) {
        var standing = new ArrayList<>(jdbc.list(
                new Sql("""
                        select lg.code, a.valid_from
                        from assignment a
                        join local_government lg on lg.id = a.local_government_id
                        """)
                        .whereIn("a.trainer_id", trainerIds)
                        .append("order by lg.code, a.valid_from fetch first 1000 rows only"),
                row -> new Standing(row.getString(1), "assignment " + row.getObject(2, LocalDate.class))));
        for (var table : List.of("coverage_plan_trainer", "coverage_plan_without")) {
            jdbc.each(
                    new Sql("""
                            select distinct p.province_code, p.valid_from
                            from coverage_plan p
                            join %s x on x.plan_id = p.id
                            """.formatted(table))
                            .whereIn("x.trainer_id", trainerIds)
                            .append("order by p.province_code, p.valid_from fetch first 1000 rows only"),
                    row -> standing.add(
                            new Standing(row.getString(1), "coverage-plan " + row.getObject(2, LocalDate.class))));
        }
        return standing;
    }
}
