package org.maekhai.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.TestClock;
import org.maekhai.Visited;
import org.maekhai.security.Role;

/** Issues from where they happen until they are solved. Today is 23 November 2026. */
@QuarkusTest
class IssueTest {
    private static final String PROVINCE = "34";

    @Inject
    TestClock clock;

    /** Whose session may have ended when the clock was moved. */
    private static Api officer() {
        return Accounts.of(Role.PROVINCE, PROVINCE);
    }

    private static Api department() {
        return Accounts.of(Role.DEPARTMENT);
    }

    private static String place() {
        return Places.localGovernment("3401");
    }

    private static String address() {
        return "/issues/" + UUID.randomUUID();
    }

    private static Map<String, Object> with(Map<String, Object> issue, Object... more) {
        issue.putAll(object(more));
        return issue;
    }

    private String raised(String code) {
        return "/issues/" + Raised.issue(officer(), Raised.at(code)).at("/id");
    }

    private Answer resolve(String issue, String on) {
        return officer().post(issue + "/resolve", object("solution", "ลบรายการที่ซ้ำ", "on", on));
    }

    @Test
    void itGoesToTheDepartmentComesBackAndIsSolved() {
        var code = place();
        var issue = address();
        var raised = officer().put(issue, Raised.at(code)).expect(201);
        assertTrue(raised.header("Location").endsWith("/api/v1" + issue));
        assertEquals("OPEN", raised.at("/state"));
        assertEquals(code, raised.at("/localGovernment/code"));
        assertEquals(PROVINCE, raised.at("/province/code"));
        assertEquals("PROVINCE 2026-11-16 7", holder(raised));
        assertEquals("PROVINCE", raised.at("/raisedBy/role"));
        assertEquals(
                "[\"CHANGE\",\"START\",\"ESCALATE\",\"RESOLVE\",\"MERGE\",\"COMMENT\",\"ATTACH\"]",
                raised.json().get("actions").toString());

        assertEquals(
                "IN_PROGRESS",
                officer().post(issue + "/start", object()).expect(200).at("/state"));
        officer().post(issue + "/start", null).expectProblem(409, "ISSUE_STATE");
        officer().post(issue + "/answer", object("text", "ก")).expectProblem(403, "FORBIDDEN");
        department().post(issue + "/answer", object("text", "ก")).expectProblem(409, "ISSUE_STATE");
        var escalated = officer()
                .post(issue + "/escalate", object("note", "ขอให้กรมตรวจ\nฐานข้อมูล"))
                .expect(200);
        assertEquals("ESCALATED", escalated.at("/state"));
        assertEquals("DEPARTMENT 2026-11-23 0", holder(escalated));
        var told =
                officer().post(issue + "/escalate", object("note", "อีกครั้ง")).expectProblem(409, "ISSUE_STATE");
        assertTrue(told.at("/detail").contains("รอกรมตอบ"), told.text());
        var answered = department()
                .post(issue + "/answer", object("text", "แก้ไขให้แล้ว"))
                .expect(200);
        assertEquals("IN_PROGRESS", answered.at("/state"));
        assertEquals(
                "[\"MERGE\",\"COMMENT\",\"ATTACH\"]",
                department().get(issue).json().get("actions").toString());

        var resolved = resolve(issue, "2026-11-20").expect(200);
        assertEquals("RESOLVED", resolved.at("/state"));
        assertEquals("ลบรายการที่ซ้ำ", resolved.at("/solution"));
        assertEquals("2026-11-20", resolved.at("/resolvedOn"));
        assertEquals("4", resolved.at("/daysToResolve"));
        assertNull(resolved.at("/holder"));
        resolve(issue, null).expectProblem(409, "ISSUE_STATE");
        officer().post(issue + "/start", null).expectProblem(409, "ISSUE_STATE");
        assertEquals(
                List.of("RAISED", "STARTED", "ESCALATED", "ANSWERED", "RESOLVED"),
                resolved.json().findValuesAsText("action"));
        assertEquals("ขอให้กรมตรวจ\nฐานข้อมูล", resolved.at("/history/2/text"));
        assertEquals("DEPARTMENT", resolved.at("/history/3/by/role"));

        var audit = Accounts.admin()
                .get("/audit?entity=issue&id=" + resolved.at("/id"))
                .expect(200);
        assertEquals(List.of("UPDATE", "UPDATE", "UPDATE", "UPDATE", "CREATE"), audit.items("/action"));
    }

