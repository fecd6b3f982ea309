package org.maekhai.meeting.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.meeting.MeetingKind;
import org.maekhai.meeting.MeetingView;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.Paper.Heading;
import org.maekhai.shared.letter.Paper.Level;
import org.maekhai.shared.thai.ThaiWriting;

/** What every paper of a meeting calls it, as the regulation on correspondence has it. */
record MeetingWords(MeetingView meeting) {
    private static final List<String> WEEKDAYS =
            List.of("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์");

    /** The sections, in the order in which a meeting goes through them. */
    static final List<String> SECTIONS = List.of(
            "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
            "เรื่องรับรองรายงานการประชุม",
            "เรื่องเพื่อทราบและเรื่องสืบเนื่อง",
            "เรื่องเพื่อพิจารณา",
            "เรื่องอื่น ๆ");

    /** {@code ประชุมสรุปผล… ประจำเดือนพฤศจิกายน ๒๕๖๙ จังหวัดน่าน}: what stands behind การ or รายงานการ. */
    String name() {
        var what = meeting.kind() == MeetingKind.MONTHLY_SUMMARY
                ? "ประชุมสรุปผลการปฏิบัติงานในระบบ e-LAAS ประจำเดือน" + ThaiWriting.months(List.of(meeting.on()))
                : "ประชุมวางแผนร่วมการติดตามและให้คำแนะนำการปฏิบัติงานในระบบ e-LAAS";
        return what + " จังหวัด" + meeting.province().name();
    }

    /** {@code ครั้งที่ ๑๑/๒๕๖๙}. */
    static String number(int number, int year) {
        return "ครั้งที่ " + ThaiWriting.number(number) + "/" + ThaiWriting.number(year);
    }

    String number() {
        return number(meeting.number(), meeting.year());
    }

    /** {@code วันพฤหัสบดีที่ ๑๒ พฤศจิกายน ๒๕๖๙}. */
    static String weekday(LocalDate day) {
        return "วัน" + WEEKDAYS.get(day.getDayOfWeek().getValue() - 1) + "ที่ " + ThaiWriting.day(day);
    }

    /** {@code ๐๙.๓๐ น.} */
    static String time(String at) {
        return ThaiWriting.digits(at.replace(':', '.')) + " น.";
    }

    /** The lines above each paper. @param titles what it is, and of what */
    List<Paper.Part> head(String... titles) {
        List<Paper.Part> head = new ArrayList<>();
        for (var title : titles) {
            head.add(new Heading(Level.TITLE, title));
        }
        head.add(new Heading(Level.TITLE, number()));
        head.add(new Heading(
                Level.TITLE, weekday(meeting.on()) + (meeting.from() == null ? "" : " เวลา " + time(meeting.from()))));
        if (meeting.place() != null) {
            head.add(new Heading(Level.TITLE, "ณ " + meeting.place()));
        }
        return head;
    }

    String title(DocumentKind kind) {
        return kind.thai() + " การ" + name() + " " + number();
    }

    /** Without what no file is called by. */
    String fileName(DocumentKind kind) {
        var what = meeting.kind() == MeetingKind.MONTHLY_SUMMARY ? "ประชุมสรุปประจำเดือน" : "ประชุมวางแผนร่วม";
        return (kind == DocumentKind.MINUTES ? "รายงานการ" + what : kind.thai() + " การ" + what) + " ครั้งที่ "
                + meeting.number() + "-" + meeting.year() + " จังหวัด"
                + meeting.province().name();
    }
}
