package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.timeline.TimelineCode;
import org.maekhai.shared.timeline.TimelineEntry;
import org.maekhai.shared.timeline.TimelineKind;
import org.maekhai.shared.timeline.TimelineSource;
import org.maekhai.shared.timeline.TimelineSpan;

/** Who visited a local government, who will, and what it said to that. */
@ApplicationScoped
class VisitTimeline implements TimelineSource {
    private static final String CONFIRMED = """
            select v.id, v.confirmed, v.confirm_remark, v.confirmed_at, v.confirmed_by
            from visit v
            """;

    private final Clock clock;
    private final Jdbc jdbc;

    VisitTimeline(Clock clock, Jdbc jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return Set.of(TimelineKind.VISIT);
    }

    @Override
    public List<TimelineEntry> latest(int id, TimelineSpan span) {
        return Stream.concat(visits(id, span), answers(id, span)).toList();
    }

    private record Seen(
            UUID id,
            LocalDate visitDay,
            VisitState state,
            VisitMode mode,
            boolean reached,
            String findings,
            String advice,
            String cancelReason) {

        TimelineEntry entry(String trainers) {
            var entry = switch (state) {
                case PLANNED -> TimelineEntry.of(visitDay, TimelineCode.VISIT_PLANNED, id + " 0");
                case DONE ->
                    TimelineEntry.of(visitDay, TimelineCode.VISIT_DONE, id + " 0")
                            .because(reached ? List.of() : List.of("NOT_REACHED"))
                            .saying(Stream.of(findings, advice)
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining("\n")));
                case CANCELLED ->
                    TimelineEntry.of(visitDay, TimelineCode.VISIT_CANCELLED, id + " 0")
                            .saying(cancelReason);
            };
            return entry.about(id, null).how(mode.name()).by(trainers);
        }
    }

    private Stream<TimelineEntry> visits(int id, TimelineSpan span) {
        var found = jdbc.list(span.of(new Sql("""
                                select v.id, v.visit_day, v.state, v.mode, v.reached, v.findings, v.advice, v.cancel_reason
                                from visit v
                                """).where("v.local_government_id = ?", id), "v.visit_day"), Seen.class);
        Map<UUID, String> trainers = new HashMap<>();
        if (!found.isEmpty()) {
            var names = new Sql("""
                    select vt.visit_id, t.name
                    from visit_trainer vt
                    join trainer t on t.id = vt.trainer_id
                    """)
                    .whereIn("vt.visit_id", found.stream().map(Seen::id).toList())
                    .append("order by vt.visit_id, vt.place");
            jdbc.each(
                    names,
                    row -> trainers.merge(
                            row.getObject(1, UUID.class), row.getString(2), (one, other) -> one + ", " + other));
        }
        return found.stream().map(visit -> visit.entry(trainers.get(visit.id())));
    }

    private record Answered(
            UUID id, boolean confirmed, String confirmRemark, Instant confirmedAt, String confirmedBy) {}

    /** By the moment, of which only Bangkok's calendar knows the day: the rest of the last one's is asked for by itself. */
    private Stream<TimelineEntry> answers(int id, TimelineSpan span) {
        var found = new ArrayList<>(jdbc.list(
                answered(id, span.from(), span.to())
                        .append("order by v.confirmed_at desc, v.id fetch first ? rows only", span.atLeast()),
                Answered.class));
        if (found.size() == span.atLeast()) {
            var last = day(found.get(found.size() - 1));
            found.removeIf(answer -> day(answer).equals(last));
            found.addAll(jdbc.list(answered(id, last, last), Answered.class));
        }
        return found.stream()
                .map(answer -> TimelineEntry.of(
                                day(answer),
                                answer.confirmed() ? TimelineCode.VISIT_CONFIRMED : TimelineCode.VISIT_DISPUTED,
                                answer.id() + " 1")
                        .about(answer.id(), null)
                        .saying(answer.confirmRemark())
                        .by(answer.confirmedBy()));
    }

    private Sql answered(int id, LocalDate from, LocalDate to) {
        return new Sql(CONFIRMED)
                .where("v.local_government_id = ?", id)
                .where("v.confirmed_at is not null")
                .whereIf(from == null ? null : start(from), "v.confirmed_at >= ?")
                .whereIf(to == null ? null : start(to.plusDays(1)), "v.confirmed_at < ?");
    }

    private Object start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private LocalDate day(Answered answer) {
        return LocalDate.ofInstant(answer.confirmedAt(), clock.getZone());
    }
}