    private static String holder(Answer issue) {
        return issue.at("/holder/side") + " " + issue.at("/holder/since") + " " + issue.at("/holder/days");
    }

    @Test
    void howLongItTookIsCountedFromTheHistoryAlsoAfterItWasReopened() throws Exception {
        var issue = raised(place());
        clock.on(
                LocalDate.of(2026, 11, 24),
                () -> officer().post(issue + "/start", null).expect(200));
        clock.on(
                LocalDate.of(2026, 11, 26),
                () -> officer().post(issue + "/escalate", object("note", "ก")).expect(200));
        clock.on(LocalDate.of(2026, 12, 1), () -> {
            department().post(issue + "/answer", object("text", "ก")).expect(200);
            var resolved = resolve(issue, null).expect(200);
            assertEquals("15", resolved.at("/daysToResolve"));
            assertEquals(
                    "{\"open\":8,\"inProgress\":2,\"escalated\":5,\"total\":15}",
                    resolved.json().get("durations").toString());
        });
        clock.on(LocalDate.of(2026, 12, 4), () -> {
            var reopened = officer()
                    .post(issue + "/reopen", object("reason", "ยังไม่ตรง"))
                    .expect(200);
            assertEquals("OPEN", reopened.at("/state"));
            assertNull(reopened.at("/solution"));
            assertNull(reopened.at("/daysToResolve"));
            assertEquals("PROVINCE 2026-12-04 0", holder(reopened));
            resolve(issue, "2026-12-03").expect(422).expectError("/on", "RESOLVED_TOO_EARLY");
        });
        clock.on(LocalDate.of(2026, 12, 6), () -> {
            assertEquals(
                    "{\"open\":10,\"inProgress\":2,\"escalated\":5,\"total\":17}",
                    officer().get(issue).json().get("durations").toString(),
                    "the days on which it was solved count for nothing");
            var resolved = resolve(issue, null).expect(200);
            assertEquals("20", resolved.at("/daysToResolve"), "from the beginning");
            assertEquals("2026-12-06", resolved.at("/resolvedOn"));
        });
        // told late: after it was solved it wasn't anywhere
        var late = raised(place());
        officer().post(late + "/escalate", object("note", "ก")).expect(200);
        assertEquals(
                "{\"open\":2,\"inProgress\":0,\"escalated\":0,\"total\":2}",
                resolve(late, "2026-11-18").expect(200).json().get("durations").toString());
    }

    @Test
    void theSameToldTwiceIsSolvedByWhatSolvesTheOther() {
        var first = raised(place());
        var second = raised(place());
        var third = raised(place());
        officer().post(third + "/merge", object("into", id(third))).expect(422).expectError("/into", "SAME_ISSUE");
        officer()
                .post(third + "/merge", object("into", UUID.randomUUID()))
                .expect(422)
                .expectError("/into", "UNKNOWN_ISSUE");
        officer().post(third + "/merge", object()).expect(422).expectError("/into", "REQUIRED");
        var elsewhere = Raised.issue(Raised.at(Places.localGovernment("7101"))).at("/id");
        officer().post(third + "/merge", object("into", elsewhere)).expect(422).expectError("/into", "UNKNOWN_ISSUE");

        officer().post(third + "/merge", object("into", id(second))).expect(200);
        officer().post(first + "/merge", object("into", id(third))).expect(422).expectError("/into", "MERGED_ALREADY");
        officer().post(third + "/merge", object("into", id(first))).expectProblem(409, "ISSUE_STATE");
        var merged =
                officer().post(second + "/merge", object("into", id(first))).expect(200);
        assertEquals("RESOLVED", merged.at("/state"));
        assertEquals(id(first), merged.at("/mergedInto"));
        assertEquals(id(first), merged.at("/mergedIntoIssue/id"));
        assertNull(merged.at("/solution"));
        assertNull(merged.at("/daysToResolve"));
        assertEquals("MERGED", merged.at("/history/1/action"));
        assertEquals(id(first), merged.at("/history/1/otherId"));
        assertEquals(id(first), officer().get(third).at("/mergedInto"), "what was merged into it went with it");
        assertEquals(
                new TreeSet<>(List.of(id(second), id(third))),
                new TreeSet<>(officer().get(first).json().get("merged").findValuesAsText("id")));

        resolve(first, null).expect(200);
        assertEquals("ลบรายการที่ซ้ำ", officer().get(third).at("/solution"));
        var apart = officer()
                .post(third + "/reopen", object("reason", "เป็นคนละเรื่อง"))
                .expect(200);
        assertEquals("OPEN", apart.at("/state"));
        assertNull(apart.at("/mergedInto"));
        assertNull(apart.at("/solution"));
    }

