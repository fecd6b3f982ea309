package org.maekhai.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.TestClock;
import org.maekhai.security.Role;

@QuarkusTest
class FactsTest {
    @Inject
    TestClock clock;

    private static final int THREADS = 8;

    @Inject
    DataSource dataSource;

    @Test
    void aBudgetIsStatedChangedAndDeletedWithItsVersion() {
        var budget = "/local-governments/" + Places.localGovernment("5001") + "/budget-status/2570";
        var officer = Accounts.of(Role.PROVINCE, "50");
        var first = object("usesElaas", true, "recordedOn", "2026-09-20", "amount", 1000);

        officer.get(budget).expectProblem(404, "NOT_FOUND");
        var made = officer.put(budget, first).expect(200);
        assertEquals("OFFICER", made.at("/source"));
        assertEquals("true", made.at("/confirmed"));
        assertEquals(made.etag(), officer.put(budget, first).expect(200).etag());
        var second = object("usesElaas", true, "recordedOn", "2026-09-20", "approvedOn", "2026-09-28");
        officer.put(budget, second).expectProblem(428, "IF_MATCH_REQUIRED");
        officer.ifMatch("\"99\"").put(budget, second).expectProblem(412, "STALE");
        var changed = officer.ifMatch(made.etag()).put(budget, second).expect(200);
        assertEquals(null, changed.at("/amount"));
        assertEquals(
                changed.etag(),
                officer.ifMatch(made.etag()).put(budget, second).expect(200).etag());
        officer.delete(budget).expectProblem(428, "IF_MATCH_REQUIRED");
        officer.ifMatch(made.etag()).delete(budget).expectProblem(412, "STALE");
        officer.ifMatch(changed.etag()).delete(budget).expect(204);
        officer.get(budget).expectProblem(404, "NOT_FOUND");
        officer.ifMatch("*").delete(budget).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void anAmountIsTheSameHoweverManyZerosItIsWrittenWith() {
        var budget = "/local-governments/" + Places.localGovernment("5001") + "/budget-status/2570";
        var made = Accounts.admin().put(budget, "{\"amount\":1234.5}").expect(200);

        for (var amount : List.of("1234.50", "1234.500", "1.2345e3")) {
            assertEquals(
                    made.etag(),
                    Accounts.admin()
                            .put(budget, "{\"amount\":" + amount + "}")
                            .expect(200)
                            .etag());
        }
    }

    @Test
    void aReadingIsStatedOnceForADayAndListedNewestFirst() {
        var postings = "/local-governments/" + Places.localGovernment("5001") + "/posting-status";
        var officer = Accounts.of(Role.PROVINCE, "50");

        var made = officer.post(postings, object("asOf", "2026-10-31", "revenueThrough", "2026-10-30"))
                .expect(201);
        assertTrue(made.header("Location").endsWith("/posting-status/2026-10-31"));
        officer.post(postings, object("asOf", "2026-10-31", "revenueThrough", "2026-10-30"))
                .expect(201);
        officer.post(postings, object("asOf", "2026-10-31", "revenueThrough", "2026-10-29"))
                .expectProblem(409, "ALREADY_STATED");
        officer.post(postings, object("asOf", "2026-11-15", "yearClosed", false, "source", "OFFICER"))
                .expect(201);
        assertEquals(List.of("2026-11-15", "2026-10-31"), officer.get(postings).items("/asOf"));
        assertEquals(List.of("OFFICER", "OFFICER"), officer.get(postings).items("/source"));
        assertEquals(
                List.of("2026-10-31"), officer.get(postings + "?to=2026-11-14").items("/asOf"));
        assertEquals(
                List.of("2026-11-15"),
                officer.get(postings + "?from=2026-11-01").items("/asOf"));
        officer.delete(postings + "/2026-10-31").expect(204);
        officer.delete(postings + "/2026-10-31").expectProblem(404, "NOT_FOUND");
    }

    @Test
    void whatDecidesAStatusIsShownWithItsSourceAndDay() {
        var code = Places.localGovernment("5001");
        complete(code);

        var history = Accounts.admin()
                .get("/local-governments/" + code + "/compliance?months=2")
                .expect(200);

        assertEquals("COMPLETE_AND_CURRENT", history.at("/status"));
        assertEquals("2570", history.at("/fiscalYear"));
        assertEquals("2026-09-28", history.at("/facts/budget/approvedOn"));
        assertEquals("OFFICER", history.at("/facts/budget/source"));
        assertEquals("2026-11-20", history.at("/facts/revenue/asOf"));
        assertEquals("2026-11-18", history.at("/facts/revenue/through"));
        assertEquals("2", history.at("/facts/revenue/lagDays"));
        assertEquals(null, history.at("/facts/yearClosed"));
        assertEquals(
                List.of("2026-11-23", "2026-10-31", "2026-09-30"),
                history.json().get("history").findValuesAsText("asOf").subList(0, 3));
        assertEquals(
                "COMPLETE_AND_CURRENT",
                Accounts.admin().get("/local-governments/" + code).at("/status"));
        assertEquals(
                "INCOMPLETE",
                Accounts.admin()
                        .get("/local-governments/" + code + "?asOf=2026-11-19")
                        .at("/status"));
    }

    @Test
    void aFactIsInTheNextAnswerEvenForAPastDayAndGoneWhenItIsDeleted() {
        var code = Places.localGovernment("5001");
        var admin = Accounts.admin();
        assertEquals("NO_DATA", statusOn(code, "2026-11-20"));
        complete(code);
        assertEquals("COMPLETE_AND_CURRENT", statusOn(code, "2026-11-20"));

        admin.delete("/local-governments/" + code + "/posting-status/2026-11-20")
                .expect(204);
        assertEquals("INCOMPLETE", statusOn(code, "2026-11-20"));
        admin.ifMatch("*")
                .delete("/local-governments/" + code + "/budget-status/2570")
                .expect(204);
        assertEquals("NO_DATA", statusOn(code, "2026-11-20"));
    }

    @Test
    void lastYearsReadingReachesIntoTheYoungYear() {
        var code = Places.localGovernment("5001");
        var admin = Accounts.admin();
        assertEquals("NO_DATA", statusOn(code, "2026-10-10"));

        admin.post("/local-governments/" + code + "/posting-status", posting("2026-09-30", "2026-09-30"))
                .expect(201);

        assertEquals("INCOMPLETE", statusOn(code, "2026-10-10"));
        assertEquals("INCOMPLETE", statusOn(code, "2026-11-14"));
        assertEquals("NO_DATA", statusOn(code, "2026-11-15"));
    }

    @Test
    void aSelfReportCountsOnlyOnceItIsConfirmed() {
        var code = Places.localGovernment("5002");
        var lg = "/local-governments/" + code;
        var local = Accounts.of(Role.LOCAL, code);
        var officer = Accounts.of(Role.DISTRICT, "5002");

        var reported = local.put(
                        lg + "/budget-status/2570",
                        object("recordedOn", "2026-09-20", "approvedOn", "2026-09-28", "inUse", true))
                .expect(200);
        assertEquals("SELF_REPORT", reported.at("/source"));
        assertEquals("false", reported.at("/confirmed"));
        local.post(lg + "/posting-status", posting("2026-11-20", "2026-11-20")).expect(201);
        assertEquals("NO_DATA", statusOn(code, "2026-11-23"));
        assertEquals(
                2,
                officer.get("/self-reports?size=500").items("/localGovernment/code").stream()
                        .filter(code::equals)
                        .count());
        assertEquals("false", officer.get(lg + "/posting-status").expect(200).at("/items/0/confirmed"));

        assertEquals(
                "true",
                officer.post(lg + "/budget-status/2570/confirm", null)
                        .expect(200)
                        .at("/confirmed"));
        assertEquals("INCOMPLETE", statusOn(code, "2026-11-23"));
        officer.post(lg + "/posting-status/2026-11-20/confirm", null).expect(200);
        assertEquals("COMPLETE_AND_CURRENT", statusOn(code, "2026-11-23"));
        officer.post(lg + "/budget-status/2570/confirm", null).expectProblem(409, "NOTHING_TO_CONFIRM");
        officer.post(lg + "/posting-status/2026-11-20/confirm", null).expectProblem(409, "NOTHING_TO_CONFIRM");
    }

    @Test
    void aConfirmedSelfReportNeverErasesWhatWasKnown() {
        var code = Places.localGovernment("5002");
        var lg = "/local-governments/" + code;
        Accounts.admin()
                .put(lg + "/budget-status/2570", object("recordedOn", "2026-09-20", "amount", 500))
                .expect(200);
        Accounts.of(Role.LOCAL, code)
                .put(lg + "/budget-status/2570", object("approvedOn", "2026-09-28"))
                .expect(200);

        var merged = Accounts.of(Role.TRAINER, "50")
                .post(lg + "/budget-status/2570/confirm", null)
                .expect(200);

        assertEquals("2026-09-20", merged.at("/recordedOn"));
        assertEquals("2026-09-28", merged.at("/approvedOn"));
        assertEquals(500, merged.json().get("amount").asInt());
    }

    @Test
    void nobodyClaimsAnotherSource() {
        var code = Places.localGovernment("5002");
        var budget = "/local-governments/" + code + "/budget-status/2570";
        for (var source : List.of("IMPORT", "SELF_REPORT")) {
            Accounts.admin()
                    .put(budget, object("usesElaas", true, "source", source))
                    .expectProblem(422, "INVALID")
                    .expectError("/source", "BAD_SOURCE");
        }
        Accounts.of(Role.LOCAL, code)
                .put(budget, object("usesElaas", true, "source", "OFFICER"))
                .expectProblem(422, "INVALID")
                .expectError("/source", "BAD_SOURCE");
    }

    @Test
    void anExemptionExcusesItsDaysAndItsPlaceOnly() {
        var code = Places.localGovernment("5101");
        var other = Places.localGovernment("5201");
        var admin = Accounts.admin();
        for (var request : List.of(
                object("localGovernmentCode", code, "from", "2026-05-01", "to", "2026-05-31", "reason", "น้ำท่วม"),
                object("provinceCode", "51", "from", "2026-05-01", "to", "2026-05-31", "reason", "น้ำท่วม"),
                object("from", "2026-05-01", "to", "2026-05-31", "reason", "ระบบล่มทั้งประเทศ"))) {
            var granted = admin.post("/exemptions", request).expect(201);
            boolean nation = "NATION".equals(granted.at("/level"));
            assertEquals("EXEMPT", statusOn(code, "2026-05-01"));
            assertEquals("EXEMPT", statusOn(code, "2026-05-31"));
            assertEquals("NO_DATA", statusOn(code, "2026-04-30"));
            assertEquals("NO_DATA", statusOn(code, "2026-06-01"));
            assertEquals(nation ? "EXEMPT" : "NO_DATA", statusOn(other, "2026-05-15"));
            var row = admin.get("/compliance/summary?by=province&province=51&asOf=2026-05-15");
            assertEquals(
                    row.at("/rows/0/total"),
                    String.valueOf(row.json().at("/rows/0/expected").asInt()
                            + row.json().at("/rows/0/exempt").asInt()));
            admin.delete("/exemptions/" + granted.at("/id")).expect(204);
            assertEquals("NO_DATA", statusOn(code, "2026-05-15"));
            admin.delete("/exemptions/" + granted.at("/id")).expectProblem(404, "NOT_FOUND");
        }
    }

    @Test
    void theSameExemptionIsGrantedOnce() {
        var code = Places.localGovernment("5102");
        var admin = Accounts.admin();
        for (var place : List.of("localGovernmentCode " + code, "provinceCode 52", " ")) {
            var request = object("from", "2026-05-01", "to", "2026-05-31", "reason", "น้ำท่วมซ้ำ");
            if (!place.isBlank()) {
                request.put(place.split(" ")[0], place.split(" ")[1]);
            }
            var granted = admin.post("/exemptions", request).expect(201).at("/id");
            request.put("reason", " น้ำท่วมซ้ำ ");
            var again = admin.post("/exemptions", request).expectProblem(409, "EXEMPTION_EXISTS");
            assertEquals(granted, again.at("/exemptionId"));
            // another one of the same days may stand beside it
            request.put("reason", "ไฟไหม้");
            var beside = admin.post("/exemptions", request).expect(201).at("/id");
            admin.delete("/exemptions/" + beside).expect(204);
            admin.delete("/exemptions/" + granted).expect(204);
        }
    }

    @Test
    void whereAllAreExemptThereIsNoRate() {
        var code = Places.localGovernment("5301");
        var granted = Accounts.admin()
                .post(
                        "/exemptions",
                        object("provinceCode", "53", "from", "2026-05-01", "to", "2026-05-31", "reason", "ทดสอบ"))
                .expect(201);

        var row = Accounts.admin().get("/compliance/summary?by=province&province=53&asOf=2026-05-15");

        assertEquals("0", row.at("/rows/0/expected"), code);
        assertTrue(row.json().at("/rows/0/rate").isNull());
        Accounts.admin().delete("/exemptions/" + granted.at("/id")).expect(204);
    }

    @Test
    void theRuleInForceIsTold() {
        var policy = Accounts.of(Role.OBSERVER).get("/compliance/policy").expect(200);

        assertEquals("{\"maxLagDays\":30,\"maxReadingAgeDays\":45,\"requireYearClosed\":false}", policy.text());
    }

    @Test
    void aLocalGovernmentSeesProvincesOfTheWholeCountryButNothingFinerThanItself() {
        var code = Places.localGovernment("5401");
        Places.localGovernment("5401");
        Places.localGovernment("5501");
        var local = Accounts.of(Role.LOCAL, code);

        var all = Accounts.admin().get("/compliance/summary?by=province").json();
        assertEquals(all, local.get("/compliance/summary?by=province").json());
        assertEquals(
                Accounts.admin().get("/compliance/summary?by=nation").json(),
                local.get("/compliance/summary").json());
        var districts = local.get("/compliance/summary?by=district").expect(200).json();
        assertEquals(1, districts.get("rows").size());
        assertEquals(1, districts.at("/rows/0/total").asInt());
        assertEquals(
                1,
                local.get("/compliance/summary?by=type")
                        .json()
                        .at("/rows/0/total")
                        .asInt());
    }

    @Test
    void ofEightWhoChangeTheSameVersionOneWins() throws Exception {
        var budget = "/local-governments/" + Places.localGovernment("5003") + "/budget-status/2570";
        var admin = Accounts.admin();
        var etag = admin.put(budget, object("amount", 1)).expect(200).etag();

        var statuses = together(i -> admin.ifMatch(etag).put(budget, object("amount", 100 + i)));

        assertEquals(1, Collections.frequency(statuses, 200), statuses.toString());
        assertTrue(statuses.stream().allMatch(s -> s == 200 || s == 409 || s == 412), statuses.toString());
        assertNotEquals(etag, admin.get(budget).etag());
    }

    @Test
    void ofEightWhoStateTheSameForTheFirstTimeNoneFailsAndOneIsKept() throws Exception {
        var code = Places.localGovernment("5003");
        var admin = Accounts.admin();
        var budget = "/local-governments/" + code + "/budget-status/2570";
        var postings = "/local-governments/" + code + "/posting-status";

        assertEquals(Collections.nCopies(THREADS, 200), together(i -> admin.put(budget, object("amount", 7))));
        assertEquals(
                Collections.nCopies(THREADS, 201),
                together(i -> admin.post(postings, posting("2026-10-31", "2026-10-31"))));
        assertEquals(1, admin.get(postings).total());
        var rivals = together(
                i -> admin.put("/local-governments/" + code + "/budget-status/2569", object("amount", 100 + i)));
        assertEquals(1, Collections.frequency(rivals, 200), rivals.toString());
        assertTrue(rivals.stream().allMatch(s -> s == 200 || s == 409 || s == 428), rivals.toString());
    }

    @Test
    void factsThatAreWrittenAtTheSameTimeAreAllInTheStatus() throws Exception {
        var code = Places.localGovernment("5004");
        var admin = Accounts.admin();
        var lg = "/local-governments/" + code;
        var days = List.of("2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09");

        var statuses = together(i -> switch (i) {
            case 0 ->
                admin.put(
                        lg + "/budget-status/2570",
                        object("recordedOn", "2026-09-20", "approvedOn", "2026-10-15", "inUse", true));
            case 1 ->
                admin.post(
                        "/exemptions",
                        object("localGovernmentCode", code, "from", "2026-10-20", "to", "2026-10-22", "reason", "x"));
            default -> admin.post(lg + "/posting-status", posting(days.get(i - 2), days.get(i - 2)));
        });

        assertTrue(statuses.stream().allMatch(s -> s < 300), statuses.toString());
        PlainCompliance plain;
        try (var connection = dataSource.getConnection()) {
            plain = PlainCompliance.read(connection, false);
        }
        var place = plain.places.stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow();
        for (var day = LocalDate.of(2026, 10, 1); day.isBefore(LocalDate.of(2026, 11, 24)); day = day.plusDays(1)) {
            assertEquals(plain.on(place, day).status(), statusOn(code, day.toString()), day.toString());
        }
    }

    private interface Call {
        Answer with(int number);
    }

    /** The statuses of calls that start at the same moment. */
    private static List<Integer> together(Call call) throws Exception {
        var barrier = new CyclicBarrier(THREADS);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                calls.add(() -> {
                    barrier.await();
                    return call.with(number).status();
                });
            }
            List<Integer> statuses = new ArrayList<>();
            for (var future : threads.invokeAll(calls)) {
                statuses.add(future.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    private static void complete(String code) {
        var admin = Accounts.admin();
        admin.put(
                        "/local-governments/" + code + "/budget-status/2570",
                        object("recordedOn", "2026-09-20", "approvedOn", "2026-09-28", "inUse", true))
                .expect(200);
        admin.post("/local-governments/" + code + "/posting-status", posting("2026-11-20", "2026-11-18"))
                .expect(201);
    }

    private static Map<String, Object> posting(String asOf, String through) {
        return object(
                "asOf", asOf, "revenueThrough", through, "expenditureThrough", through, "accountingThrough", through);
    }

    private static String statusOn(String code, String day) {
        Api admin = Accounts.admin();
        return admin.get("/local-governments/" + code + "/compliance?months=1&asOf=" + day)
                .expect(200)
                .at("/status");
    }

    @Test
    void aWrongSelfReportIsTakenBackByWhoReportedItAndRefusedByTheOffice() {
        var code = Places.localGovernment("5001");
        var local = Accounts.of(Role.LOCAL, code);
        var officer = Accounts.of(Role.PROVINCE, "50");
        var postings = "/local-governments/" + code + "/posting-status";
        local.post(postings, object("asOf", "2026-11-20", "revenueThrough", "2026-11-19"))
                .expect(201);
        local.post(postings, object("asOf", "2026-11-20", "revenueThrough", "2026-11-18"))
                .expectProblem(409, "ALREADY_STATED");

        local.delete(postings + "/2026-11-20").expect(204);
        local.delete(postings + "/2026-11-20").expectProblem(404, "NOT_FOUND");
        local.post(postings, object("asOf", "2026-11-20", "revenueThrough", "2026-11-18"))
                .expect(201);
        officer.delete(postings + "/2026-11-20").expect(204);
        assertEquals(0, officer.get(postings).total());

        // what counts is the office's: a local government never takes that away
        officer.post(postings, object("asOf", "2026-11-20", "revenueThrough", "2026-11-17"))
                .expect(201);
        local.delete(postings + "/2026-11-20").expectProblem(404, "NOT_FOUND");
    }

    @Test
    void aSelfReportAndTheRowThatCountsAreNeverTakenForOneAnother() {
        var code = Places.localGovernment("5001");
        var budget = "/local-governments/" + code + "/budget-status/2570";
        var local = Accounts.of(Role.LOCAL, code);
        var officer = Accounts.of(Role.PROVINCE, "50");
        var counts = officer.put(budget, object("usesElaas", true, "note", "จังหวัด"))
                .expect(200);
        var first =
                local.put(budget, object("usesElaas", true, "note", "หนึ่ง")).expect(200);

        // each sees what its own PUT would replace
        assertEquals(first.etag(), local.get(budget).etag());
        assertEquals(counts.etag(), officer.get(budget).etag());
        var second = local.ifMatch(first.etag())
                .put(budget, object("usesElaas", true, "note", "สอง"))
                .expect(200);
        local.ifMatch(first.etag())
                .put(budget, object("usesElaas", true, "note", "สาม"))
                .expectProblem(412, "STALE");
        local.ifMatch(second.etag()).delete(budget).expect(204);
        assertEquals("จังหวัด", local.get(budget).at("/note"));
    }

    @Test
    void whatIsStoredAgainAfterItWasDeletedIsAnotherVersion() throws Exception {
        var budget = "/local-governments/" + Places.localGovernment("5001") + "/budget-status/2570";
        var old = Accounts.admin().put(budget, object("amount", 1)).expect(200);
        Accounts.admin().ifMatch(old.etag()).delete(budget).expect(204);

        clock.later(
                Duration.ofSeconds(1),
                () -> Accounts.admin().put(budget, object("amount", 777)).expect(200));

        Accounts.admin().ifMatch(old.etag()).put(budget, object("amount", 2)).expectProblem(412, "STALE");
        assertEquals("777", Accounts.admin().get(budget).at("/amount").replaceFirst("\\.0+$", ""));
    }

    @Test
    void whatWasSeenOnAVisitIsStatedWithTheVisitAndNotByHand() {
        var lg = "/local-governments/" + Places.localGovernment("5001");
        var officer = Accounts.of(Role.PROVINCE, "50");

        officer.put(lg + "/budget-status/2570", object("usesElaas", true, "source", "VISIT"))
                .expect(422)
                .expectError("/source", "BAD_SOURCE");
        officer.post(lg + "/posting-status", object("asOf", "2026-11-15", "yearClosed", true, "source", "VISIT"))
                .expect(422)
                .expectError("/source", "BAD_SOURCE");
    }

    @Test
    void whoSaysFromWhenTheBudgetIsInUseSaysThatItIs() {
        var code = Places.localGovernment("5001");
        var budget = "/local-governments/" + code + "/budget-status/2570";
        var admin = Accounts.admin();
        admin.put(budget, object("inUse", false, "inUseFrom", "2026-10-05"))
                .expect(422)
                .expectError("/inUseFrom", "INCONSISTENT");
        admin.put(budget, object("usesElaas", false, "inUseFrom", "2026-10-05"))
                .expect(422)
                .expectError("/usesElaas", "INCONSISTENT");
        var made = admin.put(budget, object("inUseFrom", "2026-10-05")).expect(200);
        assertEquals("true", made.at("/inUse"));
        assertEquals(
                made.etag(),
                admin.put(budget, object("inUseFrom", "2026-10-05")).expect(200).etag());

        // a blank never erases, but what isn't in use began on no day
        admin.importCsv("budget-status", "รหัส อปท.,ปีงบประมาณ,วันที่ตัดฎีกาแรก\n" + code + ",2570,6 ต.ค. 2569\n")
                .expect(200);
        admin.importCsv("budget-status", "code,fiscal_year,in_use\n" + code + ",2570,ใช้\n")
                .expect(200);
        assertEquals("2026-10-06", admin.get(budget).at("/inUseFrom"));
        var wrong = admin.importCsv(
                "budget-status?onError=skip",
                "code,fiscal_year,in_use,in_use_from\n" + code + ",2570,ไม่ใช้,2026-10-07\n");
        assertEquals("1", wrong.expect(200).at("/stats/rejected"));
        admin.importCsv("budget-status", "code,fiscal_year,in_use\n" + code + ",2570,ไม่ใช้\n")
                .expect(200);
        assertEquals("false", admin.get(budget).at("/inUse"));
        assertEquals(null, admin.get(budget).at("/inUseFrom"));
    }
}
