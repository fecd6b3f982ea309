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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.TestClock;
import org.maekhai.security.Role;

/** What is recorded of issues, at its longest, by several at once and in whose sight. Today is 23 November 2026. */
@QuarkusTest
class IssueRecordTest {
    private static final String PROVINCE = "62";

    @Inject
    TestClock clock;

    private static Api officer() {
        return Accounts.of(Role.PROVINCE, PROVINCE);
    }

    private static Api department() {
        return Accounts.of(Role.DEPARTMENT);
    }

    private static String place() {
        return Places.localGovernment("6201");
    }

    private static String raised(String code) {
        return "/issues/" + Raised.issue(Raised.at(code)).at("/id");
    }

    private static String id(String issue) {
        return issue.substring("/issues/".length());
    }

    private static Answer merge(String issue, String into) {
        return Accounts.admin().post(issue + "/merge", object("into", id(into)));
    }

    private static Answer audit(Api by, String issue) {
        return by.get("/audit?entity=issue&size=100&id=" + id(issue)).expect(200);
    }

    @Test
    void theLongestTextsGoAllTheWayAndStandInTheRecordOfWrites() {
        // of each letter the record, and what is found by words, have more than one
        for (var letter : List.of("\"", "ำ", "\\")) {
            var longest = letter.repeat(20_000);
            var said = Raised.at(place());
            said.put("title", letter.repeat(300));
            said.put("detail", longest);
            var issue = "/issues/" + Raised.issue(officer(), said).at("/id");
            officer().post(issue + "/start", null).expect(200);
            for (int i = 0; i < 3; i++) {
                officer().post(issue + "/escalate", object("note", longest)).expect(200);
                department().post(issue + "/answer", object("text", longest)).expect(200);
                officer().post(issue + "/resolve", object("solution", longest)).expect(200);
                officer().post(issue + "/reopen", object("reason", longest)).expect(200);
            }
            for (int i = 0; i < 30; i++) {
                officer()
                        .put(issue + "/comments/" + UUID.randomUUID(), object("text", letter.repeat(5_000)))
                        .expect(201);
            }
            said.put("severity", "LOW");
            officer().ifMatch("*").put(issue, said).expect(200);
            var solved = officer()
                    .post(issue + "/resolve", object("solution", longest))
                    .expect(200);
            assertEquals(longest, solved.at("/solution"));
            var other = raised(place());
            merge(other, issue).expect(200);
            assertEquals(longest, officer().get(other).at("/solution"));

            var entries = audit(Accounts.admin(), issue);
            assertEquals(16, entries.total());
            assertEquals("RESOLVED", entries.at("/items/0/after/happened"));
            assertEquals(longest, entries.at("/items/0/after/solution"));
            assertEquals("OPEN", entries.at("/items/0/before/state"));
            assertEquals("LOW", entries.at("/items/1/after/severity"));
            assertEquals(longest, entries.at("/items/2/after/text"));
        }
    }

    @Test
    void theRecordTellsNobodyOfIssuesOutOfTheirSight() {
        var here = place();
        var issue = raised(here);
        var secret = "เรื่องที่เล่าในจังหวัดอื่น";
        var elsewhere = Raised.at(Places.localGovernment("7102"));
        elsewhere.put("title", secret);
        var other = "/issues/" + Raised.issue(elsewhere).at("/id");
        merge(issue, other).expect(200);
        Accounts.admin()
                .post(other + "/resolve", object("solution", "วิธีของจังหวัดอื่น"))
                .expect(200);
        Accounts.admin().post(issue + "/reopen", object("reason", "คนละเรื่อง")).expect(200);

        for (var by : List.of(Accounts.of(Role.LOCAL, here), officer(), Accounts.of(Role.DISTRICT, "6201"))) {
            var told = audit(by, issue);
            assertEquals(3, told.total());
            assertEquals("REOPENED", told.at("/items/0/after/happened"));
            assertEquals("คนละเรื่อง", told.at("/items/0/after/text"));
            assertFalse(told.text().contains(secret), told.text());
            assertFalse(told.text().contains("วิธีของจังหวัดอื่น"), told.text());
            assertEquals(0, audit(by, other).total());
        }
        var there = audit(Accounts.of(Role.PROVINCE, "71"), other);
        assertEquals(2, there.total());
        assertFalse(there.text().contains(id(issue)), "nor of what was merged into it");
    }