    private static String id(String issue) {
        return issue.substring("/issues/".length());
    }

    @Test
    void theDepartmentBringsTogetherWhatSeveralProvincesTold() {
        var one = raised(place());
        var other = "/issues/"
                + Raised.issue(Raised.at(Places.localGovernment("7101"))).at("/id");
        officer().post(one + "/escalate", object("note", "ก")).expect(200);
        Accounts.admin().post(other + "/escalate", object("note", "ก")).expect(200);

        department().post(one + "/merge", object("into", id(other))).expect(200);

        var seen = officer().get(one).expect(200);
        assertEquals(id(other), seen.at("/mergedInto"));
        assertNull(seen.at("/mergedIntoIssue"), "where it lies isn't the province's to see");
        assertNull(seen.at("/history/2/otherTitle"));
        officer().get(other).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void theSameAgainChangesNothingAndOnlyTheLatestIsOverwritten() {
        var code = place();
        var issue = address();
        var said = with(Raised.at(code), "title", " ส่งซ้ำ ", "severity", null, "raisedOn", null, "detail", " ");
        var raised = officer().put(issue, said).expect(201);
        assertEquals("ส่งซ้ำ", raised.at("/title"));
        assertEquals("MEDIUM", raised.at("/severity"));
        assertEquals("2026-11-23", raised.at("/raisedOn"));
        assertNull(raised.at("/detail"));
        assertEquals(raised.etag(), officer().put(issue, said).expect(200).etag());

        var changed = with(Raised.at(code), "title", "ใหม่", "raisedOn", "2026-11-10");
        officer().put(issue, changed).expectProblem(428, "IF_MATCH_REQUIRED");
        var after = officer().ifMatch(raised.etag()).put(issue, changed).expect(200);
        assertEquals("2026-11-10", after.at("/history/0/on"));
        officer()
                .ifMatch(raised.etag())
                .put(issue, with(changed, "title", "อื่น"))
                .expectProblem(412, "STALE");
        assertEquals(
                after.etag(),
                officer().put(issue, with(changed, "title", "ใหม่")).expect(200).etag());
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        var code = place();
        wrong(code, said -> said.put("title", " "), "/title", "REQUIRED");
        wrong(code, said -> said.put("title", "ก".repeat(301)), "/title", "TOO_LONG");
        wrong(code, said -> said.put("kind", null), "/kind", "REQUIRED");
        wrong(code, said -> said.put("module", null), "/module", "REQUIRED");
        wrong(code, said -> said.put("detail", "ก".repeat(20_001)), "/detail", "TOO_LONG");
        wrong(code, said -> said.put("raisedOn", "2026-11-24"), "/raisedOn", "FUTURE_DATE");
        wrong(code, said -> said.put("raisedOn", "1900-01-01"), "/raisedOn", "BAD_DATE");
        wrong(code, said -> said.put("dueOn", "2026-11-15"), "/dueOn", "DUE_BEFORE_RAISED");
        wrong(code, said -> said.put("dueOn", "9999-01-01"), "/dueOn", "BAD_DATE");
        wrong(code, said -> said.put("ownerId", UUID.randomUUID()), "/ownerId", "UNKNOWN_PERSON");
        wrong(code, said -> said.put("visitId", UUID.randomUUID()), "/visitId", "UNKNOWN_VISIT");
        wrong(code, said -> said.put("localGovernmentCode", null), "/localGovernmentCode", "REQUIRED");
        wrong(code, said -> said.put("localGovernmentCode", "3499999"), "/localGovernmentCode", "UNKNOWN_PLACE");
        wrong(code, said -> said.put("provinceCode", "71"), "/provinceCode", "PROVINCE_ELSEWHERE");
        wrong(code, said -> said.put("provinceCode", "99"), "/provinceCode", "UNKNOWN_PLACE");
        var visit = Visited.visit(Visited.by(Visited.trainer(PROVINCE), place(), "DONE"))
                .at("/id");
        wrong(code, said -> said.put("visitId", visit), "/visitId", "VISIT_ELSEWHERE");
        var young = Places.request(Places.newCode("3401"));
        young.put("activeFrom", "2026-11-18");
        Places.create(young);
        wrong(young.get("code").toString(), said -> {}, "/raisedOn", "NOT_EXISTING");

        var issue = raised(code);
        officer().post(issue + "/escalate", object("note", " ")).expect(422).expectError("/note", "REQUIRED");
        officer().post(issue + "/resolve", object()).expect(422).expectError("/solution", "REQUIRED");
        officer()
                .post(issue + "/resolve", object("solution", "ก".repeat(20_001)))
                .expect(422)
                .expectError("/solution", "TOO_LONG");
        resolve(issue, "2026-11-24").expect(422).expectError("/on", "FUTURE_DATE");
        resolve(issue, "2026-11-15").expect(422).expectError("/on", "RESOLVED_TOO_EARLY");
        resolve(issue, "2026-11-18").expect(200);
        officer().post(issue + "/reopen", object()).expect(422).expectError("/reason", "REQUIRED");
        officer()
                .ifMatch("*")
                .put(issue, with(Raised.at(code), "raisedOn", "2026-11-19"))
                .expect(422)
                .expectError("/raisedOn", "RAISED_TOO_LATE");
    }

    private void wrong(String code, Consumer<Map<String, Object>> spoil, String at, String expected) {
        var said = Raised.at(code);
        spoil.accept(said);
        officer().put(address(), said).expect(422).expectError(at, expected);
    }

    @Test
    void aMillionCharactersAreRefusedAndMarkupAndFormulasStayWhatTheyAre() {
        var code = place();
        var million = "ก".repeat(1_000_000);
        for (var field : List.of("title", "detail", "localGovernmentCode")) {
            int status = officer()
                    .put(address(), with(Raised.at(code), field, million))
                    .status();
            assertTrue(status == 413 || status == 422, field + " answered " + status);
        }
        var markup = "=HYPERLINK(\"http://elsewhere.example\") <script>alert('x')</script> <img src=x onerror=y>";
        var raised = Raised.issue(officer(), with(Raised.at(code), "title", markup, "detail", markup));
        var issue = "/issues/" + raised.at("/id");
        assertEquals(markup, raised.at("/title"));
        assertEquals(markup, raised.at("/detail"));
        assertTrue(raised.header("Content-Type").startsWith("application/json"));
        refused(officer(), issue + "/escalate", "note", million);
        officer().post(issue + "/escalate", object("note", markup)).expect(200);
        refused(department(), issue + "/answer", "text", million);
        refused(officer(), issue + "/resolve", "solution", million);
        department().post(issue + "/answer", object("text", markup)).expect(200);
        var resolved =
                officer().post(issue + "/resolve", object("solution", markup)).expect(200);
        assertEquals(markup, resolved.at("/solution"));
        assertEquals(markup, resolved.at("/history/1/text"));
        refused(officer(), issue + "/reopen", "reason", million);

        var csv = officer()
                .header("Accept", "text/csv")
                .get("/issues?localGovernment=" + code)
                .expect(200)
                .text();
        assertTrue(csv.contains("'=HYPERLINK"), csv);
        assertFalse(csv.contains(",\"=HYPERLINK"), csv);
    }

    private static void refused(Api by, String act, String field, String text) {
        int status = by.post(act, object(field, text)).status();
        assertTrue(status == 413 || status == 422, field + " answered " + status);
    }

    @Test
    void ofTwoWhoSolveItAtOnceOneIsToldThatItIsSolved() throws Exception {
        var issue = raised(place());
        var start = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(4);
        try {
            var answers = Stream.generate(() -> people.submit(() -> {
                        start.await();
                        return resolve(issue, null).status();
                    }))
                    .limit(4)
                    .toList();
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var each : answers) {
                statuses.add(each.get(60, TimeUnit.SECONDS));
            }
            assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
        } finally {
            people.shutdownNow();
        }
        assertEquals(
                List.of("RAISED", "RESOLVED"),
                officer().get(issue).json().get("history").findValuesAsText("action"));
    }

