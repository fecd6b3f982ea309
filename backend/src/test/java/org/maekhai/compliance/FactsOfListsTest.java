package org.maekhai.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.security.Role;

/** A list tells the facts that stand in the database now, with where they come from, after whatever has changed them. */
@QuarkusTest
class FactsOfListsTest {
    private static final String DAY = "2026-11-10";
    private static final Map<String, String> MODULES =
            Map.of("revenue", "revenueThrough", "expenditure", "expenditureThrough", "accounting", "accountingThrough");

    private String code;

    @BeforeEach
    void ofOne() {
        code = Places.localGovernment("4613");
        asInTheDatabase();
    }

    @Test
    void afterWhatWasStatedByHand() {
        after(() -> budget("amount", 5_000_000));
        after(() -> budget("usesElaas", true, "note", "หนังสือฉบับแรก"));
        after(() -> budget("usesElaas", true, "note", "หนังสือฉบับหลัง"));
        after(() -> reading("2026-10-31", "2026-10-30"));
        after(() -> reading("2026-09-30", "2026-09-29"));
        after(() -> Accounts.admin()
                .delete("/local-governments/" + code + "/posting-status/2026-10-31")
                .expect(204));
        after(() -> Accounts.admin()
                .ifMatch("*")
                .delete("/local-governments/" + code + "/budget-status/2570")
                .expect(204));
    }

    @Test
    void afterImportsAndWhenTheyAreTakenBack() {
        after(() -> reading("2026-09-30", "2026-08-31"));
        var readings = "code,as_of,revenue_through,expenditure_through,accounting_through,year_closed\n";
        var first = after(() -> imported("posting-status", readings + code + ",2026-10-31,2026-10-30,2026-10-30,,0\n"));
        // the same days from another source
        var again = after(
                () -> imported("posting-status", readings + code + ",2026-10-31,2026-10-30,2026-10-30,2026-10-29,1\n"));
        var ofBefore = after(() -> imported("posting-status", readings + code + ",2026-09-30,2026-09-30,,,1\n"));
        var budgets = "code,fiscal_year,uses_elaas,amount,note\n";
        var budget = after(() -> imported("budget-status", budgets + code + ",2570,1,7000000,\n"));
        var noted = after(() -> imported("budget-status", budgets + code + ",2570,1,7000000,ข้อความ\n"));
        after(() -> budget("usesElaas", true, "amount", 8_000_000));
        for (var taken : List.of(ofBefore, again, first)) {
            after(() -> undo(taken).expect(200));
        }
        after(() -> Accounts.admin()
                .ifMatch("*")
                .delete("/local-governments/" + code + "/budget-status/2570")
                .expect(204));
        // what stands on them is gone, but not as if it had never been
        for (var taken : List.of(noted, budget)) {
            var answer = after(() -> undo(taken));
            assertTrue(List.of(200, 409).contains(answer.status()), answer::text);
        }
    }

    @Test
    void afterASelfReportWasConfirmed() {
        var local = Accounts.of(Role.LOCAL, code);
        var day = "/local-governments/" + code + "/posting-status";
        after(() -> local.post(day, object("asOf", "2026-10-31", "revenueThrough", "2026-10-31"))
                .expect(201));
        after(() -> Accounts.admin().post(day + "/2026-10-31/confirm", null).expect(200));
    }

    private Answer after(Supplier<Answer> write) {
        var done = write.get();
        asInTheDatabase();
        return done;
    }

    private void asInTheDatabase() {
        var of = "/local-governments/" + code;
        var listed = Accounts.admin()
                .get("/compliance?q=" + code + "&asOf=" + DAY)
                .expect(200)
                .json()
                .at("/items/0/facts");
        var alone = Accounts.admin()
                .get(of + "/compliance?months=1&asOf=" + DAY)
                .expect(200)
                .json()
                .get("facts");
        assertEquals(alone, listed);

        var budget = Accounts.admin().get(of + "/budget-status/2570");
        if (budget.status() == 404) {
            assertEquals("null", listed.get("budget").toString());
        } else {
            listed.get("budget")
                    .fields()
                    .forEachRemaining(
                            field -> assertEquals(budget.json().get(field.getKey()), field.getValue(), field.getKey()));
        }
        var readings =
                Accounts.admin().get(of + "/posting-status").expect(200).json().get("items");
        MODULES.forEach((module, stated) -> isNewest(readings, stated, listed.get(module), "through"));
        var ofYear = new ArrayList<JsonNode>();
        readings.forEach(reading -> {
            if (reading.get("asOf").asText().compareTo("2026-10-01") >= 0) {
                ofYear.add(reading);
            }
        });
        isNewest(ofYear, "yearClosed", listed.get("yearClosed"), "value");
    }

    private static void isNewest(Iterable<JsonNode> readings, String stated, JsonNode told, String value) {
        var newest = newest(readings, stated);
        if (newest == null) {
            assertEquals("null", told.toString(), stated);
            return;
        }
        assertEquals(newest.get(stated), told.get(value), stated);
        for (var field : List.of("asOf", "source", "importId")) {
            assertEquals(newest.get(field), told.get(field), stated + " " + field);
        }
    }

    /** Newest first; those that wait to be confirmed don't count. */
    private static JsonNode newest(Iterable<JsonNode> readings, String stated) {
        for (var reading : readings) {
            if (reading.get("confirmed").asBoolean() && !reading.get(stated).isNull()) {
                return reading;
            }
        }
        return null;
    }

    private Answer budget(Object... stated) {
        return Accounts.admin().ifMatch("*").put("/local-governments/" + code + "/budget-status/2570", object(stated));
    }

    private Answer reading(String asOf, String through) {
        Earned.reading(code, asOf, through);
        return null;
    }

    private static Answer imported(String kind, String rows) {
        return Accounts.admin().importCsv(kind, rows).expect(200);
    }

    private static Answer undo(Answer report) {
        return Accounts.admin().post("/imports/" + report.at("/id") + "/undo", null);
    }
}
