package org.maekhai.compliance;

import static org.maekhai.compliance.BudgetStatusColumns.AMOUNT;
import static org.maekhai.compliance.BudgetStatusColumns.APPROVED_ON;
import static org.maekhai.compliance.BudgetStatusColumns.FISCAL_YEAR;
import static org.maekhai.compliance.BudgetStatusColumns.IN_USE;
import static org.maekhai.compliance.BudgetStatusColumns.IN_USE_FROM;
import static org.maekhai.compliance.BudgetStatusColumns.NOTE;
import static org.maekhai.compliance.BudgetStatusColumns.RECORDED_ON;
import static org.maekhai.compliance.BudgetStatusColumns.UNIT;
import static org.maekhai.compliance.BudgetStatusColumns.USES_ELAAS;
import static org.maekhai.registry.LocalGovernmentColumns.CODE;
import static org.maekhai.registry.LocalGovernmentColumns.NAME;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
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
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.shared.LongTable;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiAnswer;
import org.maekhai.shared.thai.ThaiNumbers;

/** One import of budget facts while it runs. */
final class BudgetStatusImportRun extends FactImportRun<StateBudget> {
    private static final int MANY = 1000;
    private static final int MAX_NOTE = 1000;

    private final ComplianceProjection projection;
    private final int lastYear;

    private final Map<Long, StateBudget> stored = new HashMap<>();
    private final Set<Integer> loadedYears = new HashSet<>();
    private final Set<Integer> writtenYears = new TreeSet<>();
    private final BitSet touched = new BitSet();
    private Integer titleYear;
    private BigDecimal unit = BigDecimal.ONE;

    BudgetStatusImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            BudgetStore store,
            Connection connection,
            ComplianceProjection projection) {
        super(request, localGovernments, store, connection, UNIT + 1);
        this.projection = projection;
        lastYear = FiscalYear.of(request.today()).year() + 1;
    }

    @Override
    public void table(Table table) {
        super.table(table);
        titleYear = table.fiscalYear();
        unit = table.unit(AMOUNT);
    }

    @Override
    public void row(ImportRow row) throws SQLException {
        var of = localGovernments.find(row);
        int year = year(row);
        cells.next();
        var stated = new StateBudget(
                cells.answer(row, USES_ELAAS),
                cells.day(row, RECORDED_ON),
                cells.day(row, APPROVED_ON),
                cells.answer(row, IN_USE),
                cells.day(row, IN_USE_FROM),
                amount(row),
                note(row),
                null);
        if (!cells.anything()) {
            row.reject(
                    row.firstPresent(USES_ELAAS, RECORDED_ON, APPROVED_ON, IN_USE, IN_USE_FROM, AMOUNT, NOTE),
                    RowProblem.MISSING_VALUE);
        }
        refuseOtherYear(row, year);
        if (Boolean.FALSE.equals(stated.inUse()) && stated.inUseFrom() != null) {
            row.reject(
                    IN_USE_FROM,
                    RowProblem.INCONSISTENT,
                    "ไม่ใช้บริหารงบประมาณ แต่มีวันที่เริ่มใช้",
                    "not in use, and yet a day on which that began");
        }
        if (Boolean.FALSE.equals(stated.usesElaas())) {
            refuseContradiction(row, stated);
        }
        if (of != null && !row.isRejected()) {
            requireExistence(row, of, year, stated);
        }
        if (of == null || row.isRejected()) {
            return;
        }
        long key = key(of.id(), year);
        if (!isFirst(row, key, fingerprint(stated))) {
            return;
        }
        if (stated.statesNothing() || request.isMatch()) {
            row.unchanged();
            return;
        }
        write(row, year, of.id(), key, stated);
    }

    /** Nothing is recorded for a year, or on a day, in which the local government wasn't there. */
    private void requireExistence(ImportRow row, Entry of, int year, StateBudget stated) {
        var fiscalYear = new FiscalYear(year);
        localGovernments.requireExistence(
                row, row.firstPresent(FISCAL_YEAR, CODE, NAME), of, fiscalYear.firstDay(), fiscalYear.lastDay());
        if (stated.recordedOn() != null && !row.isRejected()) {
            // who will be there from October on records the budget before
            var last = stated.recordedOn().isBefore(fiscalYear.lastDay()) ? fiscalYear.lastDay() : stated.recordedOn();
            localGovernments.requireExistence(row, RECORDED_ON, of, stated.recordedOn(), last);
        }
    }

    /** Side by side stand last year's amount and this year's; a row is of one of them. */
    private static void refuseOtherYear(ImportRow row, int year) {
        for (int column : new int[] {USES_ELAAS, RECORDED_ON, APPROVED_ON, IN_USE, IN_USE_FROM, AMOUNT}) {
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
    private static void refuseContradiction(ImportRow row, StateBudget stated) {
        if (stated.claimsUse() || stated.amount() != null && stated.amount().signum() != 0) {
            row.reject(
                    USES_ELAAS,
                    RowProblem.INCONSISTENT,
                    "ไม่ใช้ e-LAAS แต่มีวันที่หรือจำนวนเงิน",
                    "not using e-LAAS, and yet a date or an amount");
        }
    }

    private void write(ImportRow row, int year, int id, long key, StateBudget stated) throws SQLException {
        load(year);
        var known = stored.get(key);
        var merged = known == null ? stated : stated.over(known);
        if (merged.equals(known) || known == null && !request.mayCreate()) {
            row.unchanged();
            return;
        }
        if (known == null) {
            batch.insert(fact(id, year, merged));
            row.created();
        } else {
            batch.replace(fact(id, year, merged));
            row.updated();
        }
        touched.set(id);
        writtenYears.add(year);
    }

    private void load(int year) {
        if (loadedYears.add(year)) {
            store.each(year, (id, budget) -> stored.put(key(id, year), budget));
        }
    }

    private static long key(int id, int year) {
        return (long) year << 32 | id;
    }

    private static long fingerprint(StateBudget stated) {
        long hash = 0;
        for (var value : stated.values()) {
            hash = LongTable.mix(hash + (value == null ? 1 : value.hashCode()));
        }
        return hash;
    }

    @Override
    public void finish() throws SQLException {
        batch.flush();
        if (!touched.isEmpty()) {
            projection.refresh(
                    writtenYears,
                    touched.cardinality() > MANY ? null : touched.stream().toArray());
        }
    }
}
