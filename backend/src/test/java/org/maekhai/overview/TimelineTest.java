package org.maekhai.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.Statements;
import org.maekhai.Visited;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

@QuarkusTest
class TimelineTest {
    @Inject
    Jdbc jdbc;

    @Test
    void whatHappenedIsToldLatestFirstEachWithItsDayAndWhereItComesFrom() {
        var code = Earned.localGovernment("4611", 16.61, 103.61);
        var hub = Earned.hub(code);
        var member = Earned.place("4611", 16.62, 103.62);
        Earned.tie(hub, member);
        var trainer = Visited.trainer("46");
        var visit = Visited.visit(Visited.by(trainer, code, "DONE")).at("/id");
        Visited.visit(Visited.by(trainer, code, "PLANNED"));
        Accounts.of(Role.LOCAL, code)
                .post("/visits/" + visit + "/dispute", object("remark", "เข้ามาวันที่ 19"))
                .expect(200);
        Accounts.admin()
                .put(
                        "/hubs/" + hub + "/advice/" + UUID.randomUUID(),
                        object(
                                "localGovernmentCode",
                                member,
                                "on",
                                "2026-11-23",
                                "minutes",
                                30,
                                "mode",
                                "PHONE",
                                "topics",
                                List.of("BUDGET"),
                                "what",
                                "การโอนงบประมาณ"))
                .expect(200);
        assign(code, trainer, "2026-10-01", null);

        var told = all(Accounts.admin(), code, "");
        var days = told.stream().map(entry -> entry.get("on").asText()).toList();
        assertEquals(days.stream().sorted((one, other) -> other.compareTo(one)).toList(), days);
        assertEquals("VISIT_PLANNED 2026-12-01", words(told.get(0)));
        var happened = told.stream().map(TimelineTest::words).toList();
        assertTrue(
                happened.containsAll(List.of(
                        "VISIT_DONE 2026-11-20",
                        "VISIT_DISPUTED 2026-11-23",
                        "HUB_INVITED 2026-11-16",
                        "HUB_ACCEPTED 2026-11-20",
                        "MEMBER_JOINED 2026-11-23",
                        "ADVICE_GIVEN 2026-11-23",
                        "POSTING_READ 2026-10-31",
                        "BUDGET_APPROVED 2026-09-28",
                        "STATUS_CHANGED 2026-08-31",
                        "TRAINER_ASSIGNED 2026-10-01")),
                happened::toString);
        var letter = one(told, "HUB_INVITED");
        assertEquals(
                "LETTER นน 0023.3/ว 123",
                letter.get("kind").asText() + " " + letter.get("title").asText());
        assertEquals("OFFICER", one(told, "POSTING_READ").at("/fact/source").asText());
        assertEquals("เข้ามาวันที่ 19", one(told, "VISIT_DISPUTED").get("text").asText());
        assertEquals(visit, one(told, "VISIT_DONE").get("id").asText());
        var earned = told.stream()
                .filter(entry -> words(entry).equals("STATUS_CHANGED 2026-08-31"))
                .findFirst()
                .orElseThrow();
        assertEquals("COMPLETE_AND_CURRENT", earned.get("to").asText());

        var ofMember = all(Accounts.admin(), member, "").stream()
                .map(TimelineTest::words)
                .toList();
        assertTrue(
                ofMember.containsAll(List.of("HUB_JOINED 2026-11-23", "ADVICE_RECEIVED 2026-11-23")),
                ofMember::toString);
    }

    @Test
    void aStatusIsToldWithWhatItWasBeforeAndWhy() {
        var code = Earned.localGovernment("4612", 16.63, 103.63);
        var changes = all(Accounts.admin(), code, "kinds=STATUS");
        var late = changes.get(0);
        assertTrue(changes.size() >= 2, changes::toString);
        for (int i = 1; i < changes.size(); i++) {
            assertEquals(changes.get(i).get("to"), changes.get(i - 1).get("from"), "each follows the one before it");
        }
        var now = Accounts.admin()
                .get("/local-governments/" + code + "/compliance")
                .json();
        assertEquals(now.get("status"), late.get("to"));
        var reading = Accounts.admin()
                .get("/local-governments/" + code + "/compliance?asOf="
                        + late.get("on").asText());
        assertEquals(reading.json().get("reasons"), late.get("reasons"));
        // what is known of days to come is no change yet
        assertTrue(changes.stream().allMatch(change -> change.get("on").asText().compareTo("2026-11-23") <= 0));
    }

