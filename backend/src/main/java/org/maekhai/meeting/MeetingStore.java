package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;

/** Meetings as they are stored, each with all that belongs to it. */
@ApplicationScoped
class MeetingStore {
    static final String SELECT = """
            select m.*,
                   m.meeting_year as "year",
                   m.held_on as "on",
                   m.starts_at as "from",
                   m.ends_at as "to"
            from meeting m
            """;
    private static final String REF = """
            select m.id, m.kind, m.number, m.meeting_year as "year", m.held_on as "on"
            from meeting m
            """;
    private static final String INSERT = """
            insert into meeting
              (kind, province_code, number, meeting_year, held_on, starts_at, ends_at, place, chair, recorder, checker,
               coverage_plan_id, adopts_id, corrections, closed_at, closed_by, changed_at, search_text, version, id,
               created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update meeting
            set kind = ?,
                province_code = ?,
                number = ?,
                meeting_year = ?,
                held_on = ?,
                starts_at = ?,
                ends_at = ?,
                place = ?,
                chair = ?,
                recorder = ?,
                checker = ?,
                coverage_plan_id = ?,
                adopts_id = ?,
                corrections = ?,
                closed_at = ?,
                closed_by = ?,
                changed_at = ?,
                search_text = ?,
                version = ?
            where id = ?
            """;
    private static final String LINKS = """
            select a.id,
                   a.done_on,
                   a.carried_from,
                   m.id as of_meeting_id,
                   m.kind as of_meeting_kind,
                   m.number as of_meeting_number,
                   m.meeting_year as of_meeting_year,
                   m.held_on as of_meeting_on
            from meeting_action a
            join meeting m on m.id = a.meeting_id
            """;

    private final Jdbc jdbc;
    private final MeetingParts parts;

    MeetingStore(Jdbc jdbc, MeetingParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    Optional<Meeting> find(UUID id) {
        return list(new Sql(SELECT).where("m.id = ?", id)).stream().findFirst();
    }

    /** Those that a query finds that begins with {@link #SELECT}, whole, in its order. */
    List<Meeting> list(Sql meetings) {
        var bare = jdbc.list(meetings, MeetingStore::bare);
        if (bare.isEmpty()) {
            return List.of();
        }
        var of = parts.of(bare.stream().map(Meeting::id).toList());
        return bare.stream().map(of::whole).toList();
    }

    private static Meeting bare(ResultSet row) throws SQLException {
        RowMapper<?> none = any -> null;
        var said = Row.of(SaveMeeting.class)
                .with("agenda", none)
                .with("attendees", none)
                .with("issueIds", none)
                .with("actions", none)
                .with("adopts", MeetingStore::adopts);
        return Row.of(Meeting.class).with("said", said).map(row);
    }

    private static SaveMeeting.Adopts adopts(ResultSet row) throws SQLException {
        var adopted = row.getObject("adopts_id", UUID.class);
        return adopted == null ? null : new SaveMeeting.Adopts(adopted, row.getString("corrections"));
    }

    /** By their ids; what isn't known is left out. */
    Map<UUID, MeetingRef> refs(Collection<UUID> ids) {
        Map<UUID, MeetingRef> refs = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.list(new Sql(REF).whereIn("m.id", ids), MeetingRef.class).forEach(ref -> refs.put(ref.id(), ref));
        }
        return refs;
    }

    /** The meeting that adopted the minutes of one. */
    Optional<MeetingRef> adopterOf(UUID id) {
        return jdbc.first(new Sql(REF).where("m.adopts_id = ?", id), MeetingRef.class);
    }

    /** The last one of a province and kind before a day. @param kind null: any */
    Optional<Meeting> lastBefore(LocalDate day, String provinceCode, MeetingKind kind) {
        return list(new Sql(SELECT)
                        .where("m.province_code = ?", provinceCode)
                        .whereIf(kind == null ? null : kind.name(), "m.kind = ?")
                        .where("m.held_on < ?", day)
                        .append("order by m.held_on desc, m.number desc fetch first 1 rows only"))
                .stream()
                .findFirst();
    }

    /** The number that comes next within a year. */
    int nextNumber(String provinceCode, MeetingKind kind, int year) {
        var last = new Sql("select max(m.number) from meeting m")
                .where("m.province_code = ?", provinceCode)
                .where("m.kind = ?", kind.name())
                .where("m.meeting_year = ?", year);
        return (int) jdbc.count(last) + 1;
    }

    /** How all actions of a province go on. */
    ActionLinks links(String provinceCode) {
        return new ActionLinks(
                jdbc.list(new Sql(LINKS).where("m.province_code = ?", provinceCode), ActionLinks.Link.class));
    }

    /** Those of these ids that other meetings have, wherever these are. */
    Set<UUID> actionsOfOthers(UUID meetingId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.list(
                        new Sql("select a.id from meeting_action a")
                                .whereIn("a.id", ids)
                                .where("a.meeting_id <> ?", meetingId),
                        row -> row.getObject(1, UUID.class)));
    }

    /** New ones; whatever one goes on with, or adopts, stands before it. */
    void insert(Collection<Meeting> meetings) {
        jdbc.batch(
                INSERT,
                meetings.stream()
                        .map(meeting -> Stream.concat(
                                        Stream.of(values(meeting)),
                                        Stream.of(meeting.createdAt().atOffset(ZoneOffset.UTC), meeting.createdBy()))
                                .toArray())
                        .toList());
        parts.insert(meetings);
    }

    void update(Meeting meeting, Meeting before) {
        jdbc.batch(UPDATE, List.<Object[]>of(values(meeting)));
        parts.change(meeting, before.said());
    }

    void delete(Meeting meeting) {
        jdbc.update(new Sql("delete from meeting").where("id = ?", meeting.id()));
    }

    private static Object[] values(Meeting meeting) {
        var said = meeting.said();
        return new Object[] {
            said.kind().name(),
            said.provinceCode(),
            said.number(),
            said.year(),
            said.on(),
            said.from(),
            said.to(),
            said.place(),
            said.chair(),
            said.recorder(),
            said.checker(),
            said.coveragePlanId(),
            said.adopted(),
            said.adopts() == null ? null : said.adopts().corrections(),
            meeting.closedAt() == null ? null : meeting.closedAt().atOffset(ZoneOffset.UTC),
            meeting.closedBy(),
            meeting.changedAt().atOffset(ZoneOffset.UTC),
            searchText(said),
            meeting.version(),
            meeting.id()
        };
    }

    /** Its number, what it is called, where and who; what was agreed before what was said of it. */
    private static String searchText(SaveMeeting said) {
        List<String> parts = new ArrayList<>();
        parts.add(said.number() + "/" + said.year());
        parts.add(said.kind() == MeetingKind.MONTHLY_SUMMARY ? "การประชุมสรุปประจำเดือน" : "การประชุมวางแผนร่วม");
        parts.add(said.place());
        parts.add(said.chair());
        parts.add(said.recorder());
        parts.add(said.checker());
        said.agenda().forEach(item -> parts.add(item.title()));
        said.actions().forEach(action -> {
            parts.add(action.text());
            parts.add(action.owner());
        });
        said.agenda().forEach(item -> parts.add(item.resolution()));
        said.attendees().forEach(one -> parts.add(one.name()));
        said.agenda().forEach(item -> {
            parts.add(item.facts());
            parts.add(item.discussion());
        });
        return SearchText.of(64_000, parts);
    }
}
