package org.maekhai.report.narrative;

import java.time.LocalDate;
import java.util.List;
import org.maekhai.meeting.MeetingKind;
import org.maekhai.meeting.MeetingOfMonth;
import org.maekhai.report.Proposed;

/** ผลการประชุม: what the month's meetings resolved, and what of it is still to be done. */
final class MeetingSection {
    /** Where all of it stands. */
    static final String MINUTES = "รายละเอียดตามรายงานการประชุม";

    private final MonthFacts facts;

    MeetingSection(MonthFacts facts) {
        this.facts = facts;
    }

    Proposed proposed() {
        var links = facts.links();
        var meetings = facts.meetings();
        if (meetings.isEmpty()) {
            return new Told()
                    .say(
                            "ใน%s ไม่มีการประชุมที่บันทึกในระบบ".formatted(Wording.month(facts.month())),
                            links.meetings(0))
                    .proposed();
        }
        var told = new Told();
        for (var meeting : meetings) {
            var link = links.meeting(meeting.id());
            told.say(held(meeting), link);
            told.sayIf(!meeting.resolutions().isEmpty(), resolved(meeting), link);
        }
        var open = meetings.stream()
                .flatMap(meeting -> meeting.actions().stream())
                .filter(action -> action.doneOn() == null)
                .map(action -> asked(action.text(), action.owner(), action.dueOn()))
                .toList();
        var asked =
                meetings.stream().mapToInt(meeting -> meeting.actions().size()).sum();
        if (!open.isEmpty()) {
            told.say(
                    "เรื่องที่ที่ประชุมมอบหมายและยังอยู่ระหว่างดำเนินการ %s ได้แก่ %s"
                            .formatted(Wording.counted(open.size(), "เรื่อง"), Wording.numbered(open, MINUTES)),
                    links.meetings(null));
        } else {
            told.sayIf(
                    asked > 0,
                    "เรื่องที่ที่ประชุมมอบหมาย " + Wording.counted(asked, "เรื่อง") + " ดำเนินการแล้วเสร็จทั้งหมด",
                    links.meetings(null));
        }
        return told.proposed();
    }

    static String held(MeetingOfMonth meeting) {
        return "%s ครั้งที่ %d/%d เมื่อวันที่ %s%s มีผู้มาประชุม %s%s"
                .formatted(
                        word(meeting.kind()),
                        meeting.number(),
                        meeting.year(),
                        Wording.day(meeting.on()),
                        meeting.place() == null || meeting.place().isBlank()
                                ? ""
                                : " ณ " + Wording.line(meeting.place()),
                        Wording.counted(meeting.present(), "คน"),
                        meeting.absent() == 0 ? "" : " ไม่มาประชุม " + Wording.counted(meeting.absent(), "คน"));
    }

    private static String word(MeetingKind kind) {
        return switch (kind) {
            case JOINT_PLANNING -> "การประชุมวางแผนร่วม";
            case MONTHLY_SUMMARY -> "การประชุมสรุปประจำเดือน";
        };
    }

    private static String resolved(MeetingOfMonth meeting) {
        List<String> said = meeting.resolutions().stream()
                .map(resolved -> "เรื่อง%s มติที่ประชุม %s"
                        .formatted(Wording.line(resolved.title()), Wording.line(resolved.text())))
                .toList();
        return "โดยมีเรื่องที่ที่ประชุมมีมติ ได้แก่ " + Wording.numbered(said, MINUTES);
    }

    /** What somebody is to do: {@code … (ผู้รับผิดชอบ … ภายในวันที่ …)}. */
    static String asked(String text, String owner, LocalDate dueOn) {
        var who = owner == null || owner.isBlank() ? "" : "ผู้รับผิดชอบ " + Wording.line(owner);
        var until = dueOn == null ? "" : "ภายในวันที่ " + Wording.day(dueOn);
        var both = (who + " " + until).strip();
        return Wording.line(text) + (both.isEmpty() ? "" : " (" + both + ")");
    }
}
