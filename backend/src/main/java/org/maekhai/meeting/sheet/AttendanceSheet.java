package org.maekhai.meeting.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.imports.Templates;
import org.maekhai.meeting.MeetingBooks;
import org.maekhai.meeting.MeetingView;
import org.maekhai.registry.LocalGovernmentColumns;
import org.maekhai.shared.thai.ThaiDates;

/** The list of a meeting as a workbook to fill in, which is imported again as it is. */
@ApplicationScoped
class AttendanceSheet {
    private static final List<Integer> COLUMNS = List.of(
            AttendanceColumns.NAME,
            AttendanceColumns.POSITION,
            AttendanceColumns.OFFICE,
            AttendanceColumns.ATTENDANCE,
            AttendanceColumns.SUBSTITUTE_FOR,
            AttendanceColumns.REASON,
            LocalGovernmentColumns.CODE,
            AttendanceColumns.MEETING,
            AttendanceColumns.HELD_ON,
            AttendanceColumns.KIND);

    /** @param file its name in ASCII, {@code thaiFile} as people call it */
    record Written(byte[] content, String file, String thaiFile) {}

    private final MeetingBooks meetings;
    private final AttendanceImport kind;
    private final Templates templates;

    AttendanceSheet(MeetingBooks meetings, AttendanceImport kind, Templates templates) {
        this.meetings = meetings;
        this.kind = kind;
        this.templates = templates;
    }

    Written of(UUID id) {
        var meeting = meetings.get(id);
        var rows = meeting.attendees().stream().map(one -> row(meeting, one)).toList();
        var choices = Map.of(AttendanceColumns.ATTENDANCE, AttendanceCells.offered());
        var out = new ByteArrayOutputStream();
        try {
            templates.workbook(kind, new Templates.Filled(COLUMNS, choices, rows), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(
                out.toByteArray(),
                "attendance-" + meeting.number() + "-" + meeting.year() + ".xlsx",
                "รายชื่อผู้เข้าประชุม ครั้งที่ " + meeting.number() + "-" + meeting.year() + " จังหวัด"
                        + meeting.province().name() + ".xlsx");
    }

    private static List<String> row(MeetingView meeting, MeetingView.Attendee one) {
        var place = one.localGovernment();
        return Arrays.asList(
                one.name(),
                one.position(),
                place == null ? null : place.name(),
                one.attendance() == null ? null : AttendanceCells.WORDS.get(one.attendance()),
                one.substituteFor(),
                one.reason(),
                place == null ? null : place.code(),
                meeting.number() + "/" + meeting.year(),
                ThaiDates.written(meeting.on()),
                MeetingCells.WORDS.get(meeting.kind()));
    }
}
