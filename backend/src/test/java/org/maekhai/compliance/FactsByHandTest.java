package org.maekhai.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Places;

@QuarkusTest
class FactsByHandTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final int DAYS = 860;
    private static final List<String> YEARS = List.of("2024-12-31", "2025-12-31", "2026-11-23", "2027-12-31");

    @Inject
    DataSource dataSource;

    @Test
    void whatFactsByHandMakeOfTheProjectionIsWhatBuildingItAnewMakes() throws SQLException {
        var random = new Random(11);
        List<String> codes = new ArrayList<>();
        Map<String, TreeSet<LocalDate>> stated = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            codes.add(Places.localGovernment("4612"));
            stated.put(codes.get(i), new TreeSet<>());
        }
        ask();
        for (int i = 0; i < 160; i++) {
            var code = codes.get(random.nextInt(codes.size()));
            var days = stated.get(code);
            var day = FIRST.plusDays(random.nextInt(DAYS));
            var known = days.ceiling(day);
            if (random.nextInt(5) == 0) {
                budget(code, 2567 + random.nextInt(5), random);
            } else if (known != null && random.nextInt(4) == 0) {
                days.remove(known);
                Accounts.admin()
                        .delete("/local-governments/" + code + "/posting-status/" + known)
                        .expect(204);
            } else if (days.add(day)) {
                reading(code, day, random);
            }
        }

        var byHand = projected(codes);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from compliance_projection where fiscal_year > 0");
        }
        ask();

        assertEquals(projected(codes), byHand);
    }

    private static void ask() {
        YEARS.forEach(
                day -> Accounts.admin().get("/compliance?size=1&asOf=" + day).expect(200));
    }

    private static void reading(String code, LocalDate day, Random random) {
        var reading = object("asOf", day);
        var modules = List.of("revenueThrough", "expenditureThrough", "accountingThrough");
        modules.forEach(module -> {
            if (random.nextInt(3) > 0) {
                reading.put(module, day.minusDays(random.nextInt(random.nextBoolean() ? 10 : 400)));
            }
        });
        if (reading.size() == 1 || random.nextInt(3) == 0) {
            reading.put("yearClosed", random.nextBoolean());
        }
        Accounts.admin()
                .post("/local-governments/" + code + "/posting-status", reading)
                .expect(201);
    }

    private static void budget(String code, int year, Random random) {
        var path = "/local-governments/" + code + "/budget-status/" + year;
        var officer = Accounts.admin().ifMatch("*");
        if (random.nextInt(4) == 0) {
            officer.delete(path);
        } else {
            officer.put(
                            path,
                            random.nextInt(4) == 0
                                    ? object("usesElaas", false)
                                    : object(
                                            "usesElaas",
                                            true,
                                            "recordedOn",
                                            (year - 544) + "-09-1" + random.nextInt(10),
                                            "approvedOn",
                                            (year - 544) + "-09-2" + random.nextInt(10),
                                            "inUse",
                                            random.nextBoolean()))
                    .expect(200);
        }
    }

    private Map<String, String> projected(List<String> codes) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select cy.fiscal_year, cy.standing, cy.lateness, cy.readings from"
                                + " compliance_year cy join local_government lg on lg.id = cy.local_government_id"
                                + " join compliance_projection p on p.fiscal_year = cy.fiscal_year"
                                + " where lg.code = ? and cy.fiscal_year between 2568 and 2571")) {
            for (var code : codes) {
                query.setString(1, code);
                try (var found = query.executeQuery()) {
                    while (found.next()) {
                        rows.put(
                                code + " " + found.getInt(1),
                                found.getString(2) + found.getString(3) + found.getString(4));
                    }
                }
            }
        }
        assertEquals(codes.size() * 4, rows.size());
        return rows;
    }
}
