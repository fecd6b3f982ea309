package org.maekhai.assignment;

import static org.maekhai.assignment.AssignmentQueries.ROWS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.Replaced.Entry;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentColumns;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Ids;
import org.maekhai.training.Trainers;

/**
 * Who is responsible for whom, a row for each assignment; known by its local government, trainer, role and first day. A
 * row of a known one may give it a last day; one that overlaps another is rejected, never settled silently.
 */
@ApplicationScoped
@KindName("assignments")
class AssignmentImport implements ImportKind {
    static final int TRAINER_CODE = LocalGovernmentColumns.OWN;
    static final int ROLE = TRAINER_CODE + 1;
    static final int FROM = TRAINER_CODE + 2;
    static final int TO = TRAINER_CODE + 3;
    static final int TRAINER_NAME = TRAINER_CODE + 4;

    private static final List<Column> COLUMNS = LocalGovernmentColumns.with(List.of(
            Column.of("trainer_code", "รหัสครู ก", "55-001")
                    .named("รหัสครู", "รหัสวิทยากร", "trainer", "รหัสผู้รับผิดชอบ")
                    .matching("รหัส+ครู"),
            Column.of("role", "หน้าที่", "PRIMARY")
                    .named("บทบาท", "ประเภทผู้รับผิดชอบ", "หลัก/สำรอง", "ผู้รับผิดชอบหลัก/สำรอง"),
            Column.of("from", "ตั้งแต่วันที่", "1 ต.ค. 2569")
                    .named("วันที่เริ่ม", "เริ่มวันที่", "เริ่ม", "ตั้งแต่", "วันเริ่มต้น", "start", "valid_from"),
            Column.of("to", "ถึงวันที่", "")
                    .named("วันที่สิ้นสุด", "สิ้นสุดวันที่", "สิ้นสุด", "ถึง", "end", "valid_to"),
            Column.of("trainer_name", "ชื่อครู ก", "")
                    .named("ครู ก", "ครู", "ชื่อครู", "วิทยากร", "ผู้รับผิดชอบ", "ชื่อผู้รับผิดชอบ", "ชื่อ-สกุลครู ก")
                    .untemplated()));

    private final LocalGovernmentFinder finder;
    private final LocalGovernments localGovernments;
    private final Geography geography;
    private final Trainers trainers;
    private final AssignmentQueries queries;
    private final Replaced replaced;
    private final Clock clock;

    AssignmentImport(
            LocalGovernmentFinder finder,
            LocalGovernments localGovernments,
            Geography geography,
            Trainers trainers,
            AssignmentQueries queries,
            Replaced replaced,
            Clock clock) {
        this.finder = finder;
        this.localGovernments = localGovernments;
        this.geography = geography;
        this.trainers = trainers;
        this.queries = queries;
        this.replaced = replaced;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "การมอบหมาย";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void authorise(ImportRequest request) {
        // everyone who may import, each for the own rows: the finder refuses those of others
    }

    @Override
    public TableImport begin(ImportRequest request) {
        lock(request.area());
        return new AssignmentImportRun(
                request,
                finder.rows(request),
                new KnownAssignments(queries, trainers, geography),
                queries,
                replaced,
                () -> Ids.next(clock));
    }

    private void lock(String area) {
        geography.provinces().stream()
                .map(province -> province.code())
                .filter(code -> area == null || area.equals(code))
                .sorted()
                .forEach(queries::lock);
    }

    /** What was changed since, and what would overlap if the former last day came back. */
    @Override
    public List<Blocker> blockers(UUID importId) {
        lock(null);
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, ROWS));
        var entries = replaced.of(importId, ROWS);
        var written = entries.stream().map(Entry::id).collect(Collectors.toSet());
        for (var entry : entries) {
            var now = entry.isMade() ? null : queries.findById(UUID.fromString(entry.id()));
            if (now != null && collides(now, entry, written)) {
                var code = localGovernments
                        .register()
                        .byId(now.localGovernmentId)
                        .ref()
                        .code();
                found.add(new Blocker(code, "assignment " + now.from));
            }
        }
        return found.stream().distinct().toList();
    }

    /** @param written what goes, or is again as it was, together with it */
    private boolean collides(Assignment now, Entry entry, Set<String> written) {
        var to = entry.before("assignment").get(0).get("valid_to");
        var again = to == null ? null : LocalDate.parse(to);
        return queries.employs(now.trainerId, now.localGovernmentId, now.from, again)
                || queries.overlapping(now.localGovernmentId, now.from, again).stream()
                        .filter(other -> !written.contains(other.id.toString()))
                        .anyMatch(other -> other.trainerId.equals(now.trainerId)
                                || other.role == AssignmentRole.PRIMARY && now.role == AssignmentRole.PRIMARY);
    }

    @Override
    public void undo(UUID importId) {
        replaced.takeBack(importId, ROWS);
    }
}
