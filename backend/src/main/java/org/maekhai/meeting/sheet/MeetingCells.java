package org.maekhai.meeting.sheet;

import static org.maekhai.meeting.sheet.AttendanceColumns.HELD_ON;
import static org.maekhai.meeting.sheet.AttendanceColumns.KIND;
import static org.maekhai.meeting.sheet.AttendanceColumns.MEETING;
import static org.maekhai.meeting.sheet.AttendanceColumns.NAME;
import static org.maekhai.meeting.sheet.AttendanceColumns.YEAR;
import static org.maekhai.registry.LocalGovernmentColumns.PROVINCE;
import static org.maekhai.registry.LocalGovernmentColumns.PROVINCE_CODE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.imports.CellWords;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.meeting.ImportedAttendance;
import org.maekhai.meeting.MeetingKind;
import org.maekhai.meeting.MeetingToFill;
import org.maekhai.registry.PlaceCells;
import org.maekhai.shared.thai.ThaiDates;

/** Which meeting each row is about: the one that the caller names, else as its cells say, else as the title of its table does. */
final class MeetingCells {
    /** As lists of the program call them. */
    static final Map<MeetingKind, String> WORDS = Map.of(
            MeetingKind.MONTHLY_SUMMARY, "ประชุมสรุปประจำเดือน",
            MeetingKind.JOINT_PLANNING, "ประชุมวางแผนร่วม");

    private static final CellWords<MeetingKind> KINDS = new CellWords<MeetingKind>()
            .with(
                    MeetingKind.MONTHLY_SUMMARY,
                    "monthly_summary",
                    "monthly summary",
                    "ประชุมสรุปประจำเดือน",
                    "การประชุมสรุปประจำเดือน",
                    "สรุปประจำเดือน",
                    "ประชุมประจำเดือน",
                    "ประชุมสรุปผล",
                    "ประชุมสรุปผลการปฏิบัติงาน")
            .with(
                    MeetingKind.JOINT_PLANNING,
                    "joint_planning",
                    "joint planning",
                    "ประชุมวางแผนร่วม",
                    "การประชุมวางแผนร่วม",
                    "วางแผนร่วม",
                    "ประชุมวางแผน",
                    "ประชุมร่วม");
    private static final String NUMBER = "(?<number>\\d{1,3})(?:\\.0)?(?: ?/ ?(?:พ\\.ศ\\. ?)?(?<year>\\d{4}|\\d{2}))?";
    private static final Pattern CELL = Pattern.compile("^(?:(?:การ)?ประชุม)? ?(?:ครั้งที่)? ?" + NUMBER + "$");
    private static final Pattern TITLE = Pattern.compile("ครั้งที่ ?" + NUMBER + "(?!\\d)");
    private static final Pattern YEARS = Pattern.compile("^(?:พ\\.? ?ศ\\.?)? ?(\\d{2}|\\d{4})(?:\\.0)?$");
    private static final int BUDDHIST_ERA = 543, BUDDHIST_CENTURY = 2500, FIRST_BUDDHIST_YEAR = 2400;

    private final ImportRequest request;
    private final PlaceCells places;
    private final ImportedAttendance.Writing meetings;
    private final MeetingToFill about;

    private Said ofTitle = Said.NOTHING;
    private Said above = Said.NOTHING;

    /** What is said of a meeting; null is nothing. */
    private record Said(Integer number, Integer year, LocalDate on, MeetingKind kind) {
        static final Said NOTHING = new Said(null, null, null, null);

        boolean tells() {
            return number != null || on != null;
        }

        boolean isOf(MeetingToFill meeting) {
            return (number == null || number == meeting.number())
                    && (year == null || year == meeting.year())
                    && (on == null || on.equals(meeting.heldOn()))
                    && (kind == null || kind == meeting.kind());
        }

        String called() {
            return Stream.of(
                            kind == null ? null : WORDS.get(kind),
                            number == null ? null : "ครั้งที่ " + number + (year == null ? "" : "/" + year),
                            on == null ? null : "วันที่ " + ThaiDates.written(on))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ", " ", ""));
        }
    }

    /** @param about the one that all rows are about; null: they say it */
    MeetingCells(ImportRequest request, PlaceCells places, ImportedAttendance.Writing meetings, MeetingToFill about) {
        this.request = request;
        this.places = places;
        this.meetings = meetings;
        this.about = about;
    }

