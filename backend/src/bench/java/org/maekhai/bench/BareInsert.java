package org.maekhai.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.thai.ThaiSort;

/** The yardstick of writes: the same rows into the same tables, and nothing else. */
final class BareInsert {
    private static final int BATCH = 1000;

    private record Place(Registry.Row row, String shortName, String sortKey, String searchText) {}

    private record Reading(LocalDate asOf, int id, LocalDate revenue, LocalDate expenditure, LocalDate accounting) {}

    private final Statements sql;
    private final List<Place> places;
    private List<Reading> readings = List.of();
    private final List<Integer> ids = new ArrayList<>();
    private int facts;

    BareInsert(Statements sql, Registry registry) {
        this.sql = sql;
        // what is derived from a name is made before the clock starts
        this.places = registry.rows().stream()
                .map(row -> {
                    var shortName = LocalGovernmentType.valueOf(row.type()).shortName(row.name());
                    return new Place(
                            row, shortName, ThaiSort.key(row.name()), SearchText.of(row.code(), row.name(), shortName));
                })
                .toList();
    }

    Map<String, Yardstick.Task> tasks() {
        return Map.of(
                "insert-registry", (batch, count, argument) -> registry(),
                "delete-registry",
                        (batch, count, argument) -> {
                            sql.update("delete from local_government");
                            sql.commit();
                        },
                "prepare-readings", (batch, count, year) -> prepare(Integer.parseInt(year)),
                "insert-readings", (batch, count, argument) -> readings(),
                "insert-budget", (batch, count, argument) -> budgets(count),
                "insert-reading", (batch, count, argument) -> singleReadings(count));
    }

    private void registry() throws SQLException {
        var insert = sql.prepare("insert into local_government (id, code, name, short_name, type, district_code,"
                + " province_code, latitude, longitude, sort_key, search_text, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
        int id = 0;
        for (var place : places) {
            insert.setInt(1, ++id);
            insert.setString(2, place.row().code());
            insert.setString(3, place.row().name());
            insert.setString(4, place.shortName());
            insert.setString(5, place.row().type());
            insert.setString(6, place.row().district());
            insert.setString(7, place.row().province());
            insert.setDouble(8, place.row().latitude());
            insert.setDouble(9, place.row().longitude());
            insert.setString(10, place.sortKey());
            insert.setString(11, place.searchText());
            add(insert, id);
        }
        insert.executeBatch();
        sql.commit();
    }

    private void prepare(int fiscalYear) {
        readings = new ArrayList<>();
        for (var asOf : Days.monthEnds(fiscalYear)) {
            for (int id = 1; id <= places.size(); id++) {
                readings.add(new Reading(
                        asOf,
                        id,
                        Nation.through(asOf, id, 0),
                        Nation.through(asOf, id, 1),
                        Nation.through(asOf, id, 2)));
            }
        }
    }

    private void readings() throws SQLException {
        var insert = sql.prepare(
                "insert into posting_status (as_of, local_government_id, revenue_through,"
                        + " expenditure_through, accounting_through, year_closed, source) values (?, ?, ?, ?, ?, true, 'IMPORT')");
        int count = 0;
        for (var reading : readings) {
            insert.setObject(1, reading.asOf());
            insert.setInt(2, reading.id());
            insert.setObject(3, reading.revenue());
            insert.setObject(4, reading.expenditure());
            insert.setObject(5, reading.accounting());
            add(insert, ++count);
        }
        insert.executeBatch();
        sql.commit();
    }

    private static void add(PreparedStatement insert, int count) throws SQLException {
        insert.addBatch();
        if (count % BATCH == 0) {
            insert.executeBatch();
        }
    }

    /** Of the server's numbers, for each fact another one. */
    private int id() throws SQLException {
        if (ids.isEmpty()) {
            sql.each("select id from local_government order by id", row -> ids.add(row.getInt(1)));
        }
        return ids.get(facts % ids.size());
    }

    /** Of fiscal years that nothing else is known of. */
    private void budgets(int count) throws SQLException {
        for (int i = 0; i < count; i++, facts++) {
            sql.update(
                    "insert into budget_status (fiscal_year, local_government_id, uses_elaas, recorded_on, approved_on,"
                            + " in_use, amount, source, changed_at, version)"
                            + " values (?, ?, true, ?, ?, true, ?, 'OFFICER', ?, 0)",
                    1000 + facts / places.size(),
                    id(),
                    Days.TODAY.minusDays(80),
                    Days.TODAY.minusDays(70),
                    20_000_000 + facts,
                    OffsetDateTime.now());
            sql.commit();
        }
    }

    private void singleReadings(int count) throws SQLException {
        for (int i = 0; i < count; i++, facts++) {
            var asOf = LocalDate.of(1900, 1, 1).plusDays(facts / places.size());
            sql.update(
                    "insert into posting_status (as_of, local_government_id, revenue_through, expenditure_through,"
                            + " accounting_through, year_closed, source) values (?, ?, ?, ?, ?, true, 'OFFICER')",
                    asOf,
                    id(),
                    asOf.minusDays(1),
                    asOf.minusDays(2),
                    asOf.minusDays(3));
            sql.commit();
        }
    }
}
