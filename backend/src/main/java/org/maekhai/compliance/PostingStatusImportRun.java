package org.maekhai.compliance;

import static org.maekhai.compliance.PostingStatusImport.ACCOUNTING;
import static org.maekhai.compliance.PostingStatusImport.AS_OF;
import static org.maekhai.compliance.PostingStatusImport.EXPENDITURE;
import static org.maekhai.compliance.PostingStatusImport.REVENUE;
import static org.maekhai.compliance.PostingStatusImport.YEAR_CLOSED;
import static org.maekhai.registry.LocalGovernmentColumns.CODE;
import static org.maekhai.registry.LocalGovernmentColumns.NAME;
import static org.maekhai.registry.LocalGovernmentColumns.naming;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.LongTable;

/**
 * One import of readings while it runs. Built for a year of the whole country at once: readings are packed into numbers,
 * and what is stored of a day is read once, when the day is known at all. They are written at the end, each local government's
 * one after the other: then they lie together, in the table and in its index, and each page is written once.
 */
final class PostingStatusImportRun implements TableImport {
    private static final int BATCH = 2000;
    /** Of a packed reading: what each statement takes of it. */
    private static final long[] PARTS = {0xfffffL << 42, 0xfffffL << 22, 0xfffffL << 2, 3};

    private final ImportRequest request;
    private final LocalGovernmentRows localGovernments;
    private final ComplianceProjection projection;
    private final Connection connection;
    private final FactCells cells;
    private final Origin origin;
    private final PreparedStatement insert;
    private final PreparedStatement keep;
    private final PreparedStatement update;

    private final Set<LocalDate> storedDays = new HashSet<>();
    private final Set<LocalDate> loadedDays = new HashSet<>();
    private final Set<LocalDate> writtenDays = new TreeSet<>();
    private final LongTable stored = new LongTable();
    private final LongTable seen = new LongTable();
    private LocalDate loaded;
    private LocalDate titleDay;
    /** What is to be written: see {@link ImportedReadings#key}. */
    private long[] pending = new long[1 << 10];

    private int count;

    PostingStatusImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            ComplianceProjection projection,
            Connection connection)
            throws SQLException {
        this.request = request;
        this.localGovernments = localGovernments;
        this.projection = projection;
        this.connection = connection;
        cells = new FactCells(request.today(), YEAR_CLOSED + 1);
        origin = new Origin(Source.IMPORT, request.id());
        insert = connection.prepareStatement("insert into posting_status (as_of, local_government_id, revenue_through,"
                + " expenditure_through, accounting_through, year_closed, source, import_id)"
                + " values (?, ?, ?, ?, ?, ?, 'IMPORT', ?)");
        keep = connection.prepareStatement("insert into posting_status_replaced (as_of, local_government_id,"
                + " revenue_through, expenditure_through, accounting_through, year_closed, source, import_id, replaced_by)"
                + " select as_of, local_government_id, revenue_through, expenditure_through, accounting_through,"
                + " year_closed, source, import_id, cast(? as uuid) from posting_status"
                + " where as_of = ? and local_government_id = ?");
        update = connection.prepareStatement("update posting_status set"
                + " revenue_through = coalesce(cast(? as date), revenue_through),"
                + " expenditure_through = coalesce(cast(? as date), expenditure_through),"
                + " accounting_through = coalesce(cast(? as date), accounting_through),"
                + " year_closed = coalesce(cast(? as boolean), year_closed), source = 'IMPORT', import_id = ?"
                + " where as_of = ? and local_government_id = ?");
        try (var query = connection.prepareStatement("select as_of from posting_day");
                var days = query.executeQuery()) {
            while (days.next()) {
                storedDays.add(days.getObject(1, LocalDate.class));
            }
        }
    }

    @Override
    public void table(Table table) {
        localGovernments.table(table);
        titleDay = table.asOf() != null && cells.isPossible(table.asOf()) ? table.asOf() : null;
    }

    @Override
    public void section(String text) {
        localGovernments.section(text);
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
        long packed = packed(revenue, expenditure, accounting, closed);
        int at = seen.find(key);
        if (at >= 0) {
            row.reject(
                    naming(row),
                    seen.value(at) == packed ? RowProblem.DUPLICATE_ROW : RowProblem.DUPLICATE_CONFLICT,
                    seen.note(at));
            return;
        }
        seen.put(key, packed, row.number());
        if (packed == 0 || request.isMatch()) {
            row.unchanged();
            return;
        }
        write(row, asOf, key, packed);
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

    private void write(ImportRow row, LocalDate asOf, long key, long packed) throws SQLException {
        load(asOf);
        int at = stored.find(key);
        if (at >= 0 && over(stored.value(at), packed) == stored.value(at) || at < 0 && !request.mayCreate()) {
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
        writtenDays.add(asOf);
    }

    /** What is stored of a day, once. */
    private void load(LocalDate asOf) throws SQLException {
        if (asOf.equals(loaded)) {
            return;
        }
        loaded = asOf;
        if (!storedDays.contains(asOf) || !loadedDays.add(asOf)) {
            return;
        }
        try (var query = connection.prepareStatement("select local_government_id, revenue_through, expenditure_through,"
                + " accounting_through, year_closed from posting_status where as_of = ?")) {
            query.setObject(1, asOf);
            query.setFetchSize(2000);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    stored.put(
                            ImportedReadings.key(rows.getInt(1), asOf.toEpochDay()),
                            packed(
                                    rows.getObject(2, LocalDate.class),
                                    rows.getObject(3, LocalDate.class),
                                    rows.getObject(4, LocalDate.class),
                                    rows.getObject(5, Boolean.class)),
                            0);
                }
            }
        }
    }

    /** Three days of 20 bits each and an answer of two; 0 in its place is nothing. */
    private static long packed(LocalDate revenue, LocalDate expenditure, LocalDate accounting, Boolean closed) {
        return packed(revenue) << 42
                | packed(expenditure) << 22
                | packed(accounting) << 2
                | (closed == null ? 0 : closed ? 2 : 1);
    }

    private static long packed(LocalDate day) {
        return day == null ? 0 : day.toEpochDay() & 0xfffff;
    }

    /** What is stated, and what was known where that states nothing. */
    private static long over(long stored, long stated) {
        long merged = stated;
        for (long part : PARTS) {
            merged |= (stated & part) == 0 ? stored & part : 0;
        }
        return merged;
    }

    private void insert(int id, LocalDate asOf, long packed) throws SQLException {
        insert.setObject(1, asOf);
        insert.setInt(2, id);
        state(insert, 3, packed);
        insert.setObject(7, request.id());
        insert.addBatch();
    }

    private void update(int id, LocalDate asOf, long packed) throws SQLException {
        keep.setObject(1, request.id());
        keep.setObject(2, asOf);
        keep.setInt(3, id);
        keep.addBatch();
        state(update, 1, packed);
        update.setObject(5, request.id());
        update.setObject(6, asOf);
        update.setInt(7, id);
        update.addBatch();
    }

    private static void state(PreparedStatement statement, int from, long packed) throws SQLException {
        set(statement, from, day(packed >> 42));
        set(statement, from + 1, day(packed >> 22));
        set(statement, from + 2, day(packed >> 2));
        set(statement, from + 3, (packed & 3) == 0 ? null : (packed & 3) == 2);
    }

    private static LocalDate day(long packed) {
        long day = packed & 0xfffff;
        return day == 0 ? null : LocalDate.ofEpochDay(day);
    }

    private static void set(PreparedStatement statement, int index, LocalDate day) throws SQLException {
        if (day == null) {
            statement.setNull(index, Types.DATE);
        } else {
            statement.setObject(index, day);
        }
    }

    private static void set(PreparedStatement statement, int index, Boolean value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BOOLEAN);
        } else {
            statement.setBoolean(index, value);
        }
    }

    @Override
    public void finish() throws SQLException {
        if (count == 0) {
            return;
        }
        long[] keys = Arrays.copyOf(pending, count);
        Arrays.sort(keys);
        for (int i = 0; i < count; i++) {
            write(keys[i]);
            if ((i + 1) % BATCH == 0 || i + 1 == count) {
                insert.executeBatch();
                keep.executeBatch();
                update.executeBatch();
            }
        }
        Set<Integer> years = new TreeSet<>();
        try (var day = connection.prepareStatement("insert into posting_day (as_of) values (?)")) {
            for (var asOf : writtenDays) {
                years.add(FiscalYear.of(asOf).year());
                if (!storedDays.contains(asOf)) {
                    day.setObject(1, asOf);
                    day.addBatch();
                }
            }
            day.executeBatch();
        }
        projection.readingsImported(new ImportedReadings(keys, years, this::reading));
    }

    private void write(long key) throws SQLException {
        var asOf = LocalDate.ofEpochDay(ImportedReadings.day(key));
        long stated = seen.value(seen.find(key));
        if (stored.find(key) < 0) {
            insert(ImportedReadings.id(key), asOf, stated);
        } else {
            update(ImportedReadings.id(key), asOf, stated);
        }
    }

    /** As it stands now. */
    private CountedReadings.Reading reading(long key) {
        long stated = seen.value(seen.find(key));
        int before = stored.find(key);
        long now = before < 0 ? stated : over(stored.value(before), stated);
        return new CountedReadings.Reading(
                ImportedReadings.day(key),
                through(now >> 42),
                through(now >> 22),
                through(now >> 2),
                (now & 3) == 0 ? YearFacts.UNSTATED : (now & 3) == 2 ? 1 : 0,
                origin);
    }

    private static int through(long packed) {
        int day = (int) (packed & 0xfffff);
        return day == 0 ? YearFacts.UNSTATED : day;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        keep.close();
        update.close();
        connection.close();
    }
}
