package org.maekhai.issue.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.Solved;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

@QuarkusTest
class SolutionTest {
    private static final Api DEPARTMENT = Accounts.of(Role.DEPARTMENT);
    private static final Api OFFICE = Accounts.of(Role.PROVINCE, "57");
    private static final Api OTHER_OFFICE = Accounts.of(Role.PROVINCE, "81");

    @Inject
    Jdbc jdbc;

    private static String address() {
        return "/solutions/" + UUID.randomUUID();
    }

    private static Map<String, Object> with(String member, Object value) {
        var said = Solved.said();
        said.put(member, value);
        return said;
    }

    private static String solved(String code) {
        var id = Raised.issue(Raised.at(code)).at("/id");
        Accounts.admin()
                .post("/issues/" + id + "/resolve", object("solution", "แก้หมวดที่ซ้ำ"))
                .expect(200);
        return id;
    }

    @Test
    void anOfficeProposesTheDepartmentPublishesAndEverybodyReads() {
        var from = solved(Places.localGovernment("5702"));
        var address = address();
        var proposed = OFFICE.put(address, with("fromIssueId", from)).expect(201);

        assertEquals("PROPOSED", proposed.at("/state"));
        assertEquals("57", proposed.at("/provinceCode"));
        assertEquals(from, proposed.at("/fromIssueId"));
        assertEquals("[\"CHANGE\"]", proposed.json().get("actions").toString());
        OTHER_OFFICE.get(address).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.OBSERVER).get(address).expectProblem(404, "NOT_FOUND");
        assertEquals(
                "[\"CHANGE\",\"PUBLISH\",\"RETIRE\"]",
                DEPARTMENT.get(address).expect(200).json().get("actions").toString());

        var published = DEPARTMENT.post(address + "/publish", null).expect(200);

