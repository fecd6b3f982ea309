package org.maekhai.hub.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.timeline.TimelineCode;
import org.maekhai.shared.timeline.TimelineEntry;
import org.maekhai.shared.timeline.TimelineKind;
import org.maekhai.shared.timeline.TimelineSource;
import org.maekhai.shared.timeline.TimelineSpan;

/** What hubs advised a local government, and what it advised others as a hub. */
@ApplicationScoped
class AdviceTimeline implements TimelineSource {
    private static final String SELECT = """
            select a.id, a.hub_id, h.local_government_id as hub_of, a.local_government_id as member, a.advised_on,
                   a.mode, a.advisor, a.what
            from hub_advice a
            join hub h on h.id = a.hub_id
            """;

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;

    AdviceTimeline(Jdbc jdbc, LocalGovernments localGovernments) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return Set.of(TimelineKind.ADVICE);
    }

    private record Given(
            UUID id,
            UUID hubId,
            int hubOf,
            int member,
            LocalDate advisedOn,
            AdviceMode mode,
            String advisor,
            String what) {}

    @Override
    public List<TimelineEntry> latest(int id, TimelineSpan span) {
        var received =
                jdbc.list(span.of(new Sql(SELECT).where("a.local_government_id = ?", id), "a.advised_on"), Given.class);
        var given =
                jdbc.list(span.of(new Sql(SELECT).where("h.local_government_id = ?", id), "a.advised_on"), Given.class);
        return Stream.concat(
                        received.stream().map(advice -> entry(advice, TimelineCode.ADVICE_RECEIVED, advice.hubOf())),
                        given.stream().map(advice -> entry(advice, TimelineCode.ADVICE_GIVEN, advice.member())))
                .toList();
    }

    private TimelineEntry entry(Given advice, TimelineCode code, int other) {
        return TimelineEntry.of(advice.advisedOn(), code, advice.id())
                .about(
                        advice.hubId(),
                        localGovernments.register().byId(other).ref().name())
                .how(advice.mode().name())
                .by(advice.advisor())
                .saying(advice.what());
    }
}
