package org.maekhai.meeting.proposal;

import static org.maekhai.shared.thai.ThaiWriting.day;
import static org.maekhai.shared.thai.ThaiWriting.digits;
import static org.maekhai.shared.thai.ThaiWriting.months;
import static org.maekhai.shared.thai.ThaiWriting.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.maekhai.assignment.MetPlan;
import org.maekhai.issue.RaisedIssue;
import org.maekhai.meeting.CarryOverView.OpenItem;
import org.maekhai.meeting.MeetingKind;
import org.maekhai.meeting.MeetingRef;
import org.maekhai.meeting.MeetingView;
import org.maekhai.meeting.SaveMeeting;

/** What a proposed agenda says, as an officer of the province would write it. */
final class AgendaWords {
    /** Of a list in a sentence. */
    private static final int MOST_NAMES = 12;

    private AgendaWords() {}

    private static String ofRef(int number, int year) {
        return "ครั้งที่ " + number(number) + "/" + number(year);
    }

    private static String meeting(MeetingRef ref) {
        return "การประชุม" + ofRef(ref.number(), ref.year()) + " เมื่อวันที่ " + day(ref.on());
    }

    static String nothingToAdopt() {
        return "เป็นการประชุมครั้งแรก จึงยังไม่มีรายงานการประชุมที่ต้องรับรอง";
    }

    static String adoption(MeetingView last) {
        return "รับรองรายงานการประชุม " + ofRef(last.number(), last.year()) + " เมื่อวันที่ " + day(last.on());
    }

    static String minutesBefore(MeetingView last) {
        var drawnUp = "ฝ่ายเลขานุการได้จัดทำรายงานการประชุม " + ofRef(last.number(), last.year());
        return last.closedAt() == null
                ? drawnUp + " แล้ว อยู่ระหว่างการตรวจรายงานการประชุม"
                : drawnUp + " เสร็จเรียบร้อยแล้ว จึงเสนอที่ประชุมเพื่อพิจารณารับรอง";
    }

    static String followUp(List<OpenItem> open) {
        long overdue = open.stream().filter(item -> item.overdueDays() > 0).count();
        var head = "มีเรื่องที่มอบหมายไว้และยังไม่แล้วเสร็จ จำนวน " + number(open.size()) + " เรื่อง"
                + (overdue == 0 ? "" : " ในจำนวนนี้เกินกำหนดแล้ว " + number((int) overdue) + " เรื่อง")
                + " ดังนี้";
        return numbered(head, open.stream().map(AgendaWords::followedUp).toList());
    }

    private static String followedUp(OpenItem item) {
        var action = item.action();
        var text = new StringBuilder(oneLine(action.text()));
        if (action.owner() != null) {
            text.append(" ผู้รับผิดชอบ ").append(action.owner());
        }
        if (action.dueOn() != null) {
            text.append(" กำหนดแล้วเสร็จวันที่ ").append(day(action.dueOn()));
        }
        if (item.overdueDays() > 0) {
            text.append(" (เกินกำหนด ").append(number(item.overdueDays())).append(" วัน)");
        }
        return text.append(" สืบเนื่องจาก").append(meeting(item.origin())).toString();
    }

    static String standing(Figures.Of figures) {
        var now = figures.now();
        var text = new StringBuilder("ณ วันที่ " + day(figures.day()) + " องค์กรปกครองส่วนท้องถิ่นในจังหวัด จำนวน "
                + number(now.total()) + " แห่ง");
        if (now.exempt() > 0) {
            text.append(" (ได้รับยกเว้น ").append(number(now.exempt())).append(" แห่ง)");
        }
        text.append(" ปฏิบัติงานในระบบ e-LAAS ครบถ้วนเป็นปัจจุบัน จำนวน ")
                .append(number(figures.current()))
                .append(" แห่ง");
        if (now.rate() != null) {
            text.append(" คิดเป็นร้อยละ ").append(percent(now.rate()));
            text.append(compared(figures));
        }
        text.append("\nงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. ")
                .append(number(figures.fiscalYear()))
                .append(" บันทึกในระบบแล้ว ")
                .append(number(now.budget().recorded()))
                .append(" แห่ง อนุมัติงบประมาณแล้ว ")
                .append(number(now.budget().approved()))
                .append(" แห่ง และใช้งบประมาณในระบบแล้ว ")
                .append(number(now.budget().inUse()))
                .append(" แห่ง");
        return text.toString();
    }

    private static String compared(Figures.Of figures) {
        var then = figures.then().rate();
        if (then == null) {
            return "";
        }
        int change = tenths(figures.now().rate()).compareTo(tenths(then));
        var end = "สิ้นเดือน" + months(List.of(figures.before()));
        if (change == 0) {
            return " เท่ากับ" + end;
        }
        return (change > 0 ? " เพิ่มขึ้นจาก" : " ลดลงจาก") + end + " ซึ่งอยู่ที่ร้อยละ " + percent(then);
    }

