package org.maekhai.meeting.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.TableImport;
import org.maekhai.meeting.ImportedAttendance;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.training.Trainers;

/** Who came to meetings, a row for each: of one that the caller names, or of those that the rows or their title say. */
@ApplicationScoped
@KindName("meeting-attendance")
class AttendanceImport implements ImportKind {
    private final LocalGovernmentFinder finder;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final ImportedAttendance attendance;

    AttendanceImport(
            LocalGovernmentFinder finder,
            LocalGovernments localGovernments,
            Trainers trainers,
            ImportedAttendance attendance) {
        this.finder = finder;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.attendance = attendance;
    }

    @Override
    public String title() {
        return "การมาประชุม";
    }

    @Override
    public List<Column> columns() {
        return AttendanceColumns.ALL;
    }

    @Override
    public boolean takesAbout() {
        return true;
    }

    /** Everyone who may import, each for the own province: rows of others are refused. */
    @Override
    public void authorise(ImportRequest request) {
        if (request.about() != null) {
            attendance.requireWrites(request);
        }
    }

    @Override
    public TableImport begin(ImportRequest request) {
        var writing = attendance.by(request);
        var about = request.about() == null ? null : attendance.get(request.about());
        return new AttendanceImportRun(
                request,
                new MeetingCells(request, finder.cells(request), writing, about),
                new OfficeCells(finder.rows(request), localGovernments.register()),
                new AttendanceCells(),
                trainers,
                writing);
    }

    @Override
    public List<Blocker> blockers(UUID importId) {
        return attendance.blockers(importId);
    }

    @Override
    public void undo(UUID importId) {
        attendance.undo(importId);
    }
}
