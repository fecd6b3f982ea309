package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.timeline.TimelineCode;
import org.maekhai.shared.timeline.TimelineEntry;
import org.maekhai.shared.timeline.TimelineKind;
import org.maekhai.shared.timeline.TimelineSource;
import org.maekhai.shared.timeline.TimelineSpan;

/** Who began to see to a local government, who took over from whom, and who left without a successor. */
@ApplicationScoped
class AssignmentTimeline implements TimelineSource {
    private final Jdbc jdbc;

    AssignmentTimeline(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return Set.of(TimelineKind.ASSIGNMENT);
    }

    private record Term(
            UUID id, UUID trainerId, String name, AssignmentRole role, LocalDate validFrom, LocalDate validTo) {
        boolean follows(Term other) {
            return role == other.role && validFrom.equals(other.nextDay());
        }

        LocalDate nextDay() {
            return validTo == null ? null : validTo.plusDays(1);
        }

        TimelineEntry begins(List<Term> all) {
            var before = all.stream()
                    .filter(this::follows)
                    .filter(other -> !other.trainerId.equals(trainerId))
                    .findFirst();
            var entry = before.map(other -> TimelineEntry.of(validFrom, TimelineCode.TRAINER_REPLACED, id + " 0")
                            .moved(other.name, name))
                    .orElseGet(() -> TimelineEntry.of(validFrom, TimelineCode.TRAINER_ASSIGNED, id + " 0"));
            return entry.about(trainerId, name).how(role.name()).until(validTo);
        }

        /** Nothing of one that somebody took over from on the next day: that is told of whoever did. */
        TimelineEntry ends(List<Term> all) {
            return validTo == null || all.stream().anyMatch(other -> other.follows(this))
                    ? null
                    : TimelineEntry.of(validTo, TimelineCode.TRAINER_LEFT, id + " 1")
                            .about(trainerId, name)
                            .how(role.name());
        }
    }

    @Override
    public List<TimelineEntry> latest(int id, TimelineSpan span) {
        var terms = jdbc.list(new Sql("""
                        select a.id, a.trainer_id, t.name, a.role, a.valid_from, a.valid_to
                        from assignment a
                        join trainer t on t.id = a.trainer_id
                        """).where("a.local_government_id = ?", id), Term.class);
        return span.of(terms.stream()
                .flatMap(term -> Stream.of(term.begins(terms), term.ends(terms)))
                .filter(Objects::nonNull));
    }
}
