package org.maekhai.training;

import static org.maekhai.training.TrainingColumns.COHORT_CODE;
import static org.maekhai.training.TrainingColumns.COHORT_NAME;
import static org.maekhai.training.TrainingColumns.END;
import static org.maekhai.training.TrainingColumns.FISCAL_YEAR;
import static org.maekhai.training.TrainingColumns.START;
import static org.maekhai.training.TrainingColumns.VENUE;
import static org.maekhai.training.TrainingStore.COHORTS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.security.Scope;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/**
 * The cohorts that the rows of an import tell of, each again on every row of it. What a row says otherwise than one before
 * it is a contradiction, not a correction.
 */
final class CohortRows {
    private static final int[] FACTS = {COHORT_NAME, FISCAL_YEAR, START, END, VENUE};

    private final ImportRequest request;
    private final TrainingCells cells;
    private final TrainingStore store;
    private final Replaced.Writing replaced;
    private final Supplier<UUID> ids;
    private final int lastYear;
    private final Map<String, Told> told = new HashMap<>();
    private Integer titleYear;

    /** A cohort as the file has told of it so far. */
    private static final class Told {
        /** As it is stored; null: not yet. */
        Cohort stored;

        final Map<Integer, Object> values = new HashMap<>();
        final Map<Integer, Integer> rows = new HashMap<>();
        boolean kept;
    }

    /** What a row says of its cohort, laid over what is known. */
    record Found(Cohort cohort, boolean isNew, Told told, Map<Integer, Object> stated) {
        /** The row is good: from now on others must agree with it. */
        void accept(int row) {
            stated.forEach((column, value) -> {
                told.values.putIfAbsent(column, value);
                told.rows.putIfAbsent(column, row);
            });
        }
    }

    CohortRows(
            ImportRequest request,
            TrainingCells cells,
            TrainingStore store,
            Replaced.Writing replaced,
            Supplier<UUID> ids) {
        this.request = request;
        this.cells = cells;
        this.store = store;
        this.replaced = replaced;
        this.ids = ids;
        lastYear = FiscalYear.of(request.today()).year() + 1;
    }

    void table(Table table) {
        titleYear = table.fiscalYear();
    }

    /** Null when there is none that could be written, or the row was rejected. */
    Found read(ImportRow row) {
        var code = cells.requiredCode(row, COHORT_CODE);
        Map<Integer, Object> stated = new HashMap<>();
        put(stated, COHORT_NAME, row.stated(COHORT_NAME, 200));
        put(stated, FISCAL_YEAR, year(row));
        put(stated, START, row.day(START, day -> Cohort.isPossible(day, request.today())));
        put(stated, END, row.day(END, day -> Cohort.isPossible(day, request.today())));
        put(stated, VENUE, row.stated(VENUE, 300));
        if (code == null || row.isRejected()) {
            return null;
        }
        var of = told.computeIfAbsent(code, this::known);
        for (int column : FACTS) {
            var before = of.values.get(column);
            if (before != null && stated.containsKey(column) && !before.equals(stated.get(column))) {
                row.reject(column, RowProblem.DUPLICATE_CONFLICT, of.rows.get(column));
            }
        }
        return row.isRejected() ? null : found(row, code, of, stated);
    }

    private Told known(String code) {
        var known = new Told();
        known.stored = store.cohort(code).orElse(null);
        return known;
    }

    private static void put(Map<Integer, Object> stated, int column, Object value) {
        if (value != null) {
            stated.put(column, value);
        }
    }

    private Integer year(ImportRow row) {
        var text = row.text(FISCAL_YEAR);
        int year = text != null ? FiscalYear.parse(text) : titleYear != null ? titleYear : -1;
        if (year == -1) {
            return null;
        }
        if (year < FiscalYear.FIRST || year > lastYear) {
            row.reject(FISCAL_YEAR, RowProblem.BAD_FISCAL_YEAR);
            return null;
        }
        return year;
    }

    private Found found(ImportRow row, String code, Told of, Map<Integer, Object> stated) {
        var scope = request.caller().scope();
        var known = of.stored;
        if (known == null && !request.mayCreate()) {
            row.reject(COHORT_CODE, RowProblem.UNKNOWN_COHORT, code);
            return null;
        }
        if (known != null && known.provinceCode() != null && !scope.coversProvince(known.provinceCode())) {
            row.reject(COHORT_CODE, RowProblem.OUT_OF_SCOPE);
            return null;
        }
        if (known == null) {
            for (int column : new int[] {COHORT_NAME, FISCAL_YEAR, START, END}) {
                if (!stated.containsKey(column)) {
                    row.reject(column, RowProblem.MISSING_VALUE);
                }
            }
            if (row.isRejected()) {
                return null;
            }
        }
        var cohort = new Cohort(
                known != null ? known.id() : ids.get(),
                code,
                (String) stated.getOrDefault(COHORT_NAME, known == null ? null : known.name()),
                known == null ? null : known.course(),
                (int) stated.getOrDefault(FISCAL_YEAR, known == null ? 0 : known.fiscalYear()),
                (LocalDate) stated.getOrDefault(START, known == null ? null : known.startsOn()),
                (LocalDate) stated.getOrDefault(END, known == null ? null : known.endsOn()),
                (String) stated.getOrDefault(VENUE, known == null ? null : known.venue()),
                known != null
                        ? known.provinceCode()
                        : scope.level() == Scope.Level.NATION ? null : scope.provinceCode(),
                known != null ? known.version() : 0);
        if (cohort.endsOn().isBefore(cohort.startsOn())) {
            row.reject(END, RowProblem.INCONSISTENT, "วันที่สิ้นสุดก่อนวันที่เริ่ม", "the end is before the beginning");
            return null;
        }
        if (known != null && !cohort.sameAs(known) && !scope.coversProvince(known.provinceCode())) {
            // the Department's: a provincial office takes part in it, but doesn't hold it
            row.reject(COHORT_CODE, RowProblem.OUT_OF_SCOPE);
            return null;
        }
        return new Found(cohort, known == null, of, stated);
    }

    private void lock(Cohort known) {
        boolean asKnown = store.lockedCohort(known.id()).filter(known::equals).isPresent();
        if (!asKnown) {
            throw Failure.conflict("CHANGED_MEANWHILE");
        }
    }

    /** True when it wrote something that was known otherwise. */
    boolean write(Found found) {
        var of = found.told();
        if (of.stored == null) {
            store.insert(found.cohort());
            replaced.made(COHORTS, found.cohort().id());
            of.kept = true;
            of.stored = found.cohort();
            return true;
        }
        if (found.cohort().sameAs(of.stored)) {
            return false;
        }
        if (!of.kept) {
            lock(of.stored);
            replaced.keep(COHORTS, List.of(of.stored.id()));
            of.kept = true;
        }
        of.stored = found.cohort().with(of.stored.version() + 1);
        store.update(of.stored);
        return true;
    }
}
