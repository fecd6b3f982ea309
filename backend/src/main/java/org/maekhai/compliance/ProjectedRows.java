package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.FiscalYear;

/** The rows of compliance_year: made of the facts of many local governments, or of what has changed and what stands in them. */
@ApplicationScoped
class ProjectedRows {
    static final String RENEW = """
            update compliance_year
            set standing = ?, lateness = ?, readings = ?, version = ?
            where fiscal_year = ? and local_government_id = ?
            """;

    static final String BUDGETS = """
            select local_government_id, uses_elaas, recorded_on, approved_on, in_use, in_use_from, amount, note, fiscal_year
            from budget_status
            """;
    static final String READINGS = """
            select p.local_government_id, p.as_of, p.revenue_through, p.expenditure_through, p.accounting_through,
                p.year_closed, p.source, p.origin_id
            """;

    private static final String INSERT = """
            insert into compliance_year (fiscal_year, local_government_id, province_code, district_code, type, standing,
                lateness, readings, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int CHUNK = 400;

    private final Jdbc jdbc;
    private final ComplianceRule rule;

    ProjectedRows(Jdbc jdbc, ComplianceRule rule) {
        this.jdbc = jdbc;
        this.rule = rule;
    }

    /** What is kept of one local government in a year. */
    record Texts(String standing, String lateness, String readings) {}

    /** From the facts themselves. @param ids null for all */
    void project(FiscalYear year, long version, int[] ids) {
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
            try (var insert = connection.prepareStatement(INSERT)) {
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
    void renew(FiscalYear year, long version, int[] ids, ImportedReadings imported) {
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

    Texts texts(FiscalYear year, YearFacts facts) {
        var standing = new StringBuilder(366);
        var lateness = new StringBuilder(366);
        rule.days(year, facts, standing, lateness);
        return new Texts(standing.toString(), lateness.toString(), CountedReadings.of(year, facts));
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
        var sql = new Sql(BUDGETS).where("fiscal_year = ?", year.year());
        jdbc.each(
                choice.of(sql, "local_government_id"),
                row -> budget(row, rows.get(row.getInt(1)).facts()));
    }

    static void budget(ResultSet row, YearFacts facts) throws SQLException {
        facts.budget(
                row.getObject(2, Boolean.class),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, Boolean.class),
                row.getObject(6, LocalDate.class),
                row.getBigDecimal(7) != null || row.getString(8) != null);
    }

    private void readings(FiscalYear year, List<Integer> ids, Map<Integer, Row> rows) {
        // few local governments are found by point look-ups for each day, all of them by one pass over the days
        var sql = ids == null
                ? new Sql(READINGS + "from posting_status p")
                : new Sql(READINGS + "from posting_day d join posting_status p on p.as_of = d.as_of")
                        .whereIn("p.local_government_id", ids);
        var day = ids == null ? "p.as_of" : "d.as_of";
        sql.where(day + " >= ?", new FiscalYear(year.year() - 1).firstDay())
                .where(day + " <= ?", year.lastDay())
                .append("order by p.as_of");
        jdbc.each(sql, row -> rows.get(row.getInt(1)).facts().reading(reading(row)));
    }

    static Reading reading(ResultSet row) throws SQLException {
        // by their places, since there are hundreds of thousands
        return Reading.of(
                new StatePosting(
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, Boolean.class),
                        null),
                new Origin(Source.valueOf(row.getString(7)), row.getObject(8, UUID.class)));
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
