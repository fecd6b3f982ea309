package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentColumns;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** Readings of how far revenue, expenditure and accounting are recorded, as e-LAAS reports them. */
@ApplicationScoped
@KindName("posting-status")
class PostingStatusImport implements ImportKind {
    static final int AS_OF = LocalGovernmentColumns.OWN;
    static final int REVENUE = AS_OF + 1;
    static final int EXPENDITURE = AS_OF + 2;
    static final int ACCOUNTING = AS_OF + 3;
    static final int YEAR_CLOSED = AS_OF + 4;

    /** Words of what else is said about postings. */
    private static final String NOT_THE_DAY = "+!เริ่ม+!ผู้+!ก่อน+!ค้าง+!ฎีกา+!บาท+!ชื่อ";

    private static final List<Column> COLUMNS = LocalGovernmentColumns.with(List.of(
            Column.of("as_of", "ณ วันที่", "30 ก.ย. 2569")
                    .named("วันที่รายงาน", "ข้อมูล ณ วันที่", "วันที่ข้อมูล", "วันที่")
                    .matching("ณวันที่"),
            Column.of("revenue_through", "บันทึกรายรับถึงวันที่", "28 ก.ย. 2569")
                    .named("รายรับ", "รายได้", "revenue")
                    .matching(
                            "รายรับ+!ประมาณการ+!จำนวน+!ไม่" + NOT_THE_DAY,
                            "รายได้+!ประมาณการ+!จำนวน+!ไม่" + NOT_THE_DAY),
            Column.of("expenditure_through", "บันทึกรายจ่ายถึงวันที่", "28 ก.ย. 2569")
                    .named("รายจ่าย", "expenditure")
                    .matching("รายจ่าย+!ประมาณการ+!งบประมาณ+!จำนวน+!ไม่" + NOT_THE_DAY),
            Column.of("accounting_through", "บันทึกบัญชีถึงวันที่", "25 ก.ย. 2569")
                    .named("บัญชี", "accounting")
                    .matching("บันทึกบัญชี" + NOT_THE_DAY, "บัญชี+ถึง" + NOT_THE_DAY),
            Column.of("year_closed", "ปิดบัญชีสิ้นปี", "ใช่")
                    .named("ปิดบัญชี", "ปิดปี", "ปิดบัญชีประจำปี", "ปิดบัญชีแล้ว", "closed")
                    .matching("ปิด+!ไม่+!วันที่+!เมื่อ+!เปิด")));

    private final LocalGovernmentFinder finder;
    private final ComplianceProjection projection;
    private final DataSource dataSource;
    private final Jdbc jdbc;

    PostingStatusImport(
            LocalGovernmentFinder finder, ComplianceProjection projection, DataSource dataSource, Jdbc jdbc) {
        this.finder = finder;
        this.projection = projection;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "สถานะการบันทึกบัญชี";
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
        projection.lockForWriting();
        return new PostingStatusImportRun(request, finder.rows(request), projection, dataSource.getConnection());
    }

    /** Where something stands on what it wrote; nothing does where that was deleted by hand, and deleted it stays. */
    @Override
    public List<Blocker> blockers(UUID importId) {
        projection.lockForWriting();
        return jdbc.list(
                new Sql(
                        "select lg.code, r.as_of from posting_status_replaced r join local_government lg"
                                + " on lg.id = r.local_government_id where r.import_id = ? and exists (select 1 from"
                                + " posting_status p where p.as_of = r.as_of"
                                + " and p.local_government_id = r.local_government_id) order by r.as_of, lg.code"
                                + " fetch first 1000 rows only",
                        importId),
                row -> new Blocker(row.getString(1), "posting-status " + row.getObject(2, LocalDate.class)));
    }

    @Override
    public void undo(UUID importId) {
        Set<Integer> years = new TreeSet<>();
        jdbc.each(
                new Sql("select distinct as_of from posting_status where import_id = ?", importId),
                row -> years.add(
                        FiscalYear.of(row.getObject(1, LocalDate.class)).year()));
        jdbc.update(new Sql("delete from posting_status where import_id = ?", importId));
        jdbc.update(new Sql(
                "insert into posting_status (as_of, local_government_id, revenue_through, expenditure_through,"
                        + " accounting_through, year_closed, source, import_id) select as_of, local_government_id,"
                        + " revenue_through, expenditure_through, accounting_through, year_closed, source, import_id"
                        + " from posting_status_replaced r where r.replaced_by = ? and not exists (select 1 from"
                        + " posting_status_replaced later where later.import_id = r.replaced_by"
                        + " and later.as_of = r.as_of and later.local_government_id = r.local_government_id)",
                importId));
        jdbc.update(new Sql("delete from posting_status_replaced where replaced_by = ?", importId));
        jdbc.update(new Sql("delete from posting_day where not exists"
                + " (select 1 from posting_status p where p.as_of = posting_day.as_of)"));
        projection.readingsTakenBack(years);
    }
}
