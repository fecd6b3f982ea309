package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.registry.Geography;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/**
 * Lists of attendees that files fill in, and how they are taken back, in the caller's transaction: a list goes back as long as
 * nobody has written it since, whatever else was written of its meeting.
 */
@ApplicationScoped
public class ImportedAttendance {
    private static final ReplacedRows LISTS = ReplacedRows.of(
                    "meeting_attendance",
                    "meeting_id",
                    UUID::fromString,
                    """
                    'meeting-attendance ' || (select cast(m.number as varchar(10)) || '/' || cast(m.meeting_year as varchar(10))
                                              from meeting m where m.id = t.meeting_id)
                    """,
                    "(select m.province_code from meeting m where m.id = t.meeting_id)")
            .with("meeting_attendee", "meeting_id");

    private static final String MEETINGS = """
            select m.id,
                   m.province_code,
                   m.kind,
                   m.number,
                   m.meeting_year as "year",
                   m.held_on,
                   m.closed_at is not null as closed
            from meeting m
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final Geography geography;
    private final MeetingLock lock;
    private final MeetingStore store;
    private final Replaced replaced;
    private final Journal journal;

    ImportedAttendance(
            Clock clock,
            Jdbc jdbc,
            Geography geography,
            MeetingLock lock,
            MeetingStore store,
            Replaced replaced,
            Journal journal) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.geography = geography;
        this.lock = lock;
        this.store = store;
        this.replaced = replaced;
        this.journal = journal;
    }

    /** @throws Failure 404 where whoever asks writes no such meeting */
    public void requireWrites(ImportRequest request) {
        if (!new MeetingWriter(request.caller()).writes(get(request.about()).provinceCode())) {
            throw Failure.notFound();
        }
    }

    public MeetingToFill get(UUID id) {
        return jdbc.first(new Sql(MEETINGS).where("m.id = ?", id), MeetingToFill.class)
                .orElseThrow(Failure::notFound);
    }

    /**
     * Nobody else writes meetings of the provinces that the import may be about until the transaction ends; a preview waits for
     * nobody, and writes nothing.
     */
    public Writing by(ImportRequest request) {
        if (!request.dryRun()) {
            geography.provinceCodes(request.area()).stream().sorted().forEach(lock::province);
        }
        return new Writing(request);
    }

    /** What one import writes: all of it at the end. */
    public final class Writing {
        private final ImportRequest request;
        private final Map<String, List<MeetingToFill>> byProvince = new HashMap<>();
        private final Map<UUID, List<SaveMeeting.Attendee>> filled = new LinkedHashMap<>();

        private Writing(ImportRequest request) {
            this.request = request;
        }

        public List<MeetingToFill> ofProvince(String code) {
            return byProvince.computeIfAbsent(
                    code, of -> jdbc.list(new Sql(MEETINGS).where("m.province_code = ?", of), MeetingToFill.class));
        }

        /** Those who stand in its list now. */
        public List<SaveMeeting.Attendee> attendees(UUID meetingId) {
            return store.find(meetingId).orElseThrow(Failure::notFound).said().attendees();
        }

        public UUID freshId() {
            return Ids.next(clock);
        }

        /** From now on these stand in its list. */
        public void fill(UUID meetingId, List<SaveMeeting.Attendee> attendees) {
            filled.put(meetingId, List.copyOf(attendees));
        }

        public void finish() {
            if (request.dryRun() || filled.isEmpty()) {
                return;
            }
            var kept = replaced.by(request.id());
            kept.keep(LISTS, filled.keySet());
            filled.forEach((id, attendees) -> {
                var before = store.find(id).orElseThrow(Failure::notFound);
                write(before, before.said().attendedBy(attendees), before);
            });
            kept.finish();
        }
    }

    /** @param stored how its list is stored already */
    private void write(Meeting before, SaveMeeting said, Meeting stored) {
        var after = stored.changed(said, clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.update(after, stored);
        journal.write(Written.Action.UPDATE, after.subject(), WrittenMeeting.of(before), WrittenMeeting.of(after));
    }

    /** Lists that were written since, and those of minutes that are closed. */
    public List<Blocker> blockers(UUID importId) {
        var ids = ids(importId);
        provinces(ids).forEach(lock::province);
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, LISTS));
        ids.stream()
                .flatMap(id -> store.find(id).stream())
                .filter(Meeting::isClosed)
                .map(Meeting::said)
                .map(said -> new Blocker(said.provinceCode(), "meeting-closed " + said.number() + "/" + said.year()))
                .forEach(found::add);
        return found;
    }

    private List<UUID> ids(UUID importId) {
        return replaced.of(importId, LISTS).stream()
                .map(entry -> UUID.fromString(entry.id()))
                .toList();
    }

    private List<String> provinces(Collection<UUID> meetings) {
        return meetings.isEmpty()
                ? List.of()
                : jdbc.list(
                        new Sql("select distinct m.province_code from meeting m")
                                .whereIn("m.id", meetings)
                                .append("order by m.province_code"),
                        row -> row.getString(1));
    }

    /** In the transaction of {@link #blockers}, which has waited for the writers of meetings. */
    public void undo(UUID importId) {
        Map<UUID, Meeting> before = new HashMap<>();
        ids(importId).forEach(id -> store.find(id).ifPresent(meeting -> before.put(id, meeting)));
        replaced.takeBack(importId, LISTS).stream().map(UUID::fromString).forEach(id -> {
            var again = store.find(id).orElseThrow(Failure::notFound);
            // what it is found by, and what whoever reads it has seen, follow
            write(before.get(id), again.said(), again);
        });
    }
}
