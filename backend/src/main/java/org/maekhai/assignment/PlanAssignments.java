package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;

/** Writes the assignments of a plan that is put in force; what was in force ends the day before. */
@ApplicationScoped
class PlanAssignments {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final AssignmentQueries queries;

    PlanAssignments(Clock clock, CurrentUser currentUser, AssignmentQueries queries) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.queries = queries;
    }

    /** In the transaction that is going on, with the province locked and the facts found unmoved. */
    void write(CoveragePlan plan, PlanFacts facts) {
        Map<String, UUID> trainers =
                facts.people().stream().collect(Collectors.toMap(PlanFacts.Person::code, PlanFacts.Person::id));
        Map<UUID, Assignment> current = queries
                .list(
                        "id in ?1",
                        facts.places().stream()
                                .map(PlanFacts.Place::currentAssignment)
                                .filter(Objects::nonNull)
                                .toList())
                .stream()
                .collect(Collectors.toMap(assignment -> assignment.id, Function.identity()));
        for (var place : facts.places()) {
            var now = current.get(place.currentAssignment());
            if (place.isChanged()) {
                if (now != null) {
                    queries.end(now, plan.from.minusDays(1));
                }
            } else if (now != null && !Objects.equals(place.currentTo(), place.lastDay())) {
                // who stays, stays beyond the last day that was stated
                now.lastsTo(place.lastDay());
            }
        }
        var changed = facts.places().stream()
                .filter(place -> place.isChanged() && place.trainer() != null)
                .toList();
        changed.forEach(place -> endBackup(place.id(), trainers.get(place.trainer()), plan));
        // nobody is responsible twice, not for a moment
        queries.flush();
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        for (var place : changed) {
            var fresh = new Assignment(
                            Ids.next(clock),
                            trainers.get(place.trainer()),
                            place.id(),
                            AssignmentRole.PRIMARY,
                            plan.from,
                            place.lastDay())
                    .madeBy(currentUser.caller().name(), at);
            fresh.planId = plan.id;
            queries.persist(fresh);
        }
        queries.flush();
    }

    /** Who stands in, or would, and now is responsible stands in no longer. */
    private void endBackup(int localGovernmentId, UUID trainerId, CoveragePlan plan) {
        queries.overlapping(localGovernmentId, plan.from, null).stream()
                .filter(other -> other.role == AssignmentRole.BACKUP && other.trainerId.equals(trainerId))
                .forEach(backup -> queries.end(backup, plan.from.minusDays(1)));
    }
}
