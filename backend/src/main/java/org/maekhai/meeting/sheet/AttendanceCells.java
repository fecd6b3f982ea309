package org.maekhai.meeting.sheet;

import static org.maekhai.meeting.sheet.AttendanceColumns.ATTENDANCE;
import static org.maekhai.meeting.sheet.AttendanceColumns.NAME;
import static org.maekhai.meeting.sheet.AttendanceColumns.POSITION;
import static org.maekhai.meeting.sheet.AttendanceColumns.REASON;
import static org.maekhai.meeting.sheet.AttendanceColumns.SUBSTITUTE;
import static org.maekhai.meeting.sheet.AttendanceColumns.SUBSTITUTE_FOR;
import static org.maekhai.meeting.sheet.AttendanceColumns.SURNAME;
import static org.maekhai.meeting.sheet.AttendanceColumns.TITLE;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.imports.CellWords;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.meeting.Attendance;
import org.maekhai.shared.thai.ThaiAnswer;
import org.maekhai.shared.thai.ThaiText;

/** Reads what a row states of somebody: who it is, and whether they came. Lines between rows say it for those below. */
final class AttendanceCells {
    /** As lists and papers of the program call them, in the order in which they are offered. */
    static final Map<Attendance, String> WORDS = Map.of(
            Attendance.PRESENT, "มาประชุม",
            Attendance.SUBSTITUTE, "มาประชุมแทน",
            Attendance.ABSENT, "ไม่มาประชุม",
            Attendance.OBSERVER, "ผู้เข้าร่วมประชุม");

    private static final CellWords<Attendance> KNOWN = new CellWords<Attendance>()
            .with(
                    Attendance.PRESENT,
                    "present",
                    "มา",
                    "มาประชุม",
                    "มาเอง",
                    "มาด้วยตนเอง",
                    "ผู้มาประชุม",
                    "เข้า",
                    "เข้าประชุม",
                    "เข้าร่วม",
                    "เข้าร่วมประชุม",
                    "ร่วมประชุม",
                    "ลงชื่อแล้ว",
                    "ลงทะเบียนแล้ว")
            .with(
                    Attendance.SUBSTITUTE,
                    "substitute",
                    "แทน",
                    "มาแทน",
                    "มาประชุมแทน",
                    "เข้าประชุมแทน",
                    "เข้าร่วมประชุมแทน",
                    "ผู้แทน",
                    "ส่งผู้แทน",
                    "มอบผู้แทน",
                    "ผู้มาประชุมแทน")
            .with(
                    Attendance.ABSENT,
                    "absent",
                    "ไม่มา",
                    "ไม่มาประชุม",
                    "ผู้ไม่มาประชุม",
                    "ไม่เข้า",
                    "ไม่เข้าประชุม",
                    "ไม่เข้าร่วม",
                    "ไม่เข้าร่วมประชุม",
                    "ไม่ได้เข้าร่วม",
                    "ไม่ได้มา",
                    "ไม่ร่วมประชุม",
                    "ขาด",
                    "ขาดประชุม")
            .with(
                    Attendance.OBSERVER,
                    "observer",
                    "ผู้เข้าร่วมประชุม",
                    "ผู้เข้าร่วม",
                    "ผู้ร่วมประชุม",
                    "ผู้สังเกตการณ์",
                    "สังเกตการณ์");

    /** Why somebody did not come, where it is asked whether they did. */
    private static final Pattern EXCUSED = Pattern.compile(
            "^(?:ติด(?:ราชการ|ภารกิจ|ประชุม)|ลา(?:ป่วย|กิจ|พักผ่อน|คลอด|บวช|ประชุม)?$|ไปราชการ|ป่วย).*");

    private static final Pattern INSTEAD =
            Pattern.compile("^(?:มา|เข้า)?(?:ร่วม)?(?:ประชุม)?แทน ?(?<whom>.+)$|^ผู้แทน(?:ของ)? ?(?<of>.+)$");
    /** A line between rows, or above all of them. */
    private static final Pattern HEADING = Pattern.compile(
            "^(?:\\d{1,2}[.)] ?)?(?:ราย(?:ชื่อ|นาม))?ผู้(?:ที่ ?)?(?<not>ไม่)?(?<how>มา|เข้าร่วม|เข้า|ร่วม)ประชุม.*");

    private static final int LONGEST_NAME = 200, LONGEST_POSITION = 300, LONGEST_REASON = 500;

    private Attendance ofLines;
    private boolean isInParts;

