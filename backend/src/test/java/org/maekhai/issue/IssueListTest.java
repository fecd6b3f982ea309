package org.maekhai.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.TestClock;
import org.maekhai.security.Role;

/** How issues are found and counted, also as of past days. Today is 23 November 2026. */
@QuarkusTest
class IssueListTest {
    private static final String PROVINCE = "40";

    @Inject
    TestClock clock;

    @Inject
    IssueViews views;

    /** Whose session may have ended when the clock was moved. */
    private static Api officer() {
        return Accounts.of(Role.PROVINCE, PROVINCE);
    }

    private static String place() {
        return Places.localGovernment("4001");
    }

    private static Map<String, Object> with(Map<String, Object> issue, Object... more) {
        issue.putAll(object(more));
        return issue;
    }

    private String raised(String code, Object... more) {
        return Raised.issue(officer(), with(Raised.at(code), more)).at("/id");
    }

    private List<String> found(String code, String query) {
        return officer()
                .get("/issues?localGovernment=" + code + "&" + query)
                .expect(200)
                .items("/id");
    }

    @Test
    void issuesAreFoundByWhatTheyAreAndWhatWasWritten() {
        var code = place();
        var low = raised(
                code, "kind", "NEED", "module", "PEOPLE", "severity", "LOW", "title", "ขอวิทยากรอบรมเรื่องปิดบัญชี");
        var high = raised(code, "raisedOn", "2026-11-10", "dueOn", "2026-11-20");
        var medium = raised(code, "severity", "MEDIUM", "raisedOn", "2026-11-12", "dueOn", "2026-12-20");
        officer()
                .post("/issues/" + medium + "/resolve", object("solution", "กระทบยอดก่อน", "on", "2026-11-14"))
                .expect(200);

        assertEquals(List.of(low, medium, high), found(code, ""));
        assertEquals(List.of(low), found(code, "kind=NEED&module=PEOPLE&severity=LOW"));
        assertEquals(List.of(medium), found(code, "state=RESOLVED"));
        assertEquals(List.of(low, high), found(code, "open=true"));
        assertEquals(List.of(medium), found(code, "open=false"));
        assertEquals(List.of(high), found(code, "overdue=true"));
        assertEquals(List.of(low, medium), found(code, "overdue=false"));
        assertEquals(List.of(medium, high), found(code, "to=2026-11-12"));
        assertEquals(List.of(medium), found(code, "from=2026-11-11&to=2026-11-12"));
        assertEquals(List.of(medium), found(code, "resolvedFrom=2026-11-14&resolvedTo=2026-11-14"));
        assertEquals(List.of(), found(code, "resolvedFrom=2026-11-15"));
        assertEquals(List.of(low), found(code, "q=วิทยากร"));
        assertEquals(List.of(medium), found(code, "q=กระทบ%20ยอด"));
        assertEquals(List.of(low, medium, high), found(code, "q=" + code));
        assertEquals(List.of(), found(code, "q=ไม่มีคำนี้"));
        assertEquals(List.of(high, medium, low), found(code, "sort=dueOn"));
        assertEquals(List.of(high, medium, low), found(code, "sort=-severity"));
        assertEquals(List.of(medium, high, low), found(code, "sort=-state,dueOn"));
        assertEquals(List.of(high, medium, low), found(code, "sort=since"));
        assertEquals(
                3, found(code, "sort=localGovernment,kind,module,-changedAt").size());
        officer().get("/issues?sort=nobody").expectProblem(400, "MALFORMED_REQUEST");
        officer().get("/issues?nobody=1").expectProblem(400, "MALFORMED_REQUEST");

        officer().post("/issues/" + low + "/merge", object("into", high)).expect(200);
        assertEquals(List.of(medium, high), found(code, "merged=false"));
        assertEquals(List.of(low), found(code, "merged=true"));
        var row = officer().get("/issues?merged=true&localGovernment=" + code);
        assertNull(row.at("/items/0/history"));
        assertNull(row.at("/items/0/comments"));
        assertNull(row.at("/items/0/durations"));
    }

    @Test
    void aListIsATableToo() {
        var code = place();
        raised(code);
        var csv = officer()
                .header("Accept", "text/csv")
                .get("/issues?localGovernment=" + code)
                .expect(200)
                .text();
        assertTrue(csv.contains("holder_side,holder_since,holder_days"), csv);
        assertTrue(csv.contains("PROVINCE,2026-11-16,7"), csv);
        officer()
                .header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/issues?localGovernment=" + code)
                .expect(200);
    }

    @Test
    void whatWasOpenOnAPastDayIsToldByTheHistory() throws Exception {
        var code = place();
        var id = raised(code, "raisedOn", "2026-11-10");
        var issue = "/issues/" + id;
        officer()
                .post(issue + "/resolve", object("solution", "ก", "on", "2026-11-15"))
                .expect(200);
        officer().post(issue + "/reopen", object("reason", "ก")).expect(200);
        clock.on(LocalDate.of(2026, 11, 30), () -> {
            officer()
                    .post(issue + "/resolve", object("solution", "ข", "on", "2026-11-27"))
                    .expect(200);
            for (var day : List.of("2026-11-10", "2026-11-14", "2026-11-23", "2026-11-26")) {
                assertEquals(List.of(id), found(code, "open=true&asOf=" + day), day);
                assertEquals(List.of(), found(code, "open=false&asOf=" + day), day);
            }
            for (var day : List.of("2026-11-15", "2026-11-22", "2026-11-27", "2026-11-30", "2026-12-24")) {
                assertEquals(List.of(), found(code, "open=true&asOf=" + day), day);
                assertEquals(List.of(id), found(code, "open=false&asOf=" + day), day);
            }
            for (var open : Set.of("true", "false")) {
                assertEquals(List.of(), found(code, "open=" + open + "&asOf=2026-11-09"), "not raised yet");
            }
        });
    }

