package org.maekhai.meeting.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.meeting.ImportedAttendance;
import org.maekhai.meeting.MeetingToFill;
import org.maekhai.training.Trainers;

/** One import of attendance while it runs. */
final class AttendanceImportRun implements TableImport {
    private final ImportRequest request;
    private final MeetingCells meetings;
    private final OfficeCells offices;
    private final AttendanceCells cells;
    private final Trainers trainers;
    private final ImportedAttendance.Writing writing;
    private final Map<UUID, FilledList> lists = new LinkedHashMap<>();

    AttendanceImportRun(
            ImportRequest request,
            MeetingCells meetings,
            OfficeCells offices,
            AttendanceCells cells,
            Trainers trainers,
            ImportedAttendance.Writing writing) {
        this.request = request;
        this.meetings = meetings;
        this.offices = offices;
        this.cells = cells;
        this.trainers = trainers;
        this.writing = writing;
    }

    @Override
    public void table(Table table) {
        meetings.table(table);
        offices.table(table);
        cells.table(table);
    }

    @Override
    public void section(String text) {
        offices.section(text);
        cells.section(text);
    }

    @Override
    public void row(ImportRow row) {
        var meeting = meetings.find(row);
        var stated = cells.read(row);
        var office = meeting == null ? OfficeCells.Office.NONE : offices.read(row, meeting.provinceCode());
        if (meeting != null && !row.isRejected()) {
            lists.computeIfAbsent(meeting.id(), id -> list(meeting)).take(row, stated, office);
        }
    }

    private FilledList list(MeetingToFill meeting) {
        return new FilledList(
                request,
                writing.attendees(meeting.id()),
                trainers.ofProvince(meeting.provinceCode(), meeting.heldOn()),
                writing::freshId);
    }

    @Override
    public void finish() {
        lists.forEach((id, list) -> {
            if (list.isChanged()) {
                writing.fill(id, list.attendees());
            }
        });
        writing.finish();
    }
}
