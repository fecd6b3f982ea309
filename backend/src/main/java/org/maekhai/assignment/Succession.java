package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;

/** Many local governments get their primary trainers on one day, by a plan; what was in force ends the day before. */
@ApplicationScoped
public class Succession {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final AssignmentStore store;

    Succession(Clock clock, CurrentUser currentUser, AssignmentStore store) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.store = store;
    }

    /**
     * Who is responsible for a local government from that day on.
     *
     * @param inForce its primary assignment of that day; null: none
     * @param trainerId the same trainer as before, or another; null: nobody
     * @param to the last day; null: none is known
     */
    public record Line(int localGovernmentId, UUID inForce, UUID trainerId, LocalDate to) {}

    /** In the transaction that is going on, with the province locked ({@link AssignmentLock}). */
    public void begin(UUID planId, LocalDate from, List<Line> lines) {
        var inForce = store
                .byIds(lines.stream()
                        .map(Line::inForce)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(assignment -> assignment.id, Function.identity()));
        for (var line : lines) {
            var now = inForce.get(line.inForce());
            if (now == null && line.inForce() != null) {
                throw new IllegalArgumentException("no such assignment: " + line.inForce());
            }
            if (stays(line, inForce)) {
                // who stays, stays beyond the last day that was stated
                now.lastsTo(line.to());
            } else if (now != null) {
                store.end(now, from.minusDays(1));
            }
        }
        var fresh = lines.stream()
                .filter(line -> line.trainerId() != null && !stays(line, inForce))
                .toList();
        fresh.forEach(line -> endBackup(line, from));
        // nobody is responsible twice, not for a moment
        store.flush();
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        for (var line : fresh) {
            var assignment = new Assignment(
                            Ids.next(clock),
                            line.trainerId(),
                            line.localGovernmentId(),
                            AssignmentRole.PRIMARY,
                            from,
                            line.to())
                    .madeBy(currentUser.caller().name(), at);
            assignment.planId = planId;
            store.persist(assignment);
        }
        store.flush();
    }

    private static boolean stays(Line line, Map<UUID, Assignment> inForce) {
        var now = inForce.get(line.inForce());
        return now != null && now.trainerId.equals(line.trainerId());
    }

    /** Who stands in, or would, and now is responsible stands in no longer. */
    private void endBackup(Line line, LocalDate from) {
        store.overlapping(line.localGovernmentId(), from, null).stream()
                .filter(other -> other.role == AssignmentRole.BACKUP && other.trainerId.equals(line.trainerId()))
                .forEach(backup -> store.end(backup, from.minusDays(1)));
    }
}
