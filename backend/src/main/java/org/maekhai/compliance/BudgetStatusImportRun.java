package org.maekhai.compliance;

import static org.maekhai.compliance.BudgetStatusImport.AMOUNT;
import static org.maekhai.compliance.BudgetStatusImport.APPROVED_ON;
import static org.maekhai.compliance.BudgetStatusImport.FISCAL_YEAR;
import static org.maekhai.compliance.BudgetStatusImport.IN_USE;
import static org.maekhai.compliance.BudgetStatusImport.NOTE;
import static org.maekhai.compliance.BudgetStatusImport.RECORDED_ON;
import static org.maekhai.compliance.BudgetStatusImport.UNIT;
import static org.maekhai.compliance.BudgetStatusImport.USES_ELAAS;
import static org.maekhai.registry.LocalGovernmentColumns.CODE;
import static org.maekhai.registry.LocalGovernmentColumns.NAME;
import static org.maekhai.registry.LocalGovernmentColumns.naming;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.LongTable;
import org.maekhai.shared.ThaiAnswer;
import org.maekhai.shared.ThaiNumbers;

/** One import of budget facts while it runs. */
final class BudgetStatusImportRun implements TableImport {
    private static final int BATCH = 1000;
    private static final int MANY = 1000;
    private static final int MAX_NOTE = 1000;

    private final ImportRequest request;
    private final LocalGovernmentRows localGovernments;
    private final ComplianceProjection projection;
    private final Connection connection;
    private final FactCells cells;
    private final int lastYear;
    private final PreparedStatement insert;
    private final PreparedStatement keep;
    private final PreparedStatement update;

    private final LongTable seen = new LongTable();
    private final Map<Long, Budget> stored = new HashMap<>();
    private final Set<Integer> loadedYears = new HashSet<>();
    private final Set<Integer> writtenYears = new TreeSet<>();
    private final BitSet touched = new BitSet();
    private Integer titleYear;
    private BigDecimal unit = BigDecimal.ONE;
    private int waiting;

    /** What is stated; null is nothing. */
    private record Budget(
            Boolean usesElaas,
            LocalDate recordedOn,
            LocalDate approvedOn,
            Boolean inUse,
            BigDecimal amount,
            String note) {

        boolean isEmpty() {
            return usesElaas == null
                    && recordedOn == null
                    && approvedOn == null
                    && inUse == null
                    && amount == null
                    && note == null;
        }

        /** This, and what was known where this states nothing. */
        Budget over(Budget known) {
            return new Budget(
                    usesElaas != null ? usesElaas : known.usesElaas,
                    recordedOn != null ? recordedOn : known.recordedOn,
                    approvedOn != null ? approvedOn : known.approvedOn,
                    inUse != null ? inUse : known.inUse,
                    amount != null ? amount : known.amount,
                    note != null ? note : known.note);
        }

        long fingerprint() {
            long hash = LongTable.mix(usesElaas == null ? 1 : usesElaas ? 2 : 3);
            hash = LongTable.mix(hash + (recordedOn == null ? 0 : recordedOn.toEpochDay()));
            hash = LongTable.mix(hash + (approvedOn == null ? 0 : approvedOn.toEpochDay()));
            hash = LongTable.mix(hash + (inUse == null ? 1 : inUse ? 2 : 3));
            hash = LongTable.mix(
                    hash + (amount == null ? -1 : amount.unscaledValue().longValue()));
            return LongTable.mix(hash + (note == null ? 0 : note.hashCode()));
        }
    }

    BudgetStatusImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            ComplianceProjection projection,
            Connection connection)
            throws SQLException {
        this.request = request;
        this.localGovernments = localGovernments;
        this.projection = projection;
        this.connection = connection;
        cells = new FactCells(request.today(), UNIT + 1);
        lastYear = FiscalYear.of(request.today()).year() + 1;
        insert = connection.prepareStatement("insert into budget_status (fiscal_year, local_government_id, uses_elaas,"
                + " recorded_on, approved_on, in_use, amount, note, source, import_id, changed_at, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'IMPORT', ?, ?, ?)");
        keep = connection.prepareStatement("insert into budget_status_replaced (fiscal_year, local_government_id,"
                + " uses_elaas, recorded_on, approved_on, in_use, amount, note, source, import_id, changed_at, replaced_by)"
                + " select fiscal_year, local_government_id, uses_elaas, recorded_on, approved_on, in_use, amount, note,"
                + " source, import_id, changed_at, cast(? as uuid) from budget_status"
                + " where fiscal_year = ? and local_government_id = ?");
        update =
                connection.prepareStatement("update budget_status set uses_elaas = ?, recorded_on = ?, approved_on = ?,"
                        + " in_use = ?, amount = ?, note = ?, source = 'IMPORT', import_id = ?, changed_at = ?,"
                        + " version = version + 1 where fiscal_year = ? and local_government_id = ?");
    }

    @Override
    public void table(Table table) {
        localGovernments.table(table);
        titleYear = table.fiscalYear();
        unit = table.unit(AMOUNT);
    }

    @Override
    public void section(String text) {
        localGovernments.section(text);
    }

    @Override
    public void row(ImportRow row) throws SQLException {
        var of = localGovernments.find(row);
        int year = year(row);
        cells.next();
        var stated = new Budget(
                cells.answer(row, USES_ELAAS),
                cells.day(row, RECORDED_ON),
                cells.day(row, APPROVED_ON),
                cells.answer(row, IN_USE),
                amount(row),
                note(row));
        if (!cells.anything()) {
            row.reject(
                    row.firstPresent(USES_ELAAS, RECORDED_ON, APPROVED_ON, IN_USE, AMOUNT, NOTE),
                    RowProblem.MISSING_VALUE);
        }
        refuseOtherYear(row, year);
        if (Boolean.FALSE.equals(stated.usesElaas)) {
            refuseContradiction(row, stated);
        }
        if (of != null && !row.isRejected()) {
            requireExistence(row, of, year, stated);
        }
        if (of == null || row.isRejected()) {
            return;
        }
        long key = (long) year << 32 | of.id();
        int at = seen.find(key);
        if (at >= 0) {
            row.reject(
                    naming(row),
                    seen.value(at) == stated.fingerprint() ? RowProblem.DUPLICATE_ROW : RowProblem.DUPLICATE_CONFLICT,
                    seen.note(at));
            return;
        }
        seen.put(key, stated.fingerprint(), row.number());
        if (stated.isEmpty() || request.isMatch()) {
            row.unchanged();
            return;
        }
        write(row, year, of.id(), key, stated);
    }

    /** Nothing is recorded for a year, or on a day, in which the local government wasn't there. */
    private void requireExistence(ImportRow row, Entry of, int year, Budget stated) {
        var fiscalYear = new FiscalYear(year);
        localGovernments.requireExistence(
                row, row.firstPresent(FISCAL_YEAR, CODE, NAME), of, fiscalYear.firstDay(), fiscalYear.lastDay());
        if (stated.recordedOn != null && !row.isRejected()) {
            // who will be there from October on records the budget before
            var last = stated.recordedOn.isBefore(fiscalYear.lastDay()) ? fiscalYear.lastDay() : stated.recordedOn;
            localGovernments.requireExistence(row, RECORDED_ON, of, stated.recordedOn, last);
        }
    }

    /** Side by side stand last year's amount and this year's; a row is of one of them. */
    private static void refuseOtherYear(ImportRow row, int year) {
        for (int column : new int[] {USES_ELAAS, RECORDED_ON, APPROVED_ON, IN_USE, AMOUNT}) {
            var ofColumn = row.table().fiscalYearOf(column);
            if (ofColumn != null && ofColumn != year && year > 0 && !row.isBlank(column)) {
                row.reject(
                        column,
                        RowProblem.INCONSISTENT,
                        "คอลัมน์นี้เป็นของปีงบประมาณ " + ofColumn + " แต่แถวนี้เป็นของปี " + year,
                        "this column is of fiscal year " + ofColumn + ", the row of " + year);
            }
        }
    }

    private int year(ImportRow row) {
        var text = row.text(FISCAL_YEAR);
        if (text == null) {
            if (titleYear == null) {
                row.reject(FISCAL_YEAR, RowProblem.MISSING_VALUE);
                return 0;
            }
            if (titleYear < FiscalYear.FIRST || titleYear > lastYear) {
                row.reject(FISCAL_YEAR, RowProblem.BAD_FISCAL_YEAR);
            }
            return titleYear;
        }
        int year = FiscalYear.parse(text);
        if (year < FiscalYear.FIRST || year > lastYear) {
            row.reject(FISCAL_YEAR, RowProblem.BAD_FISCAL_YEAR);
        }
        return year;
    }

    private BigDecimal amount(ImportRow row) {
        var text = row.text(AMOUNT);
        if (text == null) {
            return null;
        }
        cells.sawSomething();
        if (ThaiAnswer.isNothing(text)) {
            return null;
        }
        var ofRow = ThaiNumbers.unitIn(row.text(UNIT));
        var amount = text.length() > 100 ? null : ThaiNumbers.amount(text, ofRow != null ? ofRow : unit);
        if (amount == null || !StateBudget.isAmount(amount)) {
            row.reject(AMOUNT, RowProblem.BAD_AMOUNT);
            return null;
        }
        return amount;
    }

    private String note(ImportRow row) {
        var text = row.text(NOTE);
        if (text == null || text.equals("-")) {
            return null;
        }
        cells.sawSomething();
        if (text.length() > MAX_NOTE) {
            row.reject(NOTE, RowProblem.TOO_LONG, MAX_NOTE);
        }
        return text;
    }

    /** Who doesn't use e-LAAS at all can't have recorded a budget in it. */
    private static void refuseContradiction(ImportRow row, Budget stated) {
        boolean hasAmount = stated.amount != null && stated.amount.signum() != 0;
        if (stated.recordedOn != null || stated.approvedOn != null || hasAmount || Boolean.TRUE.equals(stated.inUse)) {
            row.reject(
                    USES_ELAAS,
                    RowProblem.INCONSISTENT,
                    "ไม่ใช้ e-LAAS แต่มีวันที่หรือจำนวนเงิน",
                    "not using e-LAAS, and yet a date or an amount");
        }
    }

    private void write(ImportRow row, int year, int id, long key, Budget stated) throws SQLException {
        load(year);
        var known = stored.get(key);
        if (known == null && !request.mayCreate()) {
            row.unchanged();
            return;
        }
        if (known == null) {
            insert.setInt(1, year);
            insert.setInt(2, id);
            set(insert, 3, stated);
            insert.setObject(9, request.id());
            insert.setObject(10, request.at().atOffset(ZoneOffset.UTC));
            insert.setLong(11, BudgetFacts.firstVersion(request.at()));
            insert.addBatch();
            row.created();
        } else {
            var merged = stated.over(known);
            if (merged.equals(known)) {
                row.unchanged();
                return;
            }
            keep.setObject(1, request.id());
            keep.setInt(2, year);
            keep.setInt(3, id);
            keep.addBatch();
            set(update, 1, merged);
            update.setObject(7, request.id());
            update.setObject(8, request.at().atOffset(ZoneOffset.UTC));
            update.setInt(9, year);
            update.setInt(10, id);
            update.addBatch();
            row.updated();
        }
        touched.set(id);
        writtenYears.add(year);
        if (++waiting % BATCH == 0) {
            flush();
        }
    }

    private void load(int year) throws SQLException {
        if (!loadedYears.add(year)) {
            return;
        }
        try (var query = connection.prepareStatement("select local_government_id, uses_elaas, recorded_on, approved_on,"
                + " in_use, amount, note from budget_status where fiscal_year = ?")) {
            query.setInt(1, year);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    stored.put(
                            (long) year << 32 | rows.getInt(1),
                            new Budget(
                                    rows.getObject(2, Boolean.class),
                                    rows.getObject(3, LocalDate.class),
                                    rows.getObject(4, LocalDate.class),
                                    rows.getObject(5, Boolean.class),
                                    rows.getBigDecimal(6),
                                    rows.getString(7)));
                }
            }
        }
    }

    private static void set(PreparedStatement statement, int from, Budget budget) throws SQLException {
        statement.setObject(from, budget.usesElaas, Types.BOOLEAN);
        statement.setObject(from + 1, budget.recordedOn, Types.DATE);
        statement.setObject(from + 2, budget.approvedOn, Types.DATE);
        statement.setObject(from + 3, budget.inUse, Types.BOOLEAN);
        statement.setBigDecimal(from + 4, budget.amount);
        statement.setString(from + 5, budget.note);
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        keep.executeBatch();
        update.executeBatch();
    }

    @Override
    public void finish() throws SQLException {
        flush();
        if (!touched.isEmpty()) {
            projection.refresh(
                    writtenYears,
                    touched.cardinality() > MANY ? null : touched.stream().toArray());
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        keep.close();
        update.close();
        connection.close();
    }
}
