package org.maekhai.meeting.minutes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.maekhai.meeting.Attendance;
import org.maekhai.meeting.MeetingState;
import org.maekhai.meeting.MeetingView;
import org.maekhai.meeting.SaveMeeting;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.Paper.Align;
import org.maekhai.shared.letter.Paper.Column;
import org.maekhai.shared.letter.Paper.Heading;
import org.maekhai.shared.letter.Paper.Labelled;
import org.maekhai.shared.letter.Paper.Level;
import org.maekhai.shared.letter.Paper.Signatures;
import org.maekhai.shared.letter.Paper.Signer;
import org.maekhai.shared.letter.Paper.Stand;
import org.maekhai.shared.letter.Paper.Table;
import org.maekhai.shared.letter.Paper.Words;
import org.maekhai.shared.thai.ThaiWriting;

/** รายงานการประชุม in the form of the regulation on correspondence: who came, what was said of each item, what was resolved. */
final class MinutesPaper {
    private static final List<Column> ACTIONS = List.of(
            new Column("ลำดับ", 8, Align.CENTRE),
            new Column("เรื่องที่มอบหมาย", 42, Align.LEFT),
            new Column("ผู้รับผิดชอบ", 24, Align.LEFT),
            new Column("กำหนดแล้วเสร็จ/ผล", 26, Align.LEFT));

    private final MeetingView meeting;
    private final List<Paper.Part> parts = new ArrayList<>();

    MinutesPaper(MeetingView meeting) {
        this.meeting = meeting;
    }

    List<Paper.Part> parts() {
        boolean isDraft = meeting.state() != MeetingState.CLOSED;
        var words = new MeetingWords(meeting);
        parts.addAll(words.head((isDraft ? "(ร่าง) " : "") + "รายงานการ" + words.name()));
        people();
        begins();
        for (int section = 1; section <= MeetingWords.SECTIONS.size(); section++) {
            section(section);
        }
        ends();
        actions();
        signatures();
        return parts;
    }

    private void people() {
        var came = Stream.concat(chair().stream(), of(EnumSet.of(Attendance.PRESENT, Attendance.SUBSTITUTE)).stream())
                .toList();
        listed("ผู้มาประชุม", came);
        listed("ผู้ไม่มาประชุม", of(EnumSet.of(Attendance.ABSENT)));
        listed("ผู้เข้าร่วมประชุม", of(EnumSet.of(Attendance.OBSERVER)));
    }

    /** At the head of those who came, unless somebody of that name stands there. */
    private List<String> chair() {
        var chair = meeting.chair();
        return chair == null || meeting.attendees().stream().anyMatch(this::tookTheChair)
                ? List.of()
                : List.of(chair + " ประธานที่ประชุม");
    }

    private boolean tookTheChair(MeetingView.Attendee one) {
        return one.attendance() != null
                && one.attendance() != Attendance.ABSENT
                && meeting.chair() != null
                && NameAndPosition.of(meeting.chair()).isOf(one.name());
    }

    private List<String> of(Set<Attendance> which) {
        return meeting.attendees().stream()
                .filter(one -> one.attendance() != null && which.contains(one.attendance()))
                .map(this::person)
                .toList();
    }

    private String person(MeetingView.Attendee one) {
        var text = new StringBuilder(one.name());
        var belongsTo = AttendancePaper.belongsTo(one);
        if (!belongsTo.isEmpty()) {
            text.append(" ").append(belongsTo);
        }
        if (one.attendance() == Attendance.SUBSTITUTE) {
            text.append(one.substituteFor() == null ? " (มาประชุมแทน)" : " แทน " + one.substituteFor());
        }
        if (one.attendance() == Attendance.ABSENT && one.reason() != null) {
            text.append(" (").append(one.reason()).append(")");
        }
        if (tookTheChair(one)) {
            text.append(" ประธานที่ประชุม");
        }
        return text.toString();
    }

    private void listed(String heading, List<String> people) {
        if (people.isEmpty()) {
            return;
        }
        parts.add(new Heading(Level.SECTION, heading));
        for (int i = 0; i < people.size(); i++) {
            parts.add(new Words(Stand.INDENTED, ThaiWriting.number(i + 1) + ". " + people.get(i)));
        }
    }

