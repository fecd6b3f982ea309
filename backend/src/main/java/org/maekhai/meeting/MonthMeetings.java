package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;

/** What a province met about in a month: the door for its report. Whoever asks has seen to it who may know. */
@ApplicationScoped
public class MonthMeetings {
    private static final String ACTIONS = """
            select a.*
            from meeting_action a
            join meeting m on m.id = a.meeting_id
            """;

    private static final String TAKEN_OVER_BY_THEN = """
            exists (
              select 1
              from meeting_action n
              join meeting f on f.id = n.meeting_id
              where n.carried_from = a.id
                and f.held_on <= ?)
            """;

    private final Jdbc jdbc;
    private final MeetingStore store;

    MonthMeetings(Jdbc jdbc, MeetingStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** What all meetings up to a day left open on it, each once, where it was taken over last by then; what is due first stands first. */
    public List<MeetingOfMonth.OpenAction> open(String province, LocalDate asOf) {
        var open = new Sql(ACTIONS)
                .where("m.province_code = ?", province)
                .where("m.held_on <= ?", asOf)
                .where("(a.done_on is null or a.done_on > ?)", asOf)
                .where("not " + TAKEN_OVER_BY_THEN, asOf)
                .append("order by coalesce(a.due_on, date '9999-12-31'), m.held_on, m.id, a.place");
        return jdbc.list(open, Row.of(SaveMeeting.Action.class)).stream()
                .map(action -> new MeetingOfMonth.OpenAction(action.text(), action.owner(), action.dueOn(), null))
                .toList();
    }

    /** As of a day: in the order of their days, without those to come. */
    public List<MeetingOfMonth> of(String province, YearMonth month, LocalDate asOf) {
        var meetings = store.list(new Sql(MeetingStore.SELECT)
                .where("m.province_code = ?", province)
                .where("m.held_on >= ?", month.atDay(1))
                .where("m.held_on <= ?", month.atEndOfMonth())
                .where("m.held_on <= ?", asOf)
                .append("order by m.held_on, m.kind, m.number"));
        if (meetings.isEmpty()) {
            return List.of();
        }
        var links = store.links(province);
        var told = meetings.stream().map(Meeting::id).collect(Collectors.toSet());
        return meetings.stream()
                .map(meeting -> told(meeting, links, told, asOf))
                .toList();
    }

    /** @param told those of the month: what one of them took over from another is told there, and once */
    private static MeetingOfMonth told(Meeting meeting, ActionLinks links, Set<UUID> told, LocalDate asOf) {
        var said = meeting.said();
        return new MeetingOfMonth(
                meeting.id(),
                said.kind(),
                said.number(),
                said.year(),
                said.on(),
                said.place(),
                count(said, Attendance.PRESENT, Attendance.SUBSTITUTE),
                count(said, Attendance.ABSENT),
                said.agenda().stream()
                        .filter(item -> item.resolution() != null)
                        .map(item -> new MeetingOfMonth.Resolved(item.title(), item.resolution()))
                        .toList(),
                said.actions().stream()
                        .filter(action -> links.follower(action.id())
                                .filter(next -> told.contains(next.ofMeeting().id()))
                                .isEmpty())
                        .map(action -> new MeetingOfMonth.OpenAction(
                                action.text(), action.owner(), action.dueOn(), by(asOf, links.settledOn(action.id()))))
                        .toList(),
                meeting.isClosed());
    }

    /** What was done later was open then. */
    private static LocalDate by(LocalDate asOf, LocalDate doneOn) {
        return doneOn == null || doneOn.isAfter(asOf) ? null : doneOn;
    }

    private static int count(SaveMeeting said, Attendance... which) {
        return (int) said.attendees().stream()
                .filter(one -> Arrays.asList(which).contains(one.attendance()))
                .count();
    }
}
