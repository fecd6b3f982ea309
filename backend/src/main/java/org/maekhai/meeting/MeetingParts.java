package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.Sql;

/** What belongs to meetings, as it is stored: their agenda, attendees, issues and actions. */
@ApplicationScoped
class MeetingParts {
    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;

    MeetingParts(Jdbc jdbc, LocalGovernments localGovernments) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
    }

    /** By the ids of meetings. */
    record Of(
            Map<UUID, List<SaveMeeting.Item>> items,
            Map<UUID, List<SaveMeeting.Attendee>> attendees,
            Map<UUID, List<UUID>> issues,
            Map<UUID, List<SaveMeeting.Action>> actions) {
        Meeting whole(Meeting bare) {
            var id = bare.id();
            return bare.saying(bare.said()
                    .with(
                            items.getOrDefault(id, List.of()),
                            attendees.getOrDefault(id, List.of()),
                            issues.getOrDefault(id, List.of()),
                            actions.getOrDefault(id, List.of())));
        }
    }

    Of of(Collection<UUID> ids) {
        return new Of(items(ids), attendees(ids), issues(ids), actions(ids));
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

    void insert(Collection<Meeting> meetings) {
        jdbc.batch(
                "insert into meeting_attendance (meeting_id, version) values (?, 0)",
                meetings.stream().map(meeting -> new Object[] {meeting.id()}).toList());
        insertItems(meetings);
        insertAttendees(meetings);
        insertIssues(meetings);
        meetings.forEach(meeting -> insertActions(meeting, Set.of()));
    }

    /** Only what is another is written. */
    void change(Meeting meeting, SaveMeeting before) {
        var said = meeting.said();
        if (!said.agenda().equals(before.agenda())) {
            delete("meeting_item", meeting);
            insertItems(List.of(meeting));
        }
        if (!said.attendees().equals(before.attendees())) {
            jdbc.update(new Sql("update meeting_attendance set version = version + 1")
                    .where("meeting_id = ?", meeting.id()));
            delete("meeting_attendee", meeting);
            insertAttendees(List.of(meeting));
        }
        if (!said.issueIds().equals(before.issueIds())) {
            delete("meeting_issue", meeting);
            insertIssues(List.of(meeting));
        }
        if (!said.actions().equals(before.actions())) {
            changeActions(meeting, before);
        }
    }

    private void delete(String part, Meeting meeting) {
        jdbc.update(new Sql("delete from " + part).where("meeting_id = ?", meeting.id()));
    }

    private void insertItems(Collection<Meeting> meetings) {
        List<Object[]> items = new ArrayList<>();
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
        }
        jdbc.batch("""
                insert into meeting_item (meeting_id, id, place, section, title, facts, discussion, resolution)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, items);
    }

    private void insertAttendees(Collection<Meeting> meetings) {
        List<Object[]> attendees = new ArrayList<>();
        var register = localGovernments.register();
        for (var meeting : meetings) {
            int place = 0;
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
        }
        jdbc.batch("""
                insert into meeting_attendee
                  (meeting_id, id, place, name, position_title, trainer_id, local_government_id, attendance,
                   substitute_for, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, attendees);
    }

    private void insertIssues(Collection<Meeting> meetings) {
        List<Object[]> issues = new ArrayList<>();
        for (var meeting : meetings) {
            int place = 0;
            for (var issue : meeting.said().issueIds()) {
                issues.add(new Object[] {meeting.id(), issue, place++});
            }
        }
        jdbc.batch("insert into meeting_issue (meeting_id, issue_id, place) values (?, ?, ?)", issues);
    }

    /** Others may go on with those that stay: these are changed where they stand. */
    private void changeActions(Meeting meeting, SaveMeeting before) {
        Set<UUID> known = new HashSet<>();
        before.actions().forEach(action -> known.add(action.id()));
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
}
