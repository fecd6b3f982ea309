package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** Writes the assignments of a plan that is put in force; what was in force ends the day before. */
@ApplicationScoped
class PlanAssignments {
    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;

    PlanAssignments(Clock clock, Jdbc jdbc, CurrentUser currentUser) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** In the transaction that is going on, with the province locked and the facts found unmoved. */
    void write(CoveragePlan plan, PlanFacts facts) {
        Map<String, UUID> trainers =
                facts.people().stream().collect(Collectors.toMap(PlanFacts.Person::code, PlanFacts.Person::id));
        var changed = facts.places().stream().filter(PlanFacts.Place::isChanged).toList();
        for (var place : changed) {
            end(place.currentAssignment(), plan);
            if (place.trainer() != null) {
                endBackup(place.id(), trainers.get(place.trainer()), plan);
            }
        }
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.in(connection -> {
            try (var insert = connection.prepareStatement("insert into assignment (id, trainer_id, local_government_id,"
                    + " role, valid_from, plan_id, created_at, created_by, version)"
                    + " values (?, ?, ?, 'PRIMARY', ?, ?, ?, ?, 0)")) {
                for (var place : changed) {
                    if (place.trainer() != null) {
                        insert.setObject(1, Ids.next(clock));
                        insert.setObject(2, trainers.get(place.trainer()));
                        insert.setInt(3, place.id());
                        insert.setObject(4, plan.from);
                        insert.setObject(5, plan.id);
                        insert.setObject(6, at);
                        insert.setString(7, currentUser.caller().name());
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    /** One that begins on that very day never takes effect: it goes. */
    private void end(UUID assignment, CoveragePlan plan) {
        if (assignment != null) {
            jdbc.update(new Sql(
                    "delete from assignment_replaced where assignment_id in (select id from assignment"
                            + " where id = ? and valid_from >= ?)",
                    assignment,
                    plan.from));
            jdbc.update(new Sql("delete from assignment")
                    .where("id = ?", assignment)
                    .where("valid_from >= ?", plan.from));
            jdbc.update(new Sql("update assignment set valid_to = ?, version = version + 1", plan.from.minusDays(1))
                    .where("id = ?", assignment));
        }
    }

    /** Who stood in and now is responsible stands in no longer. */
    private void endBackup(int localGovernmentId, UUID trainerId, CoveragePlan plan) {
        jdbc.list(
                        AssignmentQueries.inForce(
                                new Sql("select a.id from assignment a")
                                        .where("a.local_government_id = ?", localGovernmentId)
                                        .where("a.trainer_id = ?", trainerId)
                                        .where("a.role = 'BACKUP'"),
                                "a",
                                plan.from),
                        row -> row.getObject(1, UUID.class))
                .forEach(backup -> end(backup, plan));
    }
}
