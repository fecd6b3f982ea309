package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentColumns;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
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
    private final Geography geography;
    private final Trainers trainers;
    private final AssignmentQueries queries;
    private final DataSource dataSource;
    private final Jdbc jdbc;
    private final Clock clock;

    AssignmentImport(
            LocalGovernmentFinder finder,
            Geography geography,
            Trainers trainers,
            AssignmentQueries queries,
            DataSource dataSource,
            Jdbc jdbc,
            Clock clock) {
        this.finder = finder;
        this.geography = geography;
        this.trainers = trainers;
        this.queries = queries;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
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
    public TableImport begin(ImportRequest request) throws SQLException {
        lock(request.area());
        return new AssignmentImportRun(
                request,
                finder.rows(request),
                new KnownAssignments(jdbc, queries, trainers, geography),
                dataSource.getConnection(),
                () -> Ids.next(clock));
    }

    private void lock(String area) {
        geography.provinces().stream()
                .map(province -> province.code())
                .filter(code -> area == null || area.equals(code))
                .sorted()
                .forEach(queries::lock);
    }

    /** What was changed by hand since, and what would overlap if the former last day came back. */
    @Override
    public List<Blocker> blockers(UUID importId) {
        lock(null);
        return jdbc.list(
                new Sql(
                        "select lg.code, a.valid_from from assignment a join local_government lg"
                                + " on lg.id = a.local_government_id left join assignment_replaced r"
                                + " on r.assignment_id = a.id and r.replaced_by = ? where"
                                + " (a.import_id = ? and r.assignment_id is null and a.version <> a.import_version)"
                                + " or (r.assignment_id is not null and (a.version <> r.left_version or exists (select 1"
                                + " from assignment o where o.local_government_id = a.local_government_id and o.id <> a.id"
                                + " and (o.import_id is null or o.import_id <> ?)"
                                + " and (o.trainer_id = a.trainer_id or (o.role = 'PRIMARY' and a.role = 'PRIMARY'))"
                                + " and (r.valid_to is null or o.valid_from <= r.valid_to)"
                                + " and (o.valid_to is null or o.valid_to >= a.valid_from)) or exists (select 1"
                                + " from trainer_posting p where p.trainer_id = a.trainer_id"
                                + " and p.local_government_id = a.local_government_id"
                                + " and p.valid_from > a.valid_from and (r.valid_to is null or p.valid_from <= r.valid_to))))"
                                + " order by lg.code, a.valid_from fetch first 1000 rows only",
                        importId,
                        importId,
                        importId),
                row -> new Blocker(row.getString(1), "assignment " + row.getObject(2, LocalDate.class)));
    }

    @Override
    public void undo(UUID importId) {
        // one that this import made and then gave a last day goes as a whole
        jdbc.update(new Sql(
                "delete from assignment_replaced where replaced_by = ? and assignment_id in"
                        + " (select id from assignment where import_id = ?)",
                importId,
                importId));
        jdbc.update(new Sql("delete from assignment where import_id = ?", importId));
        jdbc.update(new Sql(
                "update assignment set valid_to = (select r.valid_to from assignment_replaced r"
                        + " where r.assignment_id = assignment.id and r.replaced_by = ?), version = version + 1,"
                        + " import_version = case when exists (select 1 from assignment_replaced u where"
                        + " u.assignment_id = assignment.id and u.replaced_by = ? and u.untouched)"
                        + " then version + 1 else import_version end"
                        + " where id in (select assignment_id from assignment_replaced where replaced_by = ?)",
                importId,
                importId,
                importId));
        jdbc.update(new Sql("delete from assignment_replaced where replaced_by = ?", importId));
    }
}
