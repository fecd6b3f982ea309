package org.maekhai.compliance;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maekhai.registry.RegistryChanged;
import org.maekhai.registry.RegistryChanging;
import org.maekhai.shared.Failure;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Kept;
import org.maekhai.shared.Sql;

/**
 * Keeps compliance_year: the standing of every local government on every day of a fiscal year. A year is projected when
 * it is first asked about; from then on every write refreshes it in its own transaction, so that it is never behind.
 */
@ApplicationScoped
public class ComplianceProjection {
    private static final String RENEW =
            "update compliance_year set standing = ?, lateness = ?, readings = ?, version = ?"
                    + " where fiscal_year = ? and local_government_id = ?";

    private static final int CHUNK = 400;
    /** From so many local governments on all are told of. */
    private static final int MANY = 1000;

    private final Jdbc jdbc;
    private final Clock clock;
    private final ComplianceRule rule;
    private final Event<ComplianceChanged> changed;
    private final Map<FiscalYear, Kept<ProjectedYear>> kept = new ConcurrentHashMap<>();

    ComplianceProjection(Jdbc jdbc, Clock clock, ComplianceRule rule, Event<ComplianceChanged> changed) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rule = rule;
        this.changed = changed;
    }

    /** Whoever writes facts waits here for the others: a projection must see all facts that stand before it. */
    public void lockForWriting() {
        jdbc.first(
                new Sql("select fiscal_year from compliance_projection where fiscal_year = 0 for update"),
                row -> row.getInt(1));
    }

    /**
     * Refreshes what budgets or exemptions of these fiscal years touch: readings are as they were.
     *
     * @param localGovernmentIds null for all
     */
    public void refresh(Set<Integer> fiscalYears, int[] localGovernmentIds) {
        refresh(
                fiscalYears,
                localGovernmentIds,
                (year, version) -> renew(year, version, localGovernmentIds, ImportedReadings.NONE));
    }

    /** What an import has written is in hand, and what stood before stands beside the standings. */
    void readingsImported(ImportedReadings imported) {
        int[] ids = imported.localGovernmentIds();
        refresh(
                withNext(imported.fiscalYears()),
                ids.length > MANY ? null : ids,
                (year, version) -> renew(year, version, ids, imported));
    }

    /** After readings of these fiscal years were taken back: what stood below them is among the facts alone. */
    void readingsTakenBack(Set<Integer> fiscalYears) {
        refresh(withNext(fiscalYears), null, (year, version) -> project(year, version, null));
    }

    /** The last readings of a year count in the first weeks of the next. */
    private static Set<Integer> withNext(Set<Integer> fiscalYears) {
        var years = new TreeSet<Integer>();
        fiscalYears.forEach(year -> years.addAll(List.of(year, year + 1)));
        return years;
    }

    private void refresh(Set<Integer> fiscalYears, int[] localGovernmentIds, ObjLongConsumer<FiscalYear> projecting) {
        var numbers = numbers();
        var touched = new TreeSet<>(fiscalYears);
        touched.retainAll(numbers.keySet());
        raise(numbers.get(0) + 1, touched);
        touched.forEach(year -> projecting.accept(new FiscalYear(year), numbers.get(0) + 1));
        changed.fire(ComplianceChanged.byFacts(localGovernmentIds));
    }

    /** After the budget of one local government was stated or taken away: it says nothing of other years. */
    void budgetChanged(int fiscalYear, int localGovernmentId) {
        byHand(List.of(fiscalYear), localGovernmentId, null, null);
    }

    /** After a reading of one local government was stated, or taken away (null). */
    void readingChanged(LocalDate asOf, int localGovernmentId, CountedReadings.Reading stated) {
        int year = FiscalYear.of(asOf).year();
        byHand(List.of(year, year + 1), localGovernmentId, asOf, stated);
    }

    /**
     * What the standings followed from is known from what is stored with them: only the facts by hand are new.
     *
     * @param asOf the day of a reading that has changed; null: none
     * @param reading of that day; null: there is none any more
     */
    private void byHand(List<Integer> years, int id, LocalDate asOf, CountedReadings.Reading reading) {
        var projected = projected(years, id);
        long version = projected.last() + 1;
        raise(version, projected.years().keySet());
        // of a year that nobody has asked about yet nothing is known: it may stand otherwise now
        var today = LocalDate.now(clock);
        boolean changes = years.stream()
                .anyMatch(year -> !projected.years().containsKey(year)
                        && !new FiscalYear(year).firstDay().isAfter(today));
        List<CountedReadings.Reading> ofYearBefore = null;
        for (var each : projected.years().entrySet()) {
            var year = new FiscalYear(each.getKey());
            var stored = each.getValue();
            boolean isOfYear = asOf != null && FiscalYear.of(asOf).equals(year);
            if (stored == null || asOf != null && !isOfYear && ofYearBefore == null) {
                project(year, version, new int[] {id});
                changes = true;
                continue;
            }
            var readings = new ArrayList<>(CountedReadings.in(stored.texts().readings(), year));
            if (isOfYear) {
                readings.removeIf(other -> other.asOf() == asOf.toEpochDay());
                if (reading != null) {
                    readings.add(reading);
                }
            } else if (asOf != null) {
                readings.removeIf(other -> other.asOf() < year.firstDay().toEpochDay());
                readings.addAll(ofYearBefore);
            }
            readings.sort(Comparator.comparingInt(CountedReadings.Reading::asOf));
            ofYearBefore = readings.stream()
                    .filter(other -> other.asOf() >= year.firstDay().toEpochDay())
                    .toList();
            readings.forEach(stored.facts()::reading);
            changes |= update(year, version, id, stored);
        }
        if (changes) {
            changed.fire(ComplianceChanged.byFacts(new int[] {id}));
        }
    }

    /** @param years by year, oldest first; null where the local government has no row in it. @param last see numbers */
    private record Projected(long last, TreeMap<Integer, Stored> years) {}

    /** What is kept of one local government in a year. */
    private record Texts(String standing, String lateness, String readings) {}

    /** A row of the projection. @param facts that it followed from, but for the readings, which are text */
    private record Stored(Texts texts, YearFacts facts) {}

    /** Those of these years that are projected, with the row of one local government: whoever writes has the lock. */
    private Projected projected(List<Integer> years, int id) {
        var last = new long[1];
        var rows = new TreeMap<Integer, Stored>();
        var asked = new ArrayList<>(years);
        asked.add(0);
        jdbc.each(
                new Sql(
                                "select b.local_government_id, b.uses_elaas, b.recorded_on, b.approved_on, b.in_use,"
                                        + " b.amount, b.note, p.fiscal_year, p.version, cy.standing, cy.lateness,"
                                        + " cy.readings from compliance_projection p left join compliance_year cy"
                                        + " on cy.fiscal_year = p.fiscal_year and cy.local_government_id = ?"
                                        + " left join budget_status b on b.fiscal_year = cy.fiscal_year"
                                        + " and b.local_government_id = cy.local_government_id",
                                id)
                        .whereIn("p.fiscal_year", asked),
                row -> {
                    int year = row.getInt(8);
                    if (year == 0) {
                        last[0] = row.getLong(9);
                    } else {
                        rows.put(year, row.getString(10) == null ? null : stored(row, new FiscalYear(year)));
                    }
                });
        return new Projected(last[0], rows);
    }

    private static Stored stored(ResultSet row, FiscalYear year) throws SQLException {
        var standing = row.getString(10);
        var facts = new YearFacts();
        facts.asIn(standing, year);
        if (row.getObject(1) != null) {
            budget(row, facts);
        }
        return new Stored(new Texts(standing, row.getString(11), row.getString(12)), facts);
    }

    /** @return whether it stands otherwise on any day */
    private boolean update(FiscalYear year, long version, int id, Stored stored) {
        var texts = texts(year, stored.facts());
        jdbc.update(new Sql(RENEW, texts.standing(), texts.lateness(), texts.readings(), version, year.year(), id));
        return !texts.standing().equals(stored.texts().standing())
                || !texts.lateness().equals(stored.texts().lateness());
    }

    void registryChanging(@Observes RegistryChanging begin) {
        lockForWriting();
    }

    /** Refreshes every projected year: places, types and dates of local governments have changed. */
    void registryChanged(@Observes RegistryChanged change) {
        var numbers = numbers();
        var years = new TreeSet<>(numbers.keySet());
        years.remove(0);
        raise(numbers.get(0) + 1, years);
        years.forEach(year -> project(new FiscalYear(year), numbers.get(0) + 1, change.localGovernmentIds()));
        changed.fire(ComplianceChanged.byRegistry(change.localGovernmentIds()));
    }

    /**
     * Makes sure that a day can be asked about.
     *
     * @throws Failure 400 for a day before 2540 BE or after the end of the next fiscal year
     */
    FiscalYear cover(LocalDate day) {
        var year = FiscalYear.of(day);
        versions(Set.of(year));
        return year;
    }

    /** The projected years as they stand in the database, from memory: with one query where nothing has changed. */
    Map<FiscalYear, ProjectedYear> years(Collection<FiscalYear> asked) {
        Map<FiscalYear, ProjectedYear> years = new HashMap<>();
        versions(asked)
                .forEach((year, version) -> years.put(
                        year,
                        kept.computeIfAbsent(year, unknown -> new Kept<>()).at(version, before -> read(year, before))));
        return years;
    }

    /** What has changed since it was read, or all of it. */
    private Kept.Of<ProjectedYear> read(FiscalYear year, Kept.Of<ProjectedYear> before) {
        var read = before == null ? new ProjectedYear(year) : new ProjectedYear(before.value());
        var version = new long[1];
        jdbc.each(
                new Sql(
                                "select p.version as at_version, cy.local_government_id, cy.standing, cy.lateness,"
                                        + " cy.readings, b.fiscal_year, b.uses_elaas, b.recorded_on, b.approved_on,"
                                        + " b.in_use, b.amount, b.note, b.source, b.origin_id, b.changed_at"
                                        + " from compliance_projection p left join compliance_year cy"
                                        + " on cy.fiscal_year = p.fiscal_year and cy.version > ?"
                                        + " left join budget_status b on b.fiscal_year = cy.fiscal_year"
                                        + " and b.local_government_id = cy.local_government_id",
                                before == null ? -1 : before.version())
                        .where("p.fiscal_year = ?", year.year()),
                row -> {
                    version[0] = row.getLong("at_version");
                    var standing = row.getString("standing");
                    if (standing != null) {
                        read.put(
                                row.getInt("local_government_id"),
                                standing,
                                row.getString("lateness"),
                                row.getString("readings"),
                                row.getObject("fiscal_year") == null ? null : FactsView.Budget.of(row));
                    }
                });
        return new Kept.Of<>(version[0], read);
    }

    /** One local government in a year, for whoever is in the transaction that changes it; none that has no row. */
    Optional<StandingOfYear> ofOne(FiscalYear year, int id) {
        versions(Set.of(year));
        return jdbc.first(
                new Sql("select standing, lateness from compliance_year")
                        .where("fiscal_year = ?", year.year())
                        .where("local_government_id = ?", id),
                row -> new StandingOfYear(year, row.getString(1), row.getString(2)));
    }

    /** The two characters of each day. */
    record StandingOfYear(FiscalYear year, String counted, String told) {
        char state(LocalDate day) {
            int position = year.position(day);
            return ProjectedYear.state(counted.charAt(position), told.charAt(position));
        }
    }

    /** The version of each year, which is built when it is not projected yet. */
    private Map<FiscalYear, Long> versions(Collection<FiscalYear> asked) {
        var known = projected(asked);
        var missing = new ArrayList<>(asked);
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) {
            return known;
        }
        int last = FiscalYear.of(LocalDate.now(clock)).year() + 1;
        for (var year : missing) {
            if (year.year() < FiscalYear.FIRST || year.year() > last) {
                throw Failure.malformed("/asOf", "BAD_DATE");
            }
            build(year);
        }
        return projected(asked);
    }

    private Map<FiscalYear, Long> projected(Collection<FiscalYear> asked) {
        return jdbc
                .list(
                        new Sql("select fiscal_year, version from compliance_projection")
                                .whereIn(
                                        "fiscal_year",
                                        asked.stream().map(FiscalYear::year).toList())
                                .where("policy = ?", rule.fingerprint()),
                        row -> Map.entry(new FiscalYear(row.getInt(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    void build(FiscalYear year) {
        lockForWriting();
        if (!projected(Set.of(year)).isEmpty()) {
            return;
        }
        jdbc.update(new Sql("delete from compliance_projection where fiscal_year = ?", year.year()));
        jdbc.update(new Sql("delete from compliance_year where fiscal_year = ?", year.year()));
        jdbc.update(new Sql(
                "insert into compliance_projection (fiscal_year, policy) values (?, ?)",
                year.year(),
                rule.fingerprint()));
        var numbers = numbers();
        raise(numbers.get(0) + 1, Set.of(year.year()));
        project(year, numbers.get(0) + 1, null);
    }

    /** What was projected under another policy is forgotten, and built anew when it is asked about. */
    @Transactional
    void forgetOtherPolicies(@Observes StartupEvent start) {
        jdbc.update(new Sql("delete from compliance_projection")
                .where("fiscal_year > 0")
                .where("policy <> ?", rule.fingerprint()));
    }

    /** The number of each projected year's last change, and under 0 the last of all: whoever writes has the lock. */
    private Map<Integer, Long> numbers() {
        Map<Integer, Long> numbers = new HashMap<>();
        jdbc.each(
                new Sql("select fiscal_year, version from compliance_projection"),
                row -> numbers.put(row.getInt(1), row.getLong(2)));
        return numbers;
    }

    /** Gives these years a number that is greater than any before it. */
    private void raise(long version, Set<Integer> years) {
        if (!years.isEmpty()) {
            var raised = new TreeSet<>(years);
            raised.add(0);
            jdbc.update(
                    new Sql("update compliance_projection set version = ?", version).whereIn("fiscal_year", raised));
        }
    }

    private void project(FiscalYear year, long version, int[] ids) {
        if (ids == null) {
            jdbc.update(new Sql("delete from compliance_year where fiscal_year = ?", year.year()));
            write(year, version, null);
            return;
        }
        for (int from = 0; from < ids.length; from += CHUNK) {
            var chunk = Arrays.stream(ids, from, Math.min(from + CHUNK, ids.length))
                    .boxed()
                    .toList();
            jdbc.update(new Sql("delete from compliance_year")
                    .where("fiscal_year = ?", year.year())
                    .whereIn("local_government_id", chunk));
            write(year, version, chunk);
        }
    }

    private record Row(int id, String province, String district, String type, YearFacts facts) {}

    private void write(FiscalYear year, long version, List<Integer> ids) {
        var rows = facts(year, ids);
        jdbc.in(connection -> {
            try (var insert = connection.prepareStatement("insert into compliance_year (fiscal_year,"
                    + " local_government_id, province_code, district_code, type, standing, lateness, readings, version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                int batched = 0;
                for (var row : rows) {
                    var texts = texts(year, row.facts());
                    insert.setInt(1, year.year());
                    insert.setInt(2, row.id());
                    insert.setString(3, row.province());
                    insert.setString(4, row.district());
                    insert.setString(5, row.type());
                    insert.setString(6, texts.standing());
                    insert.setString(7, texts.lateness());
                    insert.setString(8, texts.readings());
                    insert.setLong(9, version);
                    insert.addBatch();
                    if (++batched % 1000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    /**
     * The standings of rows that are there, from budgets and exemptions as they are now and the readings that stand beside
     * them; a chunk after the other, since these are long texts.
     *
     * @param ids null for all
     * @param imported in place of or between those readings; where there are none, each row gets the new version, by which
     *     memory finds its budget
     */
    private void renew(FiscalYear year, long version, int[] ids, ImportedReadings imported) {
        int[] all = ids == null ? idsOf(year) : IntStream.of(ids).sorted().toArray();
        for (int from = 0; from < all.length; from += CHUNK) {
            int[] chunk = Arrays.copyOfRange(all, from, Math.min(from + CHUNK, all.length));
            Choice these = (sql, id) -> sql.where(id + " between ? and ?", chunk[0], chunk[chunk.length - 1]);
            var rows = rows(these);
            budgets(year, these, rows);
            exemptions(year, rows);
            var stored = stored(year, these);
            stored.keySet().retainAll(rows.keySet());
            stored.keySet().removeIf(id -> Arrays.binarySearch(chunk, id) < 0);
            stored.forEach((id, texts) -> imported.over(
                    CountedReadings.in(texts.readings(), year),
                    id,
                    year,
                    rows.get(id).facts()));
            update(year, version, stored, rows, imported == ImportedReadings.NONE);
        }
    }

    private int[] idsOf(FiscalYear year) {
        return jdbc
                .list(
                        new Sql("select local_government_id from compliance_year")
                                .where("fiscal_year = ?", year.year())
                                .append("order by local_government_id"),
                        row -> row.getInt(1))
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Map<Integer, Texts> stored(FiscalYear year, Choice choice) {
        Map<Integer, Texts> stored = new LinkedHashMap<>();
        var sql = new Sql("select local_government_id, standing, lateness, readings from compliance_year")
                .where("fiscal_year = ?", year.year());
        jdbc.each(
                choice.of(sql, "local_government_id").append("order by local_government_id"),
                row -> stored.put(row.getInt(1), new Texts(row.getString(2), row.getString(3), row.getString(4))));
        return stored;
    }

    /** @param all also those that stand as they stood */
    private void update(
            FiscalYear year, long version, Map<Integer, Texts> stored, Map<Integer, Row> rows, boolean all) {
        jdbc.in(connection -> {
            try (var update = connection.prepareStatement(RENEW)) {
                for (var each : stored.entrySet()) {
                    var texts = texts(year, rows.get(each.getKey()).facts());
                    if (all || !texts.equals(each.getValue())) {
                        update.setString(1, texts.standing());
                        update.setString(2, texts.lateness());
                        update.setString(3, texts.readings());
                        update.setLong(4, version);
                        update.setInt(5, year.year());
                        update.setInt(6, each.getKey());
                        update.addBatch();
                    }
                }
                update.executeBatch();
            }
            return null;
        });
    }

    private Texts texts(FiscalYear year, YearFacts facts) {
        var counted = new StringBuilder(366);
        var told = new StringBuilder(366);
        rule.days(year, facts, counted, told);
        return new Texts(counted.toString(), told.toString(), CountedReadings.of(year, facts));
    }

    /** Which local governments: narrows a query by the column that has their ids. */
    private interface Choice {
        Sql of(Sql sql, String id);
    }

    private Iterable<Row> facts(FiscalYear year, List<Integer> ids) {
        Choice choice = ids == null ? (sql, id) -> sql : (sql, id) -> sql.whereIn(id, ids);
        var rows = rows(choice);
        budgets(year, choice, rows);
        readings(year, ids, rows);
        exemptions(year, rows);
        return rows.values();
    }

    private Map<Integer, Row> rows(Choice choice) {
        Map<Integer, Row> rows = new LinkedHashMap<>();
        var sql =
                new Sql("select id, province_code, district_code, type, active_from, active_to from local_government");
        jdbc.each(choice.of(sql, "id").append("order by id"), row -> {
            var facts = new YearFacts();
            facts.active(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class));
            rows.put(
                    row.getInt(1), new Row(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), facts));
        });
        return rows;
    }

    private void budgets(FiscalYear year, Choice choice, Map<Integer, Row> rows) {
        var sql = new Sql("select local_government_id, uses_elaas, recorded_on, approved_on, in_use, amount, note"
                        + " from budget_status")
                .where("fiscal_year = ?", year.year());
        jdbc.each(
                choice.of(sql, "local_government_id"),
                row -> budget(row, rows.get(row.getInt(1)).facts()));
    }

    private static void budget(ResultSet row, YearFacts facts) throws SQLException {
        facts.budget(
                row.getObject(2, Boolean.class),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, Boolean.class),
                row.getBigDecimal(6) != null || row.getString(7) != null);
    }

    private void readings(FiscalYear year, List<Integer> ids, Map<Integer, Row> rows) {
        var columns = "p.local_government_id, p.as_of, p.revenue_through, p.expenditure_through,"
                + " p.accounting_through, p.year_closed, p.source, p.origin_id";
        // few local governments are found by point look-ups for each day, all of them by one pass over the days
        var sql = ids == null
                ? new Sql("select " + columns + " from posting_status p")
                : new Sql("select " + columns + " from posting_day d join posting_status p on p.as_of = d.as_of")
                        .whereIn("p.local_government_id", ids);
        var day = ids == null ? "p.as_of" : "d.as_of";
        sql.where(day + " >= ?", new FiscalYear(year.year() - 1).firstDay())
                .where(day + " <= ?", year.lastDay())
                .append("order by p.as_of");
        jdbc.each(sql, row -> rows.get(row.getInt(1)).facts().reading(reading(row)));
    }

    private static CountedReadings.Reading reading(ResultSet row) throws SQLException {
        return CountedReadings.Reading.of(StatePosting.of(row), Origin.of(row));
    }

    private void exemptions(FiscalYear year, Map<Integer, Row> rows) {
        var sql = new Sql("select province_code, local_government_id, valid_from, valid_to from exemption")
                .where("valid_from <= ?", year.lastDay())
                .where("valid_to >= ?", year.firstDay());
        jdbc.each(sql, row -> {
            var province = row.getString(1);
            var id = row.getObject(2, Integer.class);
            var from = row.getObject(3, LocalDate.class);
            var to = row.getObject(4, LocalDate.class);
            if (id != null) {
                if (rows.containsKey(id)) {
                    rows.get(id).facts().exempt(from, to);
                }
                return;
            }
            rows.values().stream()
                    .filter(candidate -> province == null || province.equals(candidate.province()))
                    .forEach(candidate -> candidate.facts().exempt(from, to));
        });
    }
}