    /**
     * What a row states; null is nothing.
     *
     * @param name of whom the list knows, or of whom it will
     * @param instead who came in their place
     */
    record Stated(String name, String position, String instead, Attendance attendance, String reason) {
        /** Whoever sits there. */
        String sitting() {
            return instead == null ? name : instead;
        }
    }

    /** Where each row has a cell for it, what stands above them all names the list, and says nothing of those in it. */
    void table(Table table) {
        if (table.has(ATTENDANCE)) {
            ofLines = null;
            isInParts = false;
            return;
        }
        for (var line : table.titles()) {
            var of = heading(line);
            if (of != null && of != Attendance.OBSERVER) {
                ofLines = of;
                isInParts = true;
            }
        }
        if (table.sheet() != null) {
            section(ThaiText.normalize(table.sheet()));
        }
    }

    /** Of the whole list ผู้เข้าร่วมประชุม is whoever is asked; below those who came it is who is no member. */
    void section(String line) {
        var of = heading(line);
        if (of != null) {
            ofLines = of == Attendance.OBSERVER && !isInParts ? null : of;
            isInParts |= of != Attendance.OBSERVER;
        }
    }

    private static Attendance heading(String line) {
        var matcher = HEADING.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        if (matcher.group("not") != null) {
            return Attendance.ABSENT;
        }
        return matcher.group("how").endsWith("ร่วม") ? Attendance.OBSERVER : Attendance.PRESENT;
    }

    Stated read(ImportRow row) {
        var name = name(row);
        var position = row.stated(POSITION, LONGEST_POSITION);
        var instead = row.stated(SUBSTITUTE, LONGEST_NAME);
        var insteadOf = row.stated(SUBSTITUTE_FOR, LONGEST_POSITION);
        var reason = row.stated(REASON, LONGEST_REASON);
        var cell = row.stated(ATTENDANCE, LONGEST_REASON);
        var attendance = cell == null ? ofLines : KNOWN.of(cell);
        if (cell != null && attendance == null) {
            var whom = INSTEAD.matcher(cell);
            var answer = ThaiAnswer.of(cell);
            if (EXCUSED.matcher(cell).matches()) {
                attendance = Attendance.ABSENT;
                reason = reason == null ? cell : reason;
            } else if (whom.matches()) {
                attendance = Attendance.SUBSTITUTE;
                insteadOf = insteadOf != null
                        ? insteadOf
                        : whom.group("whom") != null ? whom.group("whom") : whom.group("of");
            } else if (answer != null && answer != ThaiAnswer.NOTHING) {
                attendance = answer == ThaiAnswer.YES ? Attendance.PRESENT : Attendance.ABSENT;
            } else {
                row.reject(ATTENDANCE, RowProblem.BAD_ATTENDANCE);
            }
        }
        if (instead != null || insteadOf != null) {
            attendance = substitute(row, attendance, instead != null ? SUBSTITUTE : SUBSTITUTE_FOR);
        }
        return instead == null && insteadOf != null
                ? new Stated(insteadOf, position, name, attendance, reason)
                : new Stated(name, position, instead, attendance, reason);
    }

    private static Attendance substitute(ImportRow row, Attendance stated, int column) {
        if (stated == Attendance.ABSENT || stated == Attendance.OBSERVER) {
            row.reject(
                    row.isBlank(column) ? ATTENDANCE : column,
                    RowProblem.INCONSISTENT,
                    "มีผู้มาประชุมแทน แต่ระบุว่าไม่มาประชุมหรือเป็นผู้เข้าร่วมประชุม",
                    "somebody came instead, and the row says otherwise");
        }
        return Attendance.SUBSTITUTE;
    }

    /** In one cell, or in three. */
    private static String name(ImportRow row) {
        var name = row.stated(NAME);
        if (name == null) {
            return null;
        }
        var title = row.stated(TITLE);
        var surname = row.stated(SURNAME);
        var whole = Stream.of((title == null ? "" : title) + PersonName.withoutNumber(name), surname)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (whole.length() > LONGEST_NAME) {
            row.reject(NAME, RowProblem.TOO_LONG, LONGEST_NAME);
        } else if (PersonName.of(whole).bare().isEmpty() || whole.startsWith("#")) {
            row.reject(NAME, RowProblem.MISSING_VALUE);
        }
        return whole;
    }

    static List<String> offered() {
        return Stream.of(Attendance.values()).map(WORDS::get).toList();
    }
}