    @Test
    void whomToVisitFirstTakesInWhatIsOpen() throws Exception {
        var code = place();
        raised(code, "severity", "HIGH");
        var low = raised(code, "severity", "LOW", "raisedOn", "2026-11-18");
        assertEquals(0.8, part(code, "2026-11-23"));
        assertEquals(0.6, part(code, "2026-11-17"));
        assertEquals(0.0, part(code, "2026-11-15"));
        raised(code, "severity", "MEDIUM");
        assertEquals(1.0, part(code, "2026-11-23"), "no more than one");
        officer()
                .post("/issues/" + low + "/resolve", object("solution", "ก", "on", "2026-11-20"))
                .expect(200);
        assertEquals(1.0, part(code, "2026-11-23"));
        assertEquals(1.0, part(code, "2026-11-20"));
        assertEquals(1.0, part(code, "2026-11-19"));
        raised(code, "localGovernmentCode", null, "provinceCode", PROVINCE);
        assertEquals(1.0, part(code, null), "a province's own is nobody's to visit");
    }

    private double part(String code, String asOf) {
        var items = officer()
                .get("/visits/priorities?size=500&district=4001" + (asOf == null ? "" : "&asOf=" + asOf))
                .expect(200)
                .json()
                .get("items");
        for (var item : items) {
            if (item.at("/localGovernment/code").asText().equals(code)) {
                return item.at("/parts/issues").asDouble();
            }
        }
        throw new AssertionError("not listed: " + code);
    }

    @Test
    void thePictureCountsWhatIsOpenAndWhatWaits() throws Exception {
        var code = Places.localGovernment("4002");
        var issue = "/issues/" + raised(code, "dueOn", "2026-11-20");
        raised(code, "severity", "LOW");
        officer().post(issue + "/escalate", object("note", "ก")).expect(200);

        var picture =
                Accounts.of(Role.DEPARTMENT).get("/overview?district=4002").expect(200);
        assertEquals(
                "{\"open\":2,\"overdue\":1,\"escalated\":1,\"high\":1}",
                picture.json().get("issues").toString());
        assertEquals(
                Map.of("ISSUES_OVERDUE", 1, "ISSUES_ESCALATED", 1),
                waiting(picture.json().get("todo")));
        var officers = Accounts.of(Role.DISTRICT, "4002").get("/overview").expect(200);
        assertEquals(Map.of("ISSUES_OVERDUE", 1), waiting(officers.json().get("todo")));
        var locals = Accounts.of(Role.LOCAL, code).get("/overview").expect(200);
        assertEquals(Map.of(), waiting(locals.json().get("todo")));

        clock.on(LocalDate.of(2026, 11, 25), () -> {
            officer().post(issue + "/resolve", object("solution", "ก")).expect(200);
            assertEquals(
                    "{\"open\":2,\"overdue\":1,\"escalated\":1,\"high\":1}",
                    officer()
                            .get("/overview?district=4002&asOf=2026-11-24")
                            .json()
                            .get("issues")
                            .toString());
            assertEquals(
                    "{\"open\":2,\"overdue\":1,\"escalated\":0,\"high\":1}",
                    officer()
                            .get("/overview?district=4002&asOf=2026-11-22")
                            .json()
                            .get("issues")
                            .toString(),
                    "it wasn't given to the Department yet");
            assertEquals(
                    "{\"open\":1,\"overdue\":0,\"escalated\":0,\"high\":0}",
                    officer()
                            .get("/overview?district=4002")
                            .json()
                            .get("issues")
                            .toString());
        });
    }

    private static Map<String, Integer> waiting(JsonNode todo) {
        Map<String, Integer> counts = new HashMap<>();
        todo.forEach(task -> {
            if (task.get("code").asText().startsWith("ISSUES")) {
                counts.put(task.get("code").asText(), task.get("count").asInt());
            }
        });
        return counts;
    }

    @Test
    void whatWasTakenBackSinceItWasReadIsLeftOut() {
        var said = new SaveIssue(
                IssueKind.PROBLEM,
                IssueModule.OTHER,
                Severity.LOW,
                "ก",
                null,
                null,
                PROVINCE,
                null,
                LocalDate.of(2026, 11, 23),
                null,
                null);
        var by = new IssuePerson(null, "ก", null);
        var gone = Issue.raised(UUID.randomUUID(), new IssuePlace(null, PROVINCE), said, null, by, Instant.EPOCH);
        assertEquals(List.of(), views.of(List.of(gone)));
    }

    @Test
    void anIssueOfNobodyIsNotFound() {
        officer().get("/issues/" + UUID.randomUUID()).expectProblem(404, "NOT_FOUND");
        officer().post("/issues/" + UUID.randomUUID() + "/start", null).expectProblem(404, "NOT_FOUND");
    }
}