    @Test
    void whatGoesAlongIsRecordedToo() {
        var first = raised(place());
        var second = raised(place());
        var third = raised(place());
        merge(third, second).expect(200);
        merge(second, first).expect(200);

        var told = audit(officer(), third);
        assertEquals(List.of("UPDATE", "UPDATE", "CREATE"), told.items("/action"));
        assertEquals(id(second), told.at("/items/0/before/mergedInto"));
        assertEquals(id(first), told.at("/items/0/after/mergedInto"));
    }

    @Test
    void ofTwoMergesAtOnceNoneLeadsToWhatIsMergedItself() throws Exception {
        for (int i = 0; i < 6; i++) {
            var one = raised(place());
            var other = raised(Places.localGovernment("7102"));
            var third = raised(Places.localGovernment("8102"));
            var last = i % 2 == 0 ? one : third;
            var statuses = atOnce(List.of(Map.entry(one, other), Map.entry(other, last)));

            assertTrue(statuses.contains(200), statuses.toString());
            if (i % 2 == 0) {
                assertEquals(1, Collections.frequency(statuses, 200), "each into the other: " + statuses);
            }
            for (var issue : List.of(one, other, third)) {
                var into = Accounts.admin().get(issue).expect(200).at("/mergedInto");
                assertNull(
                        into == null
                                ? null
                                : Accounts.admin().get("/issues/" + into).at("/mergedInto"));
            }
        }
    }

    private static List<Integer> atOnce(List<Map.Entry<String, String>> merges) throws Exception {
        var start = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(merges.size());
        try {
            var answers = merges.stream()
                    .map(each -> people.submit(() -> {
                        start.await();
                        return merge(each.getKey(), each.getValue()).status();
                    }))
                    .toList();
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (var each : answers) {
                int status = each.get(60, TimeUnit.SECONDS);
                assertTrue(List.of(200, 409, 422).contains(status), "answered " + status);
                statuses.add(status);
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void theDaysOnWhichItWasMergedCountForNothing() throws Exception {
        var issue = raised(place());
        var other = raised(place());
        clock.on(
                LocalDate.of(2026, 11, 24),
                () -> officer().post(issue + "/start", null).expect(200));
        clock.on(LocalDate.of(2026, 11, 26), () -> {
            var merged = merge(issue, other).expect(200);
            assertEquals("2026-11-26", merged.at("/resolvedOn"));
            assertNull(merged.at("/daysToResolve"));
            assertEquals("{\"open\":8,\"inProgress\":2,\"escalated\":0,\"total\":10}", durations(merged));
        });
        clock.on(LocalDate.of(2026, 12, 1), () -> {
            var apart = officer()
                    .post(issue + "/reopen", object("reason", "คนละเรื่อง"))
                    .expect(200);
            assertNull(apart.at("/mergedIntoIssue"));
            assertEquals("PROVINCE 2026-12-01", apart.at("/holder/side") + " " + apart.at("/holder/since"));
        });
        clock.on(LocalDate.of(2026, 12, 4), () -> {
            assertEquals(
                    "{\"open\":11,\"inProgress\":2,\"escalated\":0,\"total\":13}",
                    durations(officer().get(issue).expect(200)));
            var resolved = officer()
                    .post(issue + "/resolve", object("solution", "แก้แล้ว"))
                    .expect(200);
            assertEquals("18", resolved.at("/daysToResolve"));
            assertEquals("{\"open\":11,\"inProgress\":2,\"escalated\":0,\"total\":13}", durations(resolved));
            assertEquals(
                    "{\"open\":18,\"inProgress\":0,\"escalated\":0,\"total\":18}",
                    durations(officer().get(other).expect(200)),
                    "the other stayed open");
        });
    }

    private static String durations(Answer issue) {
        return issue.json().get("durations").toString();
    }
}