    @Test
    void yearsThatNobodyHasProjectedAreToldTheSameAndStayUnprojected() {
        var code = Earned.localGovernment("4612", 16.66, 103.66);
        Earned.budget(code, 2552, true);
        Accounts.admin()
                .post(
                        "/exemptions",
                        object(
                                "localGovernmentCode",
                                code,
                                "from",
                                "2008-11-01",
                                "to",
                                "2008-12-15",
                                "reason",
                                "น้ำท่วม"))
                .expect(201);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(new Sql("delete from compliance_projection where fiscal_year in (2551, 2552)")));
        var statements = Statements.during(() -> all(Accounts.admin(), code, "kinds=STATUS&size=200"));
        assertTrue(
                statements.stream().noneMatch(statement -> statement.sql().startsWith("insert")),
                "a question projects nothing");
        var untouched = all(Accounts.admin(), code, "kinds=STATUS&size=200");
        Accounts.admin()
                .get("/local-governments/" + code + "/compliance?asOf=2009-01-01")
                .expect(200);
        assertEquals(untouched, all(Accounts.admin(), code, "kinds=STATUS&size=200"));
        assertTrue(
                untouched.stream().anyMatch(entry -> entry.get("on").asText().startsWith("200")), untouched::toString);
    }

    @Test
    void oneThatTakesOverIsToldWithWhoWasThereBefore() {
        var code = Places.localGovernment("4613");
        var one = Visited.trainer("46");
        var other = Visited.tied("46");
        var first = assign(code, one, "2026-06-01", null);
        assign(code, other, "2026-11-01", first);
        var told = all(Accounts.admin(), code, "kinds=ASSIGNMENT");
        assertEquals(
                List.of("TRAINER_REPLACED 2026-11-01", "TRAINER_ASSIGNED 2026-06-01"),
                told.stream().map(TimelineTest::words).toList());
        assertEquals(told.get(1).get("title"), told.get(0).get("from"));
        assertEquals(other, told.get(0).get("id").asText());
    }

    @Test
    void pagesNeitherLoseNorRepeatWhateverHappenedOnOneDayAndWhateverIsEnteredMeanwhile() {
        var code = Earned.localGovernment("4614", 16.64, 103.64);
        var trainer = Visited.trainer("46");
        for (int i = 0; i < 23; i++) {
            Visited.visit(Visited.by(trainer, code, "DONE"));
        }
        for (var size : List.of(1, 2, 7, 200)) {
            var told = all(Accounts.admin(), code, "size=" + size);
            assertEquals(all(Accounts.admin(), code, "size=200"), told, "in parts of " + size);
            assertEquals(told.size(), keys(told).size(), "none is told twice");
            assertEquals(
                    23,
                    told.stream()
                            .filter(entry -> words(entry).startsWith("VISIT_DONE"))
                            .count());
        }

        var before = keys(all(Accounts.admin(), code, "size=200"));
        List<JsonNode> told = new ArrayList<>();
        String next = null;
        do {
            var part = Accounts.admin()
                    .get("/local-governments/" + code + "/timeline?size=4" + (next == null ? "" : "&before=" + next))
                    .expect(200)
                    .json();
            part.get("items").forEach(told::add);
            next = part.path("next").asText(null);
            if (told.size() < 40) {
                Visited.visit(Visited.by(trainer, code, "DONE"));
                Visited.visit(Visited.by(trainer, code, "PLANNED"));
            }
        } while (next != null && !next.equals("null"));
        assertTrue(keys(told).containsAll(before), "what was there at the beginning is told");
        assertEquals(told.size(), keys(told).size(), "none is told twice");
    }

    @Test
    void whatCameOfAnIssueIsToldStepByStep() {
        var code = Places.localGovernment("4602");
        var id = Raised.issue(Raised.at(code)).at("/id");
        Accounts.admin().post("/issues/" + id + "/start", null).expect(200);
        Accounts.admin()
                .post("/issues/" + id + "/escalate", object("note", "ต้องแก้ที่ระบบกลาง"))
                .expect(200);
        Accounts.of(Role.DEPARTMENT)
                .post("/issues/" + id + "/answer", object("text", "แก้แล้วเมื่อคืน"))
                .expect(200);
        Accounts.admin()
                .post("/issues/" + id + "/resolve", object("solution", "อนุมัติได้แล้ว"))
                .expect(200);
        for (var size : List.of(1, 50)) {
            var told = all(Accounts.of(Role.LOCAL, code), code, "kinds=ISSUE&size=" + size);
            assertEquals(
                    List.of(
                            "ISSUE_RESOLVED 2026-11-23",
                            "ISSUE_ANSWERED 2026-11-23",
                            "ISSUE_ESCALATED 2026-11-23",
                            "ISSUE_STARTED 2026-11-23",
                            "ISSUE_RAISED 2026-11-16"),
                    told.stream().map(TimelineTest::words).toList());
            assertEquals("แก้แล้วเมื่อคืน", told.get(1).get("text").asText());
            assertEquals("อนุมัติงบประมาณในระบบไม่ได้", told.get(4).get("title").asText());
            assertEquals(id, told.get(4).get("id").asText());
        }
    }

    @Test
    void aPeriodAndKindsNarrowIt() {
        var code = Earned.localGovernment("4615", 16.65, 103.65);
        Visited.visit(Visited.by(Visited.trainer("46"), code, "DONE"));
        var some = all(Accounts.admin(), code, "kinds=VISIT,FACT&from=2026-10-01&to=2026-11-20&size=1");
        assertEquals(
                List.of("VISIT_DONE 2026-11-20", "POSTING_READ 2026-10-31"),
                some.stream().map(TimelineTest::words).toList());
        assertTrue(all(Accounts.admin(), code, "from=2026-11-21&to=2026-11-01").isEmpty());
    }

    @Test
    void oneOfWhichNothingIsKnownHasNone() {
        var answer = Accounts.admin()
                // others may excuse everybody
                .get("/local-governments/" + Places.localGovernment("4616")
                        + "/timeline?kinds=FACT,VISIT,ISSUE,ADVICE,HUB,ASSIGNMENT,LETTER")
                .expect(200)
                .json();
        assertEquals(0, answer.get("items").size());
        assertTrue(answer.path("next").isMissingNode() || answer.get("next").isNull());
    }

    @Test
    void anExcusedPeriodIsToldToThoseWhomItExcuses() {
        var code = Places.localGovernment("4617");
        var other = Places.localGovernment("4618");
        Accounts.admin()
                .post(
                        "/exemptions",
                        object(
                                "localGovernmentCode", code,
                                "from", "2026-11-01",
                                "to", "2026-12-15",
                                "reason", "ระบบขัดข้องจากน้ำท่วม"))
                .expect(201);
        assertEquals(List.of("2026-12-15"), excused(code));
        assertEquals(List.of(), excused(other));
    }

    /** Until when, for the flood; others may excuse everybody meanwhile. */
    private static List<String> excused(String code) {
        return all(Accounts.admin(), code, "kinds=STATUS").stream()
                .filter(entry -> entry.path("text").asText().equals("ระบบขัดข้องจากน้ำท่วม"))
                .map(entry -> entry.get("until").asText())
                .toList();
    }

    @Test
    void whatTheMachineCannotReadIsRefusedAndNobodyLooksOutsideTheScope() {
        var code = Places.localGovernment("4618");
        var path = "/local-governments/" + code + "/timeline?";
        for (var wrong : List.of("size=0", "size=201", "kinds=VISITS", "before=nonsense", "before=MjAyNg")) {
            Accounts.admin().get(path + wrong).expect(400);
        }
        for (var day : List.of("+999999999-12-31", "-999999999-01-01", "+12026-01-01", "-0001-01-01", "2026-02-30")) {
            var cursor = Base64.getUrlEncoder().encodeToString((day + " VISIT 1 x").getBytes(StandardCharsets.UTF_8));
            Accounts.admin().get(path + "before=" + cursor).expect(400).expectError("/before", "BAD_PARAMETER");
        }
        Accounts.of(Role.LOCAL, code).get(path).expect(200);
        Accounts.of(Role.PROVINCE, "46").get(path).expect(200);
        Accounts.of(Role.PROVINCE, "55").get(path).expect(404);
        Accounts.of(Role.LOCAL, Places.localGovernment("4618")).get(path).expect(404);
        Accounts.admin().get("/local-governments/9999999/timeline").expect(404);
    }

    @Test
    void aLongTextIsToldByItsBeginning() {
        var code = Places.localGovernment("4601");
        var said = Visited.by(Visited.trainer("46"), code, "DONE");
        said.put("findings", "ยาว ".repeat(4000));
        Visited.visit(said);
        var text = all(Accounts.admin(), code, "").get(0).get("text").asText();
        assertTrue(text.length() <= 601 && text.endsWith("…"), text);
        assertFalse(text.isBlank());
    }

    private static String assign(String code, String trainer, String from, String replaces) {
        Map<String, Object> request =
                object("trainerId", trainer, "localGovernmentCode", code, "role", "PRIMARY", "from", from);
        request.put("replaces", replaces);
        return Accounts.admin().post("/assignments", request).expect(201).at("/id");
    }

    private static List<JsonNode> all(Api caller, String code, String query) {
        List<JsonNode> told = new ArrayList<>();
        String next = null;
        do {
            var part = caller.get("/local-governments/" + code + "/timeline?" + query
                            + (next == null ? "" : "&before=" + next))
                    .expect(200)
                    .json();
            part.get("items").forEach(told::add);
            next = part.path("next").isTextual() ? part.get("next").asText() : null;
        } while (next != null);
        return told;
    }

    private static JsonNode one(List<JsonNode> told, String code) {
        return told.stream()
                .filter(entry -> entry.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + told));
    }

    private static String words(JsonNode entry) {
        return entry.get("code").asText() + " " + entry.get("on").asText();
    }

    private static Set<String> keys(List<JsonNode> told) {
        var keys = new HashSet<String>();
        told.forEach(entry -> keys.add(entry.get("on").asText()
                + entry.get("kind").asText()
                + entry.get("key").asText()));
        return keys;
    }
}