    private void begins() {
        parts.add(new Heading(
                Level.SECTION,
                "เริ่มประชุมเวลา "
                        + (meeting.from() == null
                                ? "........................ น."
                                : MeetingWords.time(meeting.from()))));
        parts.add(new Words(
                Stand.BODY,
                "เมื่อที่ประชุมพร้อมแล้ว ประธานกล่าวเปิดการประชุม และดำเนินการประชุมตามระเบียบวาระ ดังนี้"));
    }

    private void section(int section) {
        parts.add(AgendaPaper.sectionHeading(section));
        var items = AgendaPaper.items(meeting, section);
        for (int i = 0; i < items.size(); i++) {
            AgendaPaper.itemHeading(section, i, items).ifPresent(parts::add);
            item(items.get(i));
        }
        var resolved = section == 2 ? adopted(items) : section == 4 ? agreedPlan() : null;
        if (resolved != null) {
            resolution(resolved);
        } else if (items.isEmpty()) {
            parts.add(new Words(Stand.INDENTED, "- ไม่มี -"));
        }
    }

    private void item(SaveMeeting.Item item) {
        said("ข้อเท็จจริง", item.facts());
        said("ข้ออภิปราย", item.discussion());
        if (item.resolution() != null) {
            resolution(item.resolution());
        }
    }

    private void said(String label, String text) {
        var lines = AgendaPaper.lines(text);
        if (!lines.isEmpty()) {
            parts.add(new Labelled(label, lines));
        }
    }

    private void resolution(String text) {
        var lines = AgendaPaper.lines(text);
        parts.add(new Words(Stand.RESOLVED, "มติที่ประชุม " + lines.get(0)));
        lines.stream().skip(1).forEach(line -> parts.add(new Words(Stand.RESOLVED, line)));
    }

    /** Null where its items say it, or nothing was adopted. */
    private String adopted(List<SaveMeeting.Item> items) {
        var adopts = meeting.adopts();
        if (adopts == null || items.stream().anyMatch(item -> item.resolution() != null)) {
            return null;
        }
        var which = "รับรองรายงานการประชุม "
                + MeetingWords.number(
                        adopts.meeting().number(), adopts.meeting().year()) + " เมื่อวันที่ "
                + ThaiWriting.day(adopts.meeting().on());
        return adopts.corrections() == null
                ? which + " โดยไม่มีการแก้ไข"
                : which + " โดยให้แก้ไข ดังนี้\n" + adopts.corrections();
    }

    /** Null unless a division was agreed there. */
    private String agreedPlan() {
        var plan = meeting.coveragePlan();
        boolean isAgreed = plan != null && meeting.id().equals(plan.meetingId());
        return isAgreed
                ? "เห็นชอบแผนการแบ่งพื้นที่รับผิดชอบของวิทยากรตัวคูณ ให้มีผลตั้งแต่วันที่ "
                        + ThaiWriting.day(plan.from())
                : null;
    }

    private void ends() {
        parts.add(new Heading(
                Level.SECTION,
                "เลิกประชุมเวลา "
                        + (meeting.to() == null ? "........................ น." : MeetingWords.time(meeting.to()))));
    }

    private void actions() {
        if (meeting.actions().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (var action : meeting.actions()) {
            rows.add(List.of(
                    ThaiWriting.number(rows.size() + 1),
                    origin(action),
                    action.owner() == null ? "" : action.owner(),
                    due(action)));
        }
        parts.add(new Table("ตารางเรื่องที่มอบหมายและติดตาม", ACTIONS, rows, null));
    }

    private static String origin(MeetingView.Action action) {
        var origin = action.origin();
        return origin == null
                ? action.text()
                : action.text() + "\n(สืบเนื่องจากการประชุม" + MeetingWords.number(origin.number(), origin.year())
                        + ")";
    }

    /** What a later meeting made of it stands in that one's minutes. */
    private static String due(MeetingView.Action action) {
        var due = action.dueOn() == null ? "" : ThaiWriting.day(action.dueOn());
        return action.doneOn() == null ? due : (due + "\nแล้วเสร็จเมื่อ " + ThaiWriting.day(action.doneOn())).strip();
    }

    private void signatures() {
        parts.add(new Signatures(List.of(
                signer("ผู้จดรายงานการประชุม", meeting.recorder()),
                signer("ผู้ตรวจรายงานการประชุม", meeting.checker()))));
    }

    private static Signer signer(String as, String nameAndPosition) {
        if (nameAndPosition == null) {
            return new Signer(as, "", List.of());
        }
        var signer = NameAndPosition.of(nameAndPosition);
        return new Signer(as, signer.name(), signer.position() == null ? List.of() : List.of(signer.position()));
    }
}