    @Test
    void aLocalGovernmentTellsItsOwnAndSeesAllThatIsToldOfIt() {
        var code = place();
        var local = Accounts.of(Role.LOCAL, code);
        var own = "/issues/" + Raised.issue(local, Raised.at(code)).at("/id");
        assertEquals(
                "[\"CHANGE\",\"RESOLVE\",\"COMMENT\",\"ATTACH\"]",
                local.get(own).json().get("actions").toString());
        local.post(own + "/start", null).expectProblem(403, "FORBIDDEN");
        local.ifMatch("*").put(own, with(Raised.at(code), "title", "แก้ไขแล้ว")).expect(200);
        local.post(own + "/resolve", object("solution", "ทำได้แล้ว")).expect(200);
        local.post(own + "/reopen", object("reason", "ยังไม่ได้")).expect(200);

        var theirs = raised(code);
        assertEquals("[\"COMMENT\"]", local.get(theirs).json().get("actions").toString());
        local.ifMatch("*").put(theirs, with(Raised.at(code), "title", "อื่น")).expectProblem(403, "NOT_YOUR_ISSUE");
        local.post(theirs + "/resolve", object("solution", "ก")).expectProblem(403, "NOT_YOUR_ISSUE");
        local.put(address(), Raised.at(place())).expectProblem(404, "NOT_FOUND");

        var provinces = with(Raised.at(code), "localGovernmentCode", null, "provinceCode", PROVINCE);
        var ofProvince = "/issues/" + Raised.issue(officer(), provinces).at("/id");
        assertNull(officer().get(ofProvince).at("/localGovernment"));
        local.get(ofProvince).expectProblem(404, "NOT_FOUND");
        local.put(address(), provinces).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.DISTRICT, "3401").get(ofProvince).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.TRAINER, PROVINCE).get(ofProvince).expect(200);
        assertEquals(
                new TreeSet<>(List.of(id(own), id(theirs))),
                new TreeSet<>(local.get("/issues").expect(200).items("/id")));
        Accounts.of(Role.OBSERVER, PROVINCE).get(own).expect(200);
        Accounts.of(Role.OBSERVER, PROVINCE).put(address(), Raised.at(code)).expectProblem(403, "FORBIDDEN");
        department().put(address(), Raised.at(code)).expectProblem(403, "FORBIDDEN");
    }

    @Test
    void anIssueOfAVisitGoesOnWithoutItAndLiesWhereItsPlaceLies() {
        var code = place();
        var visit = Visited.visit(Visited.by(Visited.trainer(PROVINCE), code, "PLANNED"));
        var said = with(Raised.at(code), "visitId", visit.at("/id"));
        var issue = "/issues/" + Raised.issue(officer(), said).at("/id");
        assertEquals(
                List.of(id(issue)),
                officer().get("/issues?visit=" + visit.at("/id")).items("/id"));
        Accounts.admin().ifMatch("*").delete("/visits/" + visit.at("/id")).expect(204);
        var without = officer().get(issue).expect(200);
        assertNull(without.at("/visitId"));
        // whoever has it from before is told that it is another
        without.tagged("1");

        var moved = Places.request(code);
        moved.put("districtCode", "7101");
        Accounts.admin().ifMatch("*").put("/local-governments/" + code, moved).expect(200);
        officer().get(issue).expectProblem(404, "NOT_FOUND");
        var there = Accounts.of(Role.PROVINCE, "71");
        assertEquals(
                List.of(id(issue)), there.get("/issues?localGovernment=" + code).items("/id"));
        there.get(issue).expect(200).tagged("2");
    }

    @Test
    void itIsGivenToSomebodyWhoWorksThere() {
        var code = place();
        var trainer = Accounts.of(Role.TRAINER, PROVINCE);
        var person = trainer.get("/session").at("/id");
        var issue = Raised.issue(officer(), with(Raised.at(code), "ownerId", person, "dueOn", "2026-11-20"));
        assertEquals("TRAINER", issue.at("/owner/role"));
        assertEquals("true", issue.at("/overdue"));
        assertTrue(trainer.get("/issues?mine=true&overdue=true").items("/id").contains(issue.at("/id")));
        var elsewhere = Accounts.of(Role.TRAINER, "71").get("/session").at("/id");
        officer()
                .put(address(), with(Raised.at(code), "ownerId", elsewhere))
                .expect(422)
                .expectError("/ownerId", "UNKNOWN_PERSON");
    }
}
