package org.maekhai.assignment;

import static org.maekhai.assignment.AssignmentImport.FROM;
import static org.maekhai.assignment.AssignmentImport.ROLE;
import static org.maekhai.assignment.AssignmentImport.TO;
import static org.maekhai.assignment.AssignmentImport.TRAINER_CODE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.maekhai.assignment.KnownAssignments.Period;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentColumns;
import org.maekhai.registry.LocalGovernmentIndex;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.ThaiAnswer;
import org.maekhai.shared.ThaiDates;
import org.maekhai.shared.ThaiText;
import org.maekhai.training.Serving;

/** One import of assignments while it runs. */
final class AssignmentImportRun implements TableImport {
    private static final int BATCH = 500;
    private static final Map<String, AssignmentRole> ROLES = Map.ofEntries(
            Map.entry("primary", AssignmentRole.PRIMARY),
            Map.entry(ThaiText.key("หลัก"), AssignmentRole.PRIMARY),
            Map.entry(ThaiText.key("ครูหลัก"), AssignmentRole.PRIMARY),
            Map.entry(ThaiText.key("ผู้รับผิดชอบหลัก"), AssignmentRole.PRIMARY),
            Map.entry("backup", AssignmentRole.BACKUP),
            Map.entry(ThaiText.key("สำรอง"), AssignmentRole.BACKUP),
            Map.entry(ThaiText.key("ครูสำรอง"), AssignmentRole.BACKUP),
            Map.entry(ThaiText.key("ผู้ช่วย"), AssignmentRole.BACKUP),
            Map.entry(ThaiText.key("ผู้รับผิดชอบสำรอง"), AssignmentRole.BACKUP));

    private final ImportRequest request;
    private final LocalGovernmentRows localGovernments;
    private final KnownAssignments known;
    private final Connection connection;
    private final Supplier<UUID> ids;
    private final PreparedStatement insert;
    private final PreparedStatement keep;
    private final PreparedStatement update;
    private int waiting;

    /** What a row states, as far as it can be read. */
    private record Stated(
            LocalGovernmentIndex.Entry of, Serving trainer, AssignmentRole role, LocalDate from, LocalDate to) {}

    AssignmentImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            KnownAssignments known,
            Connection connection,
            Supplier<UUID> ids)
            throws SQLException {
        this.request = request;
        this.localGovernments = localGovernments;
        this.known = known;
        this.connection = connection;
        this.ids = ids;
        insert = connection.prepareStatement(
                "insert into assignment (id, trainer_id, local_government_id, role, valid_from,"
                        + " valid_to, import_id, import_version, created_at, created_by, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0)");
        keep = connection.prepareStatement("insert into assignment_replaced (assignment_id, replaced_by, valid_to,"
                + " untouched, left_version) select id, cast(? as uuid), valid_to, cast(? as boolean), version + 1"
                + " from assignment where id = ?");
        update = connection.prepareStatement("update assignment set valid_to = ?, version = version + 1 where id = ?");
    }

    @Override
    public void table(Table table) {
        localGovernments.table(table);
    }

    @Override
    public void section(String text) {
        localGovernments.section(text);
    }

    @Override
    public void row(ImportRow row) throws SQLException {
        var of = localGovernments.find(row);
        var role = role(row);
        var from = day(row, FROM);
        if (from == null && !row.isRejected() && row.text(FROM) == null) {
            row.reject(FROM, RowProblem.MISSING_VALUE);
        }
        var to = day(row, TO);
        if (from != null && to != null && to.isBefore(from)) {
            row.reject(TO, RowProblem.INCONSISTENT, "สิ้นสุดก่อนวันที่เริ่ม", "it ends before it begins");
        }
        var trainer = trainer(row, of, from);
        if (of != null && from != null) {
            localGovernments.requireExistence(row, FROM, of, from, from);
        }
        if (of == null || row.isRejected()) {
            return;
        }
        settle(row, new Stated(of, trainer, role, from, to));
    }

    private static AssignmentRole role(ImportRow row) {
        var text = row.text(ROLE);
        if (text == null || ThaiAnswer.isNothing(text)) {
            return AssignmentRole.PRIMARY;
        }
        var role = text.length() > 60 ? null : ROLES.get(ThaiText.key(text).toLowerCase(Locale.ROOT));
        if (role == null) {
            row.reject(ROLE, RowProblem.BAD_STATUS);
        }
        return role;
    }

    private static LocalDate day(ImportRow row, int column) {
        var text = row.text(column);
        if (text == null || ThaiAnswer.isNothing(text)) {
            return null;
        }
        var day = ThaiDates.parse(text);
        if (day == null || !FiscalYear.of(day).isPlausible()) {
            row.reject(column, RowProblem.BAD_DATE);
            return null;
        }
        return day;
    }

    private Serving trainer(ImportRow row, LocalGovernmentIndex.Entry of, LocalDate from) {
        var code = row.text(TRAINER_CODE);
        if (code == null || ThaiAnswer.isNothing(code)) {
            row.reject(TRAINER_CODE, RowProblem.MISSING_VALUE);
            return null;
        }
        var trainer = known.trainer(code, from == null ? request.today() : from).orElse(null);
        if (trainer == null) {
            row.reject(TRAINER_CODE, RowProblem.UNKNOWN_TRAINER, code);
            return null;
        }
        if (of != null
                && trainer.provinceCode() != null
                && !trainer.provinceCode().equals(provinceOf(of))) {
            row.reject(
                    TRAINER_CODE,
                    RowProblem.PROVINCE_MISMATCH,
                    trainer.name(),
                    known.provinceName(trainer.provinceCode()),
                    known.provinceName(provinceOf(of)));
        }
        if (from != null && !trainer.activeOn(from)) {
            row.reject(TRAINER_CODE, RowProblem.TRAINER_INACTIVE, trainer.name());
        }
        return trainer;
    }

    private static String provinceOf(LocalGovernmentIndex.Entry of) {
        return of.provinceCode();
    }

    private void settle(ImportRow row, Stated stated) throws SQLException {
        var period = known.find(stated.of().id(), stated.trainer().id(), stated.role(), stated.from());
        if (period != null && period.row > 0) {
            row.reject(
                    LocalGovernmentColumns.naming(row),
                    stated.to() == null || Objects.equals(stated.to(), period.to)
                            ? RowProblem.DUPLICATE_ROW
                            : RowProblem.DUPLICATE_CONFLICT,
                    period.row);
            return;
        }
        if (period == null) {
            create(row, stated);
        } else {
            period.row = row.number();
            change(row, stated, period);
        }
    }

    private void create(ImportRow row, Stated stated) throws SQLException {
        refuseMisfit(row, stated, null);
        if (row.isRejected()) {
            return;
        }
        if (!request.mayCreate()) {
            row.unchanged();
            return;
        }
        var fresh = new Period(
                ids.get(), stated.of().id(), stated.trainer().id(), stated.role(), stated.from(), stated.to(), false);
        fresh.row = row.number();
        known.add(fresh);
        insert.setObject(1, fresh.id);
        insert.setObject(2, fresh.trainer);
        insert.setInt(3, fresh.localGovernment);
        insert.setString(4, fresh.role.name());
        insert.setObject(5, fresh.from);
        insert.setObject(6, fresh.to);
        insert.setObject(7, request.id());
        insert.setObject(8, request.at().atOffset(ZoneOffset.UTC));
        insert.setString(9, request.caller().name());
        insert.addBatch();
        row.created();
        flushAfterMany();
    }

    /** An empty last day never erases a known one. */
    private void change(ImportRow row, Stated stated, Period period) throws SQLException {
        if (stated.to() == null || stated.to().equals(period.to) || request.isMatch()) {
            row.unchanged();
            return;
        }
        if (period.to != null && stated.to().isAfter(period.to)) {
            refuseMisfit(row, stated, period);
        }
        if (row.isRejected()) {
            return;
        }
        keep.setObject(1, request.id());
        keep.setBoolean(2, period.untouched);
        keep.setObject(3, period.id);
        keep.addBatch();
        update.setObject(1, stated.to());
        update.setObject(2, period.id);
        update.addBatch();
        period.to = stated.to();
        row.updated();
        flushAfterMany();
    }

    /** The rules of memo order 1, for all days of the period. */
    private void refuseMisfit(ImportRow row, Stated stated, Period except) {
        var trainer = stated.trainer();
        if (known.employs(trainer.id(), stated.of().id(), stated.from(), stated.to())) {
            row.reject(TRAINER_CODE, RowProblem.OWN_EMPLOYER);
        }
        known.rival(except, stated.of().id(), trainer.id(), stated.role(), stated.from(), stated.to())
                .ifPresent(rival -> row.reject(
                        LocalGovernmentColumns.naming(row),
                        RowProblem.ASSIGNMENT_OVERLAPS,
                        known.trainerName(rival),
                        rival.from.toString()));
        if (stated.role() == AssignmentRole.PRIMARY
                && known.primaries(except, trainer.id(), stated.from(), stated.to()) >= trainer.capacity()) {
            row.reject(TRAINER_CODE, RowProblem.CAPACITY_EXCEEDED, trainer.name(), trainer.capacity());
        }
    }

    private void flushAfterMany() throws SQLException {
        if (++waiting % BATCH == 0) {
            flush();
        }
    }

    /** What gets a last day first, so that what follows it fits. */
    private void flush() throws SQLException {
        keep.executeBatch();
        update.executeBatch();
        insert.executeBatch();
    }

    @Override
    public void finish() throws SQLException {
        flush();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        keep.close();
        update.close();
        connection.close();
    }
}