    void table(Table table) {
        places.table(table);
        above = Said.NOTHING;
        ofTitle = Said.NOTHING;
        for (var title : table.titles()) {
            var matcher = TITLE.matcher(title);
            if (matcher.find()) {
                ofTitle = new Said(number(matcher), year(matcher.group("year")), null, null);
            }
        }
        if (ofTitle.number() != null && ofTitle.year() == null) {
            ofTitle = new Said(ofTitle.number(), null, table.asOf(), null);
        }
    }

    /** @return null: the row was rejected */
    MeetingToFill find(ImportRow row) {
        var said = said(row);
        int column = row.firstPresent(MEETING, HELD_ON, YEAR, KIND, NAME);
        if (row.isRejected()) {
            return null;
        }
        if (about != null && !said.isOf(about)) {
            row.reject(column, RowProblem.OTHER_MEETING, said.called());
            return null;
        }
        var province = province(row);
        var found = about != null ? about : province == null ? null : find(row, column, said, province);
        if (found != null && found.closed()) {
            row.reject(column, RowProblem.MEETING_CLOSED, found.called());
        }
        return row.isRejected() ? null : found;
    }

    private MeetingToFill find(ImportRow row, int column, Said ofRow, String province) {
        var said = ofRow.tells() ? ofRow : ofTitle;
        if (!said.tells()) {
            row.reject(MEETING, RowProblem.MISSING_VALUE);
            return null;
        }
        var all = meetings.ofProvince(province).stream().filter(said::isOf).toList();
        if (all.size() != 1) {
            row.reject(
                    column, all.isEmpty() ? RowProblem.UNKNOWN_MEETING : RowProblem.AMBIGUOUS_MEETING, said.called());
            return null;
        }
        return all.get(0);
    }

    private Said said(ImportRow row) {
        Integer number = null;
        Integer year = null;
        var text = row.stated(MEETING);
        if (text != null) {
            var matcher = CELL.matcher(text);
            // 3/2569 is for a spreadsheet the first of a month
            var month = ThaiDates.parse(text);
            if (matcher.matches()) {
                number = number(matcher);
                year = year(matcher.group("year"));
            } else if (month != null && month.getDayOfMonth() == 1) {
                number = month.getMonthValue();
                year = month.getYear() + BUDDHIST_ERA;
            } else {
                row.reject(MEETING, RowProblem.BAD_NUMBER);
            }
        }
        var ofYear = row.stated(YEAR);
        if (ofYear != null && YEARS.matcher(ofYear).matches()) {
            var matcher = YEARS.matcher(ofYear);
            matcher.matches();
            year = year == null ? year(matcher.group(1)) : year;
        } else if (ofYear != null) {
            row.reject(YEAR, RowProblem.BAD_NUMBER);
        }
        var kind = row.word(KIND, KINDS);
        var said = new Said(number, year, row.day(HELD_ON), kind);
        boolean isBelow = !said.tells() && row.table().isGrouped(row.firstPresent(MEETING, HELD_ON));
        above = isBelow ? above : said;
        return above;
    }

    private static Integer number(Matcher matcher) {
        return Integer.valueOf(matcher.group("number"));
    }

    private static Integer year(String text) {
        if (text == null) {
            return null;
        }
        int year = Integer.parseInt(text);
        return year < 100 ? year + BUDDHIST_CENTURY : year < FIRST_BUDDHIST_YEAR ? year + BUDDHIST_ERA : year;
    }

    /** In which province: of the meeting that is named, else as its cells say, else its file, else that of whoever sent it. */
    private String province(ImportRow row) {
        var stated = places.province(row, PROVINCE, false);
        if (stated == null) {
            stated = places.province(row, PROVINCE_CODE, false);
        }
        if (row.isRejected()) {
            return null;
        }
        int column = row.firstPresent(PROVINCE, PROVINCE_CODE, MEETING, HELD_ON, NAME);
        var ofFile = places.provinceOfTable() == null ? request.area() : places.provinceOfTable();
        var province = about != null ? about.provinceCode() : stated != null ? stated : ofFile;
        if (province == null) {
            row.reject(PROVINCE, RowProblem.MISSING_VALUE);
            return null;
        }
        places.requireProvince(row, column, province, stated, "การประชุม");
        return row.isRejected() ? null : province;
    }
}
