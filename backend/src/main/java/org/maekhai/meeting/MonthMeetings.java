package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.shared.database.Sql;

/** What a province met about in a month: the door for its report. Whoever asks has seen to it who may know. */
@ApplicationScoped
public class MonthMeetings {
    private final Clock clock;
    private final MeetingStore store;

    MonthMeetings(Clock clock, MeetingStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** In the order of their days; without those to come. */
    public List<MeetingOfMonth> of(String province, YearMonth month) {
        var meetings = store.list(new Sql(MeetingStore.SELECT)
                .where("m.province_code = ?", province)
                .where("m.held_on >= ?", month.atDay(1))
                .where("m.held_on <= ?", month.atEndOfMonth())
                .where("m.held_on <= ?", LocalDate.now(clock))
                .append("order by m.held_on, m.kind, m.number"));
        if (meetings.isEmpty()) {
            return List.of();
        }
        var links = store.links(province);
        var told = meetings.stream().map(Meeting::id).collect(Collectors.toSet());
        return meetings.stream().map(meeting -> told(meeting, links, told)).toList();
    }

    /** @param told those of the month: what one of them took over from another is told there, and once */
    private static MeetingOfMonth told(Meeting meeting, ActionLinks links, Set<UUID> told) {
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
                                action.text(), action.owner(), action.dueOn(), links.settledOn(action.id())))
                        .toList(),
                meeting.isClosed());
    }

    private static int count(SaveMeeting said, Attendance... which) {
        return (int) said.attendees().stream()
                .filter(one -> Arrays.asList(which).contains(one.attendance()))
                .count();
    }
}
