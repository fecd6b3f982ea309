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
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;

/** Meetings as they are stored: each with its agenda, its attendees, its issues and its actions. */
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
    private final LocalGovernments localGovernments;

    MeetingStore(Jdbc jdbc, LocalGovernments localGovernments) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
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
        var ids = bare.stream().map(Meeting::id).toList();
        var parts = new Parts(items(ids), attendees(ids), issues(ids), actions(ids));
        return bare.stream().map(parts::whole).toList();
    }

    /** By the ids of meetings. */
    private record Parts(
            Map<UUID, List<SaveMeeting.Item>> items,
            Map<UUID, List<SaveMeeting.Attendee>> attendees,
            Map<UUID, List<UUID>> issues,
            Map<UUID, List<SaveMeeting.Action>> actions) {
        Meeting whole(Meeting bare) {
            var id = bare.id();
            var said = bare.said();
            var whole = new SaveMeeting(
                    said.kind(),
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
                    items.getOrDefault(id, List.of()),
                    attendees.getOrDefault(id, List.of()),
                    issues.getOrDefault(id, List.of()),
                    said.coveragePlanId(),
                    actions.getOrDefault(id, List.of()),
                    said.adopts());
            return new Meeting(
                    id,
                    whole,
                    bare.closedAt(),
                    bare.closedBy(),
                    bare.createdBy(),
                    bare.createdAt(),
                    bare.changedAt(),
                    bare.version());
        }
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

    private Map<UUID, List<SaveMeeting.Item>> items(Collection<UUID> ids) {
        return byMeeting("select * from meeting_item", ids, Row.of(SaveMeeting.Item.class));
    }

    private Map<UUID, List<SaveMeeting.Attendee>> attendees(Collection<UUID> ids) {
        var register = localGovernments.register();
        var attendee = Row.of(SaveMeeting.Attendee.class)
                .with("position", row -> row.getString("position_title"))
                .with("localGovernmentCode", row -> {
                    var place = row.getObject("local_government_id", Integer.class);
                    return place == null ? null : register.byId(place).ref().code();
                });
        return byMeeting("select * from meeting_attendee", ids, attendee);
    }

    private Map<UUID, List<UUID>> issues(Collection<UUID> ids) {
        return byMeeting("select * from meeting_issue", ids, row -> row.getObject("issue_id", UUID.class));
    }

    private Map<UUID, List<SaveMeeting.Action>> actions(Collection<UUID> ids) {
        return byMeeting("select * from meeting_action", ids, Row.of(SaveMeeting.Action.class));
    }

    private <T> Map<UUID, List<T>> byMeeting(String select, Collection<UUID> ids, RowMapper<T> mapper) {
        Map<UUID, List<T>> found = new HashMap<>();
        for (var some : Portions.of(ids)) {
            var sql = new Sql(select).whereIn("meeting_id", some).append("order by meeting_id, place");
            jdbc.each(
                    sql,
                    row -> found.computeIfAbsent(row.getObject("meeting_id", UUID.class), id -> new ArrayList<>())
                            .add(mapper.map(row)));
        }
        return found;
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
        insertParts(meetings);
        meetings.forEach(meeting -> insertActions(meeting, Set.of()));
    }

    void update(Meeting meeting, Meeting before) {
        jdbc.batch(UPDATE, List.<Object[]>of(values(meeting)));
        if (meeting.said().equals(before.said())) {
            return;
        }
        for (var part : List.of("meeting_item", "meeting_attendee", "meeting_issue")) {
            jdbc.update(new Sql("delete from " + part).where("meeting_id = ?", meeting.id()));
        }
        insertParts(List.of(meeting));
        if (!meeting.said().actions().equals(before.said().actions())) {
            changeActions(meeting, before);
        }
    }

    void delete(Meeting meeting) {
        jdbc.update(new Sql("delete from meeting").where("id = ?", meeting.id()));
    }

    private void insertParts(Collection<Meeting> meetings) {
        List<Object[]> items = new ArrayList<>();
        List<Object[]> attendees = new ArrayList<>();
        List<Object[]> issues = new ArrayList<>();
        var register = localGovernments.register();
        for (var meeting : meetings) {
            int place = 0;
            for (var item : meeting.said().agenda()) {
                items.add(new Object[] {
                    meeting.id(),
                    item.id(),
                    place++,
                    item.section(),
                    item.title(),
                    item.facts(),
                    item.discussion(),
                    item.resolution()
                });
            }
            place = 0;
            for (var one : meeting.said().attendees()) {
                attendees.add(new Object[] {
                    meeting.id(),
                    one.id(),
                    place++,
                    one.name(),
                    one.position(),
                    one.trainerId(),
                    one.localGovernmentCode() == null
                            ? null
                            : register.byCode(one.localGovernmentCode()).id(),
                    one.attendance() == null ? null : one.attendance().name(),
                    one.substituteFor(),
                    one.reason()
                });
            }
            place = 0;
            for (var issue : meeting.said().issueIds()) {
                issues.add(new Object[] {meeting.id(), issue, place++});
            }
        }
        jdbc.batch("""
                insert into meeting_item (meeting_id, id, place, section, title, facts, discussion, resolution)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, items);
        jdbc.batch("""
                insert into meeting_attendee
                  (meeting_id, id, place, name, position_title, trainer_id, local_government_id, attendance,
                   substitute_for, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, attendees);
        jdbc.batch("insert into meeting_issue (meeting_id, issue_id, place) values (?, ?, ?)", issues);
    }

    /** Others may go on with those that stay: these are changed where they stand. */
    private void changeActions(Meeting meeting, Meeting before) {
        Set<UUID> known = new HashSet<>();
        before.said().actions().forEach(action -> known.add(action.id()));
        var gone = new HashSet<>(known);
        meeting.said().actions().forEach(action -> gone.remove(action.id()));
        if (!gone.isEmpty()) {
            jdbc.update(new Sql("delete from meeting_action").whereIn("id", gone));
        }
        // two of them may have changed places
        jdbc.update(new Sql("update meeting_action set carried_from = null").where("meeting_id = ?", meeting.id()));
        insertActions(meeting, known);
    }

    /** @param known those that are there, and are changed */
    private void insertActions(Meeting meeting, Set<UUID> known) {
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        int place = 0;
        for (var action : meeting.said().actions()) {
            (known.contains(action.id()) ? changed : fresh).add(new Object[] {
                meeting.id(),
                place++,
                action.text(),
                action.owner(),
                action.dueOn(),
                action.doneOn(),
                action.carriedFrom(),
                action.id()
            });
        }
        jdbc.batch("""
                update meeting_action
                set meeting_id = ?,
                    place = ?,
                    text = ?,
                    owner = ?,
                    due_on = ?,
                    done_on = ?,
                    carried_from = ?
                where id = ?
                """, changed);
        jdbc.batch("""
                insert into meeting_action (meeting_id, place, text, owner, due_on, done_on, carried_from, id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, fresh);
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

    /** Its number, where and who; what was agreed before what was said of it. */
    private static String searchText(SaveMeeting said) {
        List<String> parts = new ArrayList<>();
        parts.add(said.number() + "/" + said.year());
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
