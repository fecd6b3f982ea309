package org.maekhai.compliance;

import static org.maekhai.compliance.PostingStatusColumns.ACCOUNTING;
import static org.maekhai.compliance.PostingStatusColumns.AS_OF;
import static org.maekhai.compliance.PostingStatusColumns.EXPENDITURE;
import static org.maekhai.compliance.PostingStatusColumns.REVENUE;
import static org.maekhai.compliance.PostingStatusColumns.YEAR_CLOSED;
import static org.maekhai.registry.LocalGovernmentColumns.CODE;
import static org.maekhai.registry.LocalGovernmentColumns.NAME;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.shared.LongTable;
import org.maekhai.shared.thai.FiscalYear;

/**
 * One import of readings while it runs. Built for a year of the whole country at once: readings are packed into numbers,
 * and what is stored of a day is read once, when the day is known at all. They are written at the end, each local government's
 * one after the other: then they lie together, in the table and in its index, and each page is written once.
 */
final class PostingStatusImportRun extends FactImportRun<StatePosting> {
    private final ComplianceProjection projection;

    private final Set<LocalDate> loadedDays = new HashSet<>();
    private final Set<Integer> writtenYears = new TreeSet<>();
    private final LongTable stored = new LongTable();
    private LocalDate loaded;
    private LocalDate titleDay;
    /** What is to be written: see {@link ImportedReadings#key}. */
    private long[] pending = new long[1 << 10];

    private int count;

    PostingStatusImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            PostingStore store,
            Connection connection,
            ComplianceProjection projection) {
        super(request, localGovernments, store, connection, YEAR_CLOSED + 1);
        this.projection = projection;
    }

    @Override
    public void table(Table table) {
        super.table(table);
        titleDay = table.asOf() != null && cells.isPossible(table.asOf()) ? table.asOf() : null;
    }

    @Override
    public void row(ImportRow row) throws SQLException {
        var of = localGovernments.find(row);
        cells.next();
        var asOf = cells.day(row, AS_OF);
        if (asOf == null && row.isBlank(AS_OF)) {
            asOf = titleDay;
            if (asOf == null) {
                row.reject(AS_OF, RowProblem.MISSING_VALUE);
            }
        } else if (asOf == null && !row.isRejected()) {
            // a dash where the day should be
            row.reject(AS_OF, RowProblem.BAD_DATE);
        }
        cells.next();
        var revenue = through(row, REVENUE, asOf);
        var expenditure = through(row, EXPENDITURE, asOf);
        var accounting = through(row, ACCOUNTING, asOf);
        var closed = cells.answer(row, YEAR_CLOSED);
        if (!cells.anything()) {
            row.reject(row.firstPresent(REVENUE, EXPENDITURE, ACCOUNTING, YEAR_CLOSED), RowProblem.MISSING_VALUE);
        }
        if (of != null && !row.isRejected()) {
            localGovernments.requireExistence(row, row.firstPresent(AS_OF, CODE, NAME), of, asOf, asOf);
        }
        if (of == null || row.isRejected()) {
            return;
        }
        long key = ImportedReadings.key(of.id(), asOf.toEpochDay());
        long packed = packed(new StatePosting(asOf, revenue, expenditure, accounting, closed, null));
        if (!isFirst(row, key, packed)) {
            return;
        }
        if (packed == 0 || request.isMatch()) {
            row.unchanged();
            return;
        }
        write(row, asOf, key);
    }

    private LocalDate through(ImportRow row, int column, LocalDate asOf) {
        var day = cells.day(row, column);
        if (day != null && asOf != null && day.isAfter(asOf)) {
            row.reject(
                    column,
                    RowProblem.INCONSISTENT,
                    "บันทึกถึงหลังวันที่ของข้อมูล",
                    "recorded through a day after the reading");
        }
        return day;
    }

    private void write(ImportRow row, LocalDate asOf, long key) {
        load(asOf);
        int at = stored.find(key);
        if (at >= 0 && packed(now(key)) == stored.value(at) || at < 0 && !request.mayCreate()) {
            row.unchanged();
            return;
        }
        if (count == pending.length) {
            pending = Arrays.copyOf(pending, 2 * count);
        }
        pending[count++] = key;
        if (at < 0) {
            row.created();
        } else {
            row.updated();
        }
        writtenYears.add(FiscalYear.of(asOf).year());
    }

    /** What is stored of a day, once. */
    private void load(LocalDate asOf) {
        if (asOf.equals(loaded)) {
            return;
        }
        loaded = asOf;
        if (loadedDays.add(asOf)) {
            store.each(
                    asOf, (id, reading) -> stored.put(ImportedReadings.key(id, asOf.toEpochDay()), packed(reading), 0));
        }
    }

    /** Three days of 20 bits each and an answer of two; 0 in its place is nothing. */
    private static long packed(StatePosting reading) {
        var closed = reading.yearClosed();
        return packed(reading.revenueThrough()) << 42
                | packed(reading.expenditureThrough()) << 22
                | packed(reading.accountingThrough()) << 2
                | (closed == null ? 0 : closed ? 2 : 1);
    }

    private static long packed(LocalDate day) {
        return day == null ? 0 : day.toEpochDay() & 0xfffff;
    }

    private static StatePosting unpacked(long key, long packed) {
        return new StatePosting(
                LocalDate.ofEpochDay(ImportedReadings.day(key)),
                day(packed >> 42),
                day(packed >> 22),
                day(packed >> 2),
                (packed & 3) == 0 ? null : (packed & 3) == 2,
                null);
    }

    private static LocalDate day(long packed) {
        long day = packed & 0xfffff;
        return day == 0 ? null : LocalDate.ofEpochDay(day);
    }

    /** As it stands when all is written. */
    private StatePosting now(long key) {
        var stated = unpacked(key, seen.value(seen.find(key)));
        int before = stored.find(key);
        return before < 0 ? stated : stated.over(unpacked(key, stored.value(before)));
    }

    @Override
    public void finish() throws SQLException {
        if (count == 0) {
            return;
        }
        long[] keys = Arrays.copyOf(pending, count);
        Arrays.sort(keys);
        for (long key : keys) {
            var now = now(key);
            var fact = fact(ImportedReadings.id(key), now.asOf(), now);
            if (stored.find(key) < 0) {
                batch.insert(fact);
            } else {
                batch.replace(fact);
            }
        }
        batch.flush();
        projection.readingsImported(new ImportedReadings(keys, writtenYears, key -> Reading.of(now(key), origin)));
    }
}
