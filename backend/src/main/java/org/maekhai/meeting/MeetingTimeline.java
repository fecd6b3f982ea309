package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** To which meetings a local government was asked, who came from it, and which of them spoke of its issues. */
@ApplicationScoped
class MeetingTimeline implements TimelineSource {
    private static final String ASKED = """
            select m.id, m.kind, m.number, m.meeting_year as "year", m.held_on as "on",
                   a.id as of_id, a.name, a.attendance, a.reason
            from meeting_attendee a
            join meeting m on m.id = a.meeting_id
            """;
    private static final String SPOKEN_OF = """
            select m.id, m.kind, m.number, m.meeting_year as "year", m.held_on as "on",
                   i.id as of_id, i.title
            from meeting_issue mi
            join meeting m on m.id = mi.meeting_id
            join issue i on i.id = mi.issue_id
            """;

    private final Clock clock;
    private final Jdbc jdbc;

    MeetingTimeline(Clock clock, Jdbc jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return Set.of(TimelineKind.MEETING);
    }

    @Override
    public List<TimelineEntry> latest(int id, TimelineSpan span) {
        var today = LocalDate.now(clock);
        var asked = jdbc.list(span.of(new Sql(ASKED).where("a.local_government_id = ?", id), "m.held_on"), Asked.class);
        var spokenOf = jdbc.list(
                span.of(new Sql(SPOKEN_OF).where("i.local_government_id = ?", id), "m.held_on"), Spoken.class);
        return Stream.concat(
                        asked.stream().map(each -> each.entry(today)),
                        spokenOf.stream().map(each -> each.entry(today)))
                .toList();
    }

    private static TimelineEntry entry(
            TimelineCode code, LocalDate on, UUID meeting, UUID of, int number, int year, MeetingKind kind) {
        return TimelineEntry.of(on, code, meeting + " " + of)
                .about(meeting, number + "/" + year)
                .how(kind.name());
    }

    private record Asked(
            UUID id,
            MeetingKind kind,
            int number,
            int year,
            LocalDate on,
            UUID ofId,
            String name,
            Attendance attendance,
            String reason) {
        TimelineEntry entry(LocalDate today) {
            var code = on.isAfter(today)
                    ? TimelineCode.MEETING_PLANNED
                    : attendance == null
                            ? TimelineCode.MEETING_ASKED
                            : attendance == Attendance.ABSENT
                                    ? TimelineCode.MEETING_MISSED
                                    : TimelineCode.MEETING_ATTENDED;
            return MeetingTimeline.entry(code, on, id, ofId, number, year, kind)
                    .by(name)
                    .saying(code == TimelineCode.MEETING_MISSED ? reason : null);
        }
    }

    private record Spoken(UUID id, MeetingKind kind, int number, int year, LocalDate on, UUID ofId, String title) {
        TimelineEntry entry(LocalDate today) {
            var code = on.isAfter(today) ? TimelineCode.MEETING_WILL_DISCUSS : TimelineCode.MEETING_DISCUSSED;
            return MeetingTimeline.entry(code, on, id, ofId, number, year, kind).saying(title);
        }
    }
}
