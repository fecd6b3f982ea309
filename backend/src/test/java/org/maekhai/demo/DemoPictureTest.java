package org.maekhai.demo;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an officer sees of the demonstration through the API. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DemoPictureTest {
    @Test
    void everyRoleSignsInWithThePasswordOfTheDemonstration() {
        for (var user : List.of("admin", "department", "province", "district", "trainer", "local", "observer")) {
            var me = given().cookies(signIn(user)).get("/api/v1/session").jsonPath();
            assertEquals(user.toUpperCase(java.util.Locale.ROOT), me.getString("role"));
            assertTrue(me.getBoolean("demo"));
        }
    }

    @Test
    void everyStatusAppearsInTheNation() {
        var nation = summary("nation", DemoProfile.TODAY).getMap("rows[0].byStatus", String.class, Integer.class);

        assertEquals(6, nation.size());
        nation.forEach((status, count) -> assertTrue(count > 0, status));
    }

    @Test
    void provincesDifferAndNoneIsEmpty() {
        var rates = rates(DemoProfile.TODAY);

        assertEquals(76, rates.size());
        rates.forEach((code, rate) -> assertTrue(rate > 0.3 && rate < 0.95, code + ": " + rate));
        assertTrue(rates.values().stream().filter(rate -> rate < 0.45).count() > 5);
        assertTrue(rates.values().stream().filter(rate -> rate > 0.8).count() > 5);
    }

    @Test
    void theNationGetsBetterFromMonthToMonth() {
        double before = 0;
        for (int back = 12; back >= 1; back--) {
            var monthEnd = DemoProfile.TODAY
                    .minusMonths(back)
                    .withDayOfMonth(1)
                    .plusMonths(1)
                    .minusDays(1);
            double rate = summary("nation", monthEnd).getDouble("rows[0].rate");
            assertTrue(rate > before - 0.01, monthEnd + ": " + rate + " after " + before);
            before = rate;
        }
        assertTrue(before > summary("nation", DemoProfile.TODAY.minusMonths(12)).getDouble("rows[0].rate") + 0.05);
    }

    @Test
    void everyReasonAppearsButTheOneThatThePolicyDoesNotAskFor() {
        for (var reason : List.of(
                "BUDGET_NOT_RECORDED",
                "BUDGET_NOT_APPROVED",
                "BUDGET_NOT_IN_USE",
                "REVENUE_MISSING",
                "REVENUE_LATE",
                "EXPENDITURE_MISSING",
                "EXPENDITURE_LATE",
                "ACCOUNTING_MISSING",
                "ACCOUNTING_LATE",
                "READING_STALE",
                "NOT_USING_ELAAS",
                "NO_DATA",
                "EXEMPT")) {
            int total = given().cookies(signIn("admin"))
                    .queryParam("reason", reason)
                    .queryParam("size", 1)
                    .get("/api/v1/compliance")
                    .jsonPath()
                    .getInt("total");
            assertTrue(total > 0, reason);
        }
    }

    @Test
    void somethingWaitsForTheOfficesOfNan() {
        var province = signIn("province");

        var proposals = given().cookies(province)
                .queryParam("state", "PENDING")
                .get("/api/v1/registry-proposals")
                .jsonPath();
        var exemptions = given().cookies(province).get("/api/v1/exemptions").jsonPath();

        assertTrue(proposals.getInt("total") >= 3);
        assertTrue(exemptions.getInt("total") >= 1);
    }

    private static Map<String, Double> rates(LocalDate day) {
        var rates = new TreeMap<String, Double>();
        List<Map<String, Object>> rows = summary("province", day).getList("rows");
        rows.forEach(row -> rates.put((String) row.get("key"), ((Number) row.get("rate")).doubleValue()));
        return rates;
    }

    private static JsonPath summary(String by, LocalDate day) {
        return given().cookies(signIn("admin"))
                .queryParam("by", by)
                .queryParam("asOf", day.toString())
                .get("/api/v1/compliance/summary")
                .jsonPath();
    }

    private static Cookies signIn(String user) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", user, "password", DemoUsers.PASSWORD))
                .post("/api/v1/session")
                .then()
                .statusCode(200)
                .extract()
                .detailedCookies();
    }
}