    static String visits(Figures.Of figures) {
        var visits = figures.visits();
        var text = "เดือนนี้วิทยากรตัวคูณและเจ้าหน้าที่ได้ติดตามและให้คำแนะนำ จำนวน " + number(visits.contacts())
                + " ครั้ง เป็นการลงพื้นที่ " + number(visits.onsite()) + " ครั้ง ครอบคลุมองค์กรปกครองส่วนท้องถิ่น "
                + number(visits.reached()) + " แห่ง";
        return visits.overdue() == 0
                ? text + " และไม่มีการติดตามที่พ้นกำหนด"
                : text + "\nมีแผนการติดตามที่พ้นกำหนดแล้วยังไม่ได้ดำเนินการ จำนวน " + number(visits.overdue())
                        + " ครั้ง ขอให้วิทยากรตัวคูณผู้รับผิดชอบดำเนินการโดยเร็ว";
    }

    static String issuesTitle(MeetingView last) {
        return last == null
                ? "ปัญหา อุปสรรค และความต้องการขององค์กรปกครองส่วนท้องถิ่น"
                : "ปัญหา อุปสรรค และความต้องการที่แจ้งตั้งแต่การประชุมครั้งก่อน";
    }

    static String issues(List<RaisedIssue> raised) {
        return numbered(
                "มีเรื่องที่ยังไม่ได้ข้อยุติ จำนวน " + number(raised.size()) + " เรื่อง ดังนี้",
                raised.stream().map(AgendaWords::issue).toList());
    }

    private static String issue(RaisedIssue issue) {
        var word = switch (issue.kind()) {
            case PROBLEM -> "ปัญหา";
            case OBSTACLE -> "อุปสรรค";
            case NEED -> "ความต้องการ";
            case SUGGESTION -> "ข้อเสนอแนะ";
        };
        var state = switch (issue.state()) {
            case ESCALATED -> " (อยู่ระหว่างรอกรมส่งเสริมการปกครองท้องถิ่นตอบ)";
            case IN_PROGRESS -> " (อยู่ระหว่างแก้ไข)";
            case OPEN, RESOLVED -> "";
        };
        var where = issue.localGovernment() == null
                ? "จังหวัด"
                : issue.localGovernment().name();
        return word + " " + oneLine(issue.title()) + " ของ" + where + state;
    }

    static String withoutTrainer(Figures.Of figures) {
        var names = figures.withoutTrainer();
        var text =
                "ณ วันที่ " + day(figures.day()) + " มีองค์กรปกครองส่วนท้องถิ่นที่ยังไม่มีวิทยากรตัวคูณรับผิดชอบ จำนวน "
                        + number(names.size()) + " แห่ง ได้แก่ "
                        + names.stream().limit(MOST_NAMES).collect(Collectors.joining(" "));
        return names.size() > MOST_NAMES ? text + " และอีก " + number(names.size() - MOST_NAMES) + " แห่ง" : text;
    }

    static String planToAgree(MetPlan plan) {
        return "จังหวัดได้จัดทำแผนการแบ่งพื้นที่รับผิดชอบของวิทยากรตัวคูณ ซึ่งจะมีผลตั้งแต่วันที่ " + day(plan.from())
                + " จึงเสนอที่ประชุมเพื่อพิจารณาให้ความเห็นชอบ";
    }

    static String agreedPlan(MetPlan plan) {
        return "แผนการแบ่งพื้นที่รับผิดชอบของวิทยากรตัวคูณได้รับความเห็นชอบแล้วเมื่อวันที่ " + day(plan.agreedOn())
                + " และจะมีผลตั้งแต่วันที่ " + day(plan.from());
    }

    static String usualDecision(MeetingKind kind) {
        return kind == MeetingKind.JOINT_PLANNING
                ? "การวางแผนการติดตามและให้คำแนะนำแก่องค์กรปกครองส่วนท้องถิ่น"
                : "แนวทางการดำเนินงานในเดือนถัดไป";
    }

    /** A line each, as many as an item of the agenda takes. */
    private static String numbered(String head, List<String> items) {
        var text = new StringBuilder(head);
        for (int i = 0; i < items.size(); i++) {
            var line = "\n" + number(i + 1) + ". " + items.get(i);
            boolean isLast = i + 1 == items.size();
            int room = SaveMeeting.LONGEST - (isLast ? 0 : others(items.size()).length());
            if (text.length() + line.length() > room) {
                return text.append(others(items.size() - i)).toString();
            }
            text.append(line);
        }
        return text.toString();
    }

    private static String others(int number) {
        return "\nและอีก " + number(number) + " เรื่อง";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Rounded as reports round it. */
    private static BigDecimal tenths(double rate) {
        return BigDecimal.valueOf(rate).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }

    private static String percent(double rate) {
        return digits(tenths(rate).toPlainString());
    }
}
