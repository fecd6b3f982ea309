package org.maekhai.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Places;
import org.maekhai.TestDatabase;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.ProblemDocument;
import org.maekhai.shared.work.Stopping;

/** Which rules of the database two callers may run into, and which only we can break. */
@QuarkusTest
class ConstraintsTest {
    @Inject
    DataSource dataSource;

    @Inject
    Jdbc jdbc;

    @Inject
    Stopping stopping;

    @Test
    void whatTwoAtOnceRunIntoIsToldToTheSecond() {
        assertEquals(
                "409 USERNAME_TAKEN",
                told("insert into app_user select " + copyOf("app_user", "username") + " from"
                        + " app_user where username = 'admin'"));
        var code = Places.localGovernment("7203");
        assertEquals(
                "409 CHANGED_MEANWHILE",
                told("insert into local_government_contact (local_government_id, version) values (-1, 0)"),
                "a reference to what is gone");
        assertEquals(
                "409 CODE_TAKEN",
                told("insert into local_government (id, code, name, short_name, type, district_code, province_code,"
                        + " sort_key, search_text, version) select -2, code, name, short_name, type, district_code,"
                        + " province_code, sort_key, search_text, version from local_government where code = '" + code
                        + "'"));
    }

    @Test
    void anyOtherRuleOfTheDatabaseIsOurMistakeAndNobodyIsToldThatSomebodyWasFaster() {
        var exemption = "insert into exemption (id, valid_from, valid_to, reason, created_at, created_by) values"
                + " ('00000000-0000-7000-8000-000000000001', date '2026-05-02', %s, 'x', current_timestamp, 'x')";

        assertEquals("500 UNEXPECTED", told(exemption.formatted("date '2026-05-01'")), "a check");
        assertEquals("500 UNEXPECTED", told(exemption.formatted("null")), "a value that is missing");
        assertEquals(
                "500 UNEXPECTED",
                told("insert into province select code, name, name_en, region, latitude, longitude, sort_key from"
                        + " province where code = '57'"),
                "a key that nobody makes");
    }

    @Test
    void everyRuleOfTheListStandsInTheDatabase() throws SQLException {
        var missing = new TreeSet<>(Constraints.known());
        missing.removeAll(inTheDatabase());
        if (!TestDatabase.isPostgres()) {
            // H2 has a trigger in place of these
            missing.removeAll(List.of("assignment_one_primary", "assignment_nobody_twice"));
        }

        assertEquals(List.of(), new ArrayList<>(missing));
    }

    /** Unique rules and references by table and columns, others by their names. */
    private List<String> inTheDatabase() throws SQLException {
        var query = "select c.table_name, c.constraint_name, c.constraint_type, k.column_name from"
                + " information_schema.table_constraints c left join information_schema.key_column_usage k"
                + " on k.constraint_name = c.constraint_name and k.table_name = c.table_name"
                + " order by c.constraint_name, k.ordinal_position";
        Map<String, StringBuilder> names = new TreeMap<>();
        List<String> found = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var type = rows.getString(3);
                var columns = names.computeIfAbsent(
                        rows.getString(1) + "." + rows.getString(2) + "." + type, key -> new StringBuilder());
                if (!type.equals("PRIMARY KEY") && rows.getString(4) != null) {
                    columns.append('_').append(rows.getString(4));
                }
                found.add(rows.getString(2));
            }
            if (TestDatabase.isPostgres()) {
                try (var exclusions = connection.createStatement();
                        var more = exclusions.executeQuery("select conname from pg_constraint where contype = 'x'")) {
                    while (more.next()) {
                        found.add(more.getString(1));
                    }
                }
            }
        }
        names.forEach((key, columns) -> found.add(key.split("[.]")[0]
                + columns
                + (key.endsWith("PRIMARY KEY") ? "_pkey" : key.endsWith("FOREIGN KEY") ? "_fkey" : "_key")));
        return found.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static String copyOf(String table, String column) {
        assertEquals("app_user username", table + " " + column);
        return "'00000000-0000-7000-8000-000000000002', username, name, role, province_code, district_code,"
                + " local_government_code, password_hash, active, created_at, last_sign_in_at, version, search_text";
    }

    /** What a caller whose request did this is told. */
    private String told(String statement) {
        var broken = assertThrows(RuntimeException.class, () -> jdbc.update(new Sql(statement)));
        var mapper = new ProblemMapper();
        mapper.stopping = stopping;
        try (var answer = mapper.unexpected(broken)) {
            return answer.getStatus() + " " + ((ProblemDocument) answer.getEntity()).code();
        }
    }
}
