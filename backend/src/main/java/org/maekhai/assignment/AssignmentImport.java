package org.maekhai.assignment;

import static org.maekhai.assignment.AssignmentQueries.ROWS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import org.maekhai.shared.Portions;
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
        geography.provinceCodes(request.area()).forEach(queries::lock);
        return new AssignmentImportRun(
                request,
                finder.rows(request),
                new KnownAssignments(queries, trainers, geography),
                queries,
                replaced,
                () -> Ids.next(clock));
    }

    /** What was changed since, and what would overlap if the former last day came back. */
    @Override
    public List<Blocker> blockers(UUID importId) {
        geography.provinceCodes(null).forEach(queries::lock);
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, ROWS));
        var entries = replaced.of(importId, ROWS).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        var register = localGovernments.register();
        var changed = entries.values().stream()
                .filter(entry -> !entry.isMade())
                .map(entry -> UUID.fromString(entry.id()))
                .toList();
        for (var some : Portions.of(queries.byIds(changed))) {
            var there = queries.ofLocalGovernments(some.stream()
                    .map(assignment -> assignment.localGovernmentId)
                    .toList());
            for (var now : some) {
                var to = entries.get(now.id.toString())
                        .before("assignment")
                        .get(0)
                        .get("valid_to");
                var others = there.getOrDefault(now.localGovernmentId, List.of()).stream()
                        .filter(other -> !entries.containsKey(other.id.toString()))
                        .toList();
                if (collides(now, to == null ? null : LocalDate.parse(to), others)) {
                    found.add(new Blocker(
                            register.byId(now.localGovernmentId).ref().code(), "assignment " + now.from));
                }
            }
        }
        return found;
    }

    /** @param others that don't go, or are again as they were, together with it */
    private boolean collides(Assignment now, LocalDate again, List<Assignment> others) {
        boolean lasts = now.to != null && (again == null || again.isAfter(now.to));
        return lasts && queries.employs(now.trainerId, now.localGovernmentId, now.to.plusDays(1), again)
                || others.stream().anyMatch(other -> other.rivals(now.trainerId, now.role, now.from, again));
    }

    @Override
    public void undo(UUID importId) {
        replaced.takeBack(importId, ROWS);
    }
}
