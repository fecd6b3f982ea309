package org.maekhai.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maekhai.Api;

/** What an officer sees of the demonstration through the API. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DemoPictureTest {
    @Test
    void everyRoleSignsInWithThePasswordOfTheDemonstration() {
        for (var user : List.of("admin", "department", "province", "district", "trainer", "local", "observer")) {
            var me = signIn(user).get("/session").expect(200);
            assertEquals(user.toUpperCase(java.util.Locale.ROOT), me.at("/role"));
            assertTrue(me.json().get("demo").asBoolean());
        }
    }

    @Test
    void everyStatusAppearsInTheNation() {
        var nation = summary("nation", DemoProfile.TODAY).at("/0/byStatus");

        assertEquals(6, nation.size());
        nation.fields().forEachRemaining(status -> assertTrue(status.getValue().asInt() > 0, status.getKey()));
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
            double rate = nationalRate(monthEnd);
            assertTrue(rate > before - 0.01, monthEnd + ": " + rate + " after " + before);
            before = rate;
        }
        assertTrue(before > nationalRate(DemoProfile.TODAY.minusMonths(12)) + 0.05);
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
            long total =
                    signIn("admin").get("/compliance?size=1&reason=" + reason).total();
            assertTrue(total > 0, reason);
        }
    }

    @Test
    void somethingWaitsForTheOfficesOfNan() {
        var province = signIn("province");

        var proposals = province.get("/registry-proposals?state=PENDING");
        var exemptions = province.get("/exemptions");

        assertTrue(proposals.total() >= 3);
        assertTrue(exemptions.total() >= 1);
    }

    private static Map<String, Double> rates(LocalDate day) {
        var rates = new TreeMap<String, Double>();
        summary("province", day)
                .forEach(row ->
                        rates.put(row.get("key").asText(), row.get("rate").asDouble()));
        return rates;
    }

    private static double nationalRate(LocalDate day) {
        return summary("nation", day).at("/0/rate").asDouble();
    }

    private static JsonNode summary(String by, LocalDate day) {
        return signIn("admin")
                .get("/compliance/summary?by=" + by + "&asOf=" + day)
                .expect(200)
                .json()
                .get("rows");
    }

    private static Api signIn(String user) {
        return Api.signIn(user, DemoUsers.PASSWORD);
    }
}