        assertEquals("PUBLISHED", published.at("/state"));
        assertFalse(published.at("/publishedAt").isEmpty());
        var elsewhere = OTHER_OFFICE.get(address).expect(200);
        assertTrue(elsewhere.json().path("fromIssueId").isNull(), "an issue of another province");
        assertTrue(elsewhere.at("/text").contains("\nแก้หมวด"), "its lines");
        assertTrue(Accounts.of(Role.OBSERVER)
                .get("/solutions?size=500")
                .items("/id")
                .contains(published.at("/id")));
        DEPARTMENT.post(address + "/publish", null).expectProblem(409, "SOLUTION_STATE");
        assertEquals(
                "RETIRED",
                DEPARTMENT.post(address + "/retire", null).expect(200).at("/state"));
        DEPARTMENT.post(address + "/retire", null).expectProblem(409, "SOLUTION_STATE");
        OTHER_OFFICE.get(address).expectProblem(404, "NOT_FOUND");
        OFFICE.get(address).expect(200);
        DEPARTMENT.post(address + "/publish", null).expect(200);
    }

    @Test
    void theSameAgainIsHarmlessAndAChangeSaysWhatItChanges() {
        var address = address();
        OFFICE.put(address, Solved.said()).expect(201);
        var changed = with("title", "ชื่อใหม่");

        assertEquals("\"0\"", version(OFFICE.put(address, Solved.said()).expect(200)));
        OFFICE.put(address, changed).expectProblem(428, "IF_MATCH_REQUIRED");
        OFFICE.ifMatch("\"7\"").put(address, changed).expectProblem(412, "STALE");
        assertEquals(
                "\"1\"", version(OFFICE.ifMatch("\"0\"").put(address, changed).expect(200)));
        assertEquals("ชื่อใหม่", OFFICE.get(address).at("/title"));
        assertEquals(
                2,
                Accounts.admin()
                        .get("/audit?entity=solution&id=" + address.substring(11))
                        .total());
    }

    private static String version(Answer answer) {
        return answer.header("ETag").replaceAll("\\..*", "\"").replaceAll("\"\"$", "\"");
    }

    @Test
    void whoeverMayNotChangeItIsTold() {
        var address = address();
        OFFICE.put(address, Solved.said()).expect(201);

        OTHER_OFFICE.put(address, with("title", "ของเรา")).expectProblem(404, "NOT_FOUND");
        OFFICE.post(address + "/publish", null).expectProblem(403, "FORBIDDEN");
        Accounts.of(Role.TRAINER, "57").put(address(), Solved.said()).expectProblem(403, "FORBIDDEN");
        DEPARTMENT.post(address + "/publish", null).expect(200);
        OFFICE.ifMatch("*").put(address, with("title", "ภายหลัง")).expectProblem(409, "SOLUTION_STATE");
        OTHER_OFFICE.ifMatch("*").put(address, with("title", "ของเรา")).expectProblem(403, "NOT_YOUR_SOLUTION");
        DEPARTMENT.ifMatch("*").put(address, with("title", "กรมแก้")).expect(200);
        DEPARTMENT.post(address() + "/publish", null).expectProblem(404, "NOT_FOUND");
        DEPARTMENT.post(address() + "/retire", null).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        OFFICE.put(address(), with("title", " ")).expect(422).expectError("/title", "REQUIRED");
        OFFICE.put(address(), with("title", "ก".repeat(301))).expect(422).expectError("/title", "TOO_LONG");
        OFFICE.put(address(), with("text", null)).expect(422).expectError("/text", "REQUIRED");
        OFFICE.put(address(), with("text", "ก".repeat(20_001))).expect(422).expectError("/text", "TOO_LONG");
        OFFICE.put(address(), with("module", null)).expect(422).expectError("/module", "REQUIRED");
        OFFICE.put(address(), with("keywords", List.of("ก".repeat(81))))
                .expect(422)
                .expectError("/keywords/0", "TOO_LONG");
        OFFICE.put(
                        address(),
                        with(
                                "keywords",
                                Stream.iterate("ก", each -> each + "ก")
                                        .limit(21)
                                        .toList()))
                .expect(422)
                .expectError("/keywords", "TOO_MANY");
        for (Object keywords : List.of("ก".repeat(1_000_000), List.of("ก".repeat(1_000_000)))) {
            int status = OFFICE.put(address(), with("keywords", keywords)).status();
            assertTrue(status == 413 || status == 422, "keywords answered " + status);
        }
        var unknown = UUID.randomUUID().toString();
        OFFICE.put(address(), with("fromIssueId", unknown)).expect(422).expectError("/fromIssueId", "UNKNOWN_ISSUE");
        var elsewhere = solved(Places.localGovernment("8101"));
        OFFICE.put(address(), with("fromIssueId", elsewhere)).expect(422).expectError("/fromIssueId", "UNKNOWN_ISSUE");
        var open = Raised.issue(Raised.at(Places.localGovernment("5702"))).at("/id");
        OFFICE.put(address(), with("fromIssueId", open)).expect(422).expectError("/fromIssueId", "ISSUE_NOT_RESOLVED");
    }

    @Test
    void keywordsAreKeptOnceAndASingleOneMayComeAsAText() {
        var one = OFFICE.put(address(), with("keywords", " งบไม่ดุล ")).expect(201);
        var some = OFFICE.put(address(), with("keywords", List.of("ก", " ", "ข", "ก")))
                .expect(201);
        var none = OFFICE.put(address(), with("keywords", null)).expect(201);

        assertEquals("[\"งบไม่ดุล\"]", one.json().get("keywords").toString());
        assertEquals("[\"ก\",\"ข\"]", some.json().get("keywords").toString());
        assertEquals("[]", none.json().get("keywords").toString());
    }

    @Test
    void whereItHelpedIsCountedOnceAnIssueAndShownWithinTheScopeOnly() throws Exception {
        var address = "/solutions/" + Solved.published();
        var here = Places.localGovernment("5702");
        var there = Places.localGovernment("8101");
        var issue = Raised.issue(Raised.at(here)).at("/id");
        var other = Raised.issue(Raised.at(there)).at("/id");

        assertEquals(List.of(200, 200), atOnce(address, issue, issue));
        OTHER_OFFICE.post(address + "/helped", object("issueId", other)).expect(200);

        var seen = OFFICE.get(address).expect(200);
        assertEquals("2", seen.at("/helped"));
        assertEquals(1, seen.json().get("helpedAt").size());
        assertEquals(issue, seen.at("/helpedAt/0/issueId"));
        assertEquals(here, seen.at("/helpedAt/0/localGovernment/code"));
        assertFalse(seen.text().contains(there), "no place outside the scope");
        var local = Accounts.of(Role.LOCAL, Places.localGovernment("5702"))
                .get(address)
                .expect(200);
        assertEquals("2", local.at("/helped"));
        assertEquals("[]", local.json().get("helpedAt").toString());
        assertEquals(
                2, DEPARTMENT.get(address).expect(200).json().get("helpedAt").size());
        assertEquals(
                address.substring(11),
                OFFICE.get("/issues/" + issue).expect(200).at("/solutions/0/id"));
        assertEquals(
                4,
                Accounts.admin()
                        .get("/audit?entity=solution&id=" + address.substring(11))
                        .total(),
                "made, published, and two that it helped");
    }

    @Test
    void severalIssuesThatItHelpedAtOnceAreAllCounted() throws Exception {
        var address = "/solutions/" + Solved.published();
        var issues = Stream.generate(() ->
                        Raised.issue(Raised.at(Places.localGovernment("5702"))).at("/id"))
                .limit(4)
                .toArray(String[]::new);

        assertEquals(List.of(200, 200, 200, 200), atOnce(address, issues));
        assertEquals("4", OFFICE.get(address).at("/helped"));
    }

    @Test
    void theRecordOfWritesTellsAnOfficeNothingOfIssuesElsewhere() {
        var address = address();
        OFFICE.put(address, Solved.said()).expect(201);
        DEPARTMENT.post(address + "/publish", null).expect(200);
        var there = Raised.at(Places.localGovernment("8101"));
        there.put("title", "เรื่องของจังหวัดอื่น");
        var issue = Raised.issue(there).at("/id");
        OTHER_OFFICE.post(address + "/helped", object("issueId", issue)).expect(200);
        DEPARTMENT.ifMatch("*").put(address, with("title", "กรมแก้ชื่อ")).expect(200);

        var told =
                OFFICE.get("/audit?entity=solution&id=" + address.substring(11)).expect(200);
        assertEquals(List.of("UPDATE", "UPDATE", "UPDATE", "CREATE"), told.items("/action"));
        assertEquals("กรมแก้ชื่อ", told.at("/items/0/after/title"));
        assertEquals("1", told.at("/items/1/after/helped"));
        assertEquals("PUBLISHED", told.at("/items/2/after/state"));
        assertFalse(told.text().contains(issue), told.text());
        assertFalse(told.text().contains("เรื่องของจังหวัดอื่น"), told.text());
        assertEquals(
                0,
                OTHER_OFFICE
                        .get("/audit?entity=solution&id=" + address.substring(11))
                        .total());
    }

    @Test
    void oneThatHelpedManyTimesCanStillBeChangedAndRetired() {
        var address = "/solutions/" + Solved.published(longest());
        var here = Places.localGovernment("5702");
        for (int i = 0; i < 201; i++) {
            var issue = Raised.issue(Raised.at(here)).at("/id");
            OFFICE.post(address + "/helped", object("issueId", issue)).expect(200);
        }

        assertEquals(
                "201", DEPARTMENT.post(address + "/retire", null).expect(200).at("/helped"));
        DEPARTMENT.ifMatch("*").put(address, Solved.said()).expect(200);
    }

    /** Each letter of it takes two where texts are written as JSON. */
    private static Map<String, Object> longest() {
        var said = Solved.said();
        said.put("title", "\"".repeat(300));
        said.put("text", "\"".repeat(20_000));
        said.put(
                "keywords",
                Stream.iterate("\"".repeat(61), each -> each + "\"").limit(20).toList());
        return said;
    }

    private static List<Integer> atOnce(String address, String... issues) throws Exception {
        var helped = Stream.of(issues)
                .<Callable<Integer>>map(issue -> () -> OFFICE.post(address + "/helped", object("issueId", issue))
                        .status())
                .toList();
        var both = Executors.newFixedThreadPool(issues.length);
        try {
            List<Integer> answers = new ArrayList<>();
            for (var each : both.invokeAll(helped)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            both.shutdown();
        }
    }

    @Test
    void whatHelpedIsPublishedAndTheIssueIsTheCallers() {
        var here = Places.localGovernment("5702");
        var issue = Raised.issue(Raised.at(here)).at("/id");
        var proposed = "/solutions/" + Solved.proposed();
        var published = "/solutions/" + Solved.published();
        var elsewhere = Raised.issue(Raised.at(Places.localGovernment("8101"))).at("/id");
        var local = Accounts.of(Role.LOCAL, here);

        Accounts.admin().post(proposed + "/helped", object("issueId", issue)).expectProblem(409, "SOLUTION_STATE");
        OFFICE.post(proposed + "/helped", object("issueId", issue)).expectProblem(404, "NOT_FOUND");
        OFFICE.post(published + "/helped", object("issueId", elsewhere))
                .expect(422)
                .expectError("/issueId", "UNKNOWN_ISSUE");
        OFFICE.post(published + "/helped", object()).expect(422).expectError("/issueId", "REQUIRED");
        local.post(published + "/helped", object("issueId", issue)).expectProblem(403, "NOT_YOUR_ISSUE");
        DEPARTMENT.post(published + "/helped", object("issueId", issue)).expectProblem(403, "FORBIDDEN");
        var own = Raised.issue(local, Raised.at(here)).at("/id");
        assertEquals(
                "1",
                local.post(published + "/helped", object("issueId", own))
                        .expect(200)
                        .at("/helped"));
    }

    @Test
    void theListIsFilteredSearchedSortedAndExported() {
        var word = "คำที่ไม่มีใครใช้" + UUID.randomUUID().toString().substring(0, 8);
        var often = Solved.published(object("title", "ขข " + word, "text", "=HYPERLINK(\"x\")", "module", "SYSTEM"));
        var never = Solved.published(object("title", "กก " + word, "text", "อื่น", "module", "PEOPLE"));
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(new Sql(
                        "update solution set published_at = ? where id = ?",
                        OffsetDateTime.parse("2026-11-20T09:00:00Z"),
                        UUID.fromString(often))));
        var issue = Raised.issue(Raised.at(Places.localGovernment("5702"))).at("/id");
        OFFICE.post("/solutions/" + often + "/helped", object("issueId", issue)).expect(200);
        var list = "/solutions?q=" + word.replace("ำ", "ํา");

        assertEquals(List.of(often, never), OFFICE.get(list).items("/id"), "what helped most first");
        assertEquals(List.of(never, often), OFFICE.get(list + "&sort=title").items("/id"));
        assertEquals(
                List.of(often, never), OFFICE.get(list + "&sort=publishedAt").items("/id"));
        assertEquals(List.of(never), OFFICE.get(list + "&module=PEOPLE").items("/id"));
        assertEquals(List.of(), OFFICE.get(list + "&state=RETIRED").items("/id"));
        assertEquals(List.of(), OFFICE.get(list + "&province=57").items("/id"));
        var table = OFFICE.header("Accept", "text/csv").get(list).expect(200).text();
        assertTrue(table.contains("'=HYPERLINK"), "a formula is a text: " + table);
        assertTrue(table.startsWith("\ufeffid,title,") && table.contains(",helped,"), table);
    }

    @Test
    void whatSolvedAnIssueIsFoundByItOnlyByWhoeverMaySeeTheIssue() {
        var here = Places.localGovernment("5702");
        var from = solved(here);
        var proposed = OFFICE.put(address(), with("fromIssueId", from)).expect(201);
        OFFICE.put(address(), with("fromIssueId", solved(here))).expect(201);
        var list = "/solutions?fromIssueId=" + from;
        var local = Accounts.of(Role.LOCAL, here);

        assertEquals(List.of(proposed.at("/id")), OFFICE.get(list).items("/id"));
        assertEquals(List.of(proposed.at("/id")), DEPARTMENT.get(list).items("/id"));
        assertEquals(0, local.get(list).expect(200).total(), "not published yet");
        DEPARTMENT.post("/solutions/" + proposed.at("/id") + "/publish", null).expect(200);

        assertEquals(1, local.get(list).expect(200).total());
        assertEquals(0, local.get(list + "&state=RETIRED").expect(200).total());
        assertEquals(1, Accounts.of(Role.OBSERVER).get(list).expect(200).total());
        assertEquals(0, OTHER_OFFICE.get(list).expect(200).total(), "an issue of another province");
        var neighbour = Accounts.of(Role.LOCAL, Places.localGovernment("5702"));
        assertEquals(0, neighbour.get(list).expect(200).total(), "an issue of another place");
        var table = OFFICE.header("Accept", "text/csv").get(list).expect(200).text();
        assertTrue(table.contains(proposed.at("/id")), table);
        var elsewhere = OTHER_OFFICE.header("Accept", "text/csv").get(list).expect(200);
        assertFalse(elsewhere.text().contains(proposed.at("/id")), elsewhere.text());
        assertEquals(
                0,
                DEPARTMENT
                        .get("/solutions?fromIssueId=" + UUID.randomUUID())
                        .expect(200)
                        .total());
        OFFICE.get("/solutions?fromIssueId=x").expect(400).expectError("/fromIssueId", "BAD_PARAMETER");
    }

    @Test
    void whatWasProposedWaitsForTheDepartment() {
        var before = waiting(DEPARTMENT);
        OFFICE.put(address(), Solved.said()).expect(201);

        assertEquals(before + 1, waiting(DEPARTMENT));
        assertEquals(0, waiting(OFFICE));
    }

    private static int waiting(Api api) {
        return StreamSupport.stream(
                        api.get("/overview").expect(200).json().get("todo").spliterator(), false)
                .filter(task -> task.get("code").asText().equals("SOLUTIONS_PROPOSED"))
                .mapToInt(task -> task.get("count").asInt())
                .sum();
    }
}
