package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Statements.Statement;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** How often an answer asks the database does not depend on how much there is to tell. */
@QuarkusTest
class StatementsTest {
    @Inject
    DataSource dataSource;

    @Inject
    Jdbc jdbc;

    /** As many of them as the page of one local government has, with a bit of everything to tell. */
    private static final List<String> PAGE = List.of(
            "/local-governments/%s",
            "/local-governments/%s/compliance?months=12",
            "/local-governments/%s/budget-status",
            "/local-governments/%s/posting-status?size=6",
            "/local-governments/%s/contacts",
            "/local-governments/%s/neighbours?limit=6",
            "/assignments?localGovernment=%s&on=2026-11-23&size=20",
            "/hubs?localGovernment=%s&open=true&size=1",
            "/hubs?member=%s&open=true&size=1",
            "/audit?entity=local-government&id=%s&size=10");

    @Test
    void thePageOfALocalGovernmentAsksTheSameWhateverThereIsToTell() {
        var bare = Earned.place("4610", 16.51, 103.51);
        var rich = Earned.localGovernment("4610", 16.52, 103.52);
        Earned.hub(rich);
        for (int i = 0; i < 8; i++) {
            Earned.place("4610", 16.53 + i / 100.0, 103.53);
        }
        for (int day = 1; day <= 9; day++) {
            Earned.reading(rich, "2026-11-0" + day, "2026-10-31");
        }
        int all = 0;
        for (var path : PAGE) {
            Accounts.admin().get(String.format(path, bare)).expect(200);
            var ofBare = asked(String.format(path, bare));
            var ofRich = asked(String.format(path, rich));
            assertEquals(ofBare.size(), ofRich.size(), () -> path + " asks " + texts(ofRich) + ", or " + texts(ofBare));
            all += ofRich.size();
        }
        assertTrue(all <= 40, "the page asks " + all + " times");
    }

    @Test
    void aPartOfATimelineAsksFewTimesHoweverMuchHappened() throws SQLException {
        var bare = Places.localGovernment("4610");
        var rich = Earned.localGovernment("4610", 16.56, 103.56);
        var hub = Earned.hub(rich);
        Earned.tie(hub, bare);
        for (int year = 2560; year < 2569; year++) {
            Earned.budget(rich, year, true);
        }
        for (int day = 1; day <= 9; day++) {
            Earned.reading(rich, "2026-11-0" + day, "2026-10-31");
            Visited.visit(seen(rich, "2026-11-1" + day));
        }
        for (var part : List.of("", "?size=200", "?kinds=VISIT", "?to=2026-11-15&size=2")) {
            var path = "/local-governments/" + rich + "/timeline" + part;
            Accounts.admin().get(path).expect(200);
            var told = asked(path);
            assertTrue(told.size() <= 25, () -> part + " asks " + told.size() + ": " + texts(told));
            for (var statement : told) {
                for (var table :
                        List.of("visit", "posting_status", "compliance_year", "hub_advice", "assignment", "issue")) {
                    if (statement.names(table)) {
                        assertFalse(statement.scans(table, dataSource), statement.sql());
                    }
                }
            }
        }
    }

    @Test
    void theListOfSolutionsAsksTheSameHoweverManyAreTold() {
        for (int i = 0; i < 4; i++) {
            Solved.published(object("title", "ล้างคิวเครื่องพิมพ์ " + i, "text", "ก", "module", "SYSTEM"));
        }
        var path = "/solutions?q=ล้างคิวเครื่องพิมพ์&size=";
        Accounts.admin().get(path + 1).expect(200);
        var ofOne = asked(path + 1);
        var ofAll = asked(path + 50);
        assertEquals(texts(ofOne).size(), texts(ofAll).size(), () -> "asks " + texts(ofAll));
        assertTrue(ofAll.size() <= 8, () -> ofAll.size() + " are asked: " + texts(ofAll));
    }

    @Test
    void aFactByHandAsksTheSameHoweverMuchIsKnown() throws SQLException {
        var bare = Places.localGovernment("4610");
        var rich = Earned.localGovernment("4610", 16.55, 103.55);
        for (int day = 1; day <= 9; day++) {
            Earned.reading(rich, "2026-11-0" + day, "2026-10-31");
        }
        for (var code : List.of(bare, rich)) {
            Earned.budget(code, 2570, false);
        }
        var ofBare = fewest(time -> Earned.reading(bare, "2026-11-2" + time, "2026-11-01"));
        var ofRich = fewest(time -> Earned.reading(rich, "2026-11-2" + time, "2026-11-01"));
        assertEquals(texts(ofBare), texts(ofRich));
        assertTrue(ofRich.size() <= 11, () -> "a reading asks " + texts(ofRich));
        var changed = Statements.during(() -> Accounts.admin()
                .ifMatch("*")
                .put("/local-governments/" + rich + "/budget-status/2570", object("usesElaas", true))
                .expect(200));
        assertTrue(changed.size() <= 12, () -> "a budget asks " + texts(changed));
        for (var statement : ofRich) {
            for (var table : List.of("posting_status", "compliance_year", "budget_status", "local_government", "hub")) {
                if (statement.names(table) && statement.sql().startsWith("select")) {
                    assertFalse(statement.scans(table, dataSource), statement.sql());
                }
            }
        }
    }

    @Test
    void aVisitWithWhatWasSeenAsksTheSameHoweverMuchIsKnown() throws SQLException {
        var bare = Places.localGovernment("4610");
        var rich = Earned.localGovernment("4610", 16.59, 103.59);
        for (int day = 1; day <= 9; day++) {
            Earned.reading(rich, "2026-11-0" + day, "2026-10-31");
            Visited.visit(seen(rich, "2026-11-1" + day));
        }
        for (var code : List.of(bare, rich)) {
            Earned.budget(code, 2570, false);
        }
        // hubs are looked at only where a place stands otherwise than before
        var ofBare = visited(bare).stream().filter(each -> !each.names("hub")).toList();
        var ofRich = visited(rich).stream().filter(each -> !each.names("hub")).toList();
        assertEquals(texts(ofBare), texts(ofRich));
        assertTrue(ofRich.size() <= 29, () -> ofRich.size() + " are asked: " + texts(ofRich));
        for (var statement : ofRich) {
            for (var table :
                    List.of("visit", "visit_trainer", "visit_fact", "posting_status", "budget_status_replaced")) {
                if (statement.names(table) && statement.sql().startsWith("select")) {
                    assertFalse(statement.scans(table, dataSource), statement.sql());
                }
            }
        }
    }

    private static List<Statement> visited(String code) {
        var visits = List.of(seen(code, "2026-11-20"), seen(code, "2026-11-21"));
        return fewest(time -> Visited.visit(visits.get(time)));
    }

    /** With all that a visit can have. */
    private static Map<String, Object> seen(String code, String on) {
        var checklist = Accounts.admin().get("/checklists?active=true").expect(200);
        var visit = Visited.by(Visited.trainer("46"), code, "DONE");
        visit.put("on", on);
        visit.put("nextSteps", List.of(object("id", UUID.randomUUID(), "text", "กระทบยอด", "owner", "TRAINER")));
        visit.put(
                "checklist",
                object(
                        "id",
                        checklist.at("/items/0/id"),
                        "answers",
                        List.of(object("questionId", checklist.at("/items/0/questions/0/id"), "answer", "YES"))));
        visit.put(
                "observed",
                object(
                        "revenueThrough",
                        on,
                        "budget",
                        object("fiscalYear", 2570, "usesElaas", true, "amount", 1_000_000)));
        return visit;
    }

    @Test
    void aListOfVisitsAsksTheSameHoweverLongItsPage() throws SQLException {
        var code = Places.localGovernment("4612");
        for (int day = 10; day < 20; day++) {
            Visited.visit(seen(code, "2026-11-" + day));
        }
        for (var query : List.of("province=46", "localGovernment=" + code + "&sort=-on", "province=46&state=DONE")) {
            Accounts.admin().get("/visits?" + query).expect(200);
            var ofShort = asked("/visits?size=3&" + query);
            var ofLong = asked("/visits?size=50&" + query);
            assertEquals(ofShort.size(), ofLong.size(), query);
            assertTrue(ofLong.size() <= 15, () -> query + " asks " + texts(ofLong));
            for (var statement : ofLong) {
                for (var table : List.of("visit_trainer", "visit_step", "visit_answer")) {
                    assertFalse(statement.scans(table, dataSource), () -> query + ": " + statement);
                }
            }
        }
    }

    @Test
    void aListOfIssuesAsksTheSameHoweverLongItsPage() throws SQLException {
        var code = Places.localGovernment("4613");
        var first = Raised.issue(Raised.at(code)).at("/id");
        for (int i = 0; i < 9; i++) {
            var id = Raised.issue(Raised.at(code)).at("/id");
            Accounts.admin()
                    .put("/issues/" + id + "/comments/" + UUID.randomUUID(), object("text", "ก"))
                    .expect(201);
            if (i < 3) {
                Accounts.admin()
                        .post("/issues/" + id + "/merge", object("into", first))
                        .expect(200);
            }
        }
        for (var query :
                List.of("province=46", "localGovernment=" + code + "&sort=since", "province=46&state=RESOLVED")) {
            Accounts.admin().get("/issues?" + query).expect(200);
            var ofShort = asked("/issues?size=3&" + query);
            var ofLong = asked("/issues?size=50&" + query);
            assertTrue(ofLong.size() <= 12, () -> query + " asks " + texts(ofLong));
            // those into which some of it were merged, and where they lie
            assertTrue(ofLong.size() <= ofShort.size() + 2, () -> query + " asks " + texts(ofLong));
            for (var statement : ofLong) {
                for (var table : List.of("issue_event", "issue_comment")) {
                    assertFalse(statement.scans(table, dataSource), () -> query + ": " + statement);
                }
            }
        }
    }

    @Test
    void aListOfLettersAsksTheSameHoweverLongItsPage() throws SQLException {
        var code = Places.localGovernment("4610");
        for (int i = 0; i < 8; i++) {
            Lettered.notice(code);
        }
        for (var query : List.of(
                "localGovernment=" + code,
                "province=46&sort=localGovernment",
                "province=46&state=WRITTEN&q=ทดสอบ",
                "province=46&open=true&sort=since")) {
            Accounts.admin().get("/letters?" + query).expect(200);
            var ofShort = asked("/letters?size=3&" + query);
            var ofLong = asked("/letters?size=50&" + query);
            assertEquals(ofShort.size(), ofLong.size(), query);
            assertTrue(ofLong.size() <= 6, () -> query + " asks " + texts(ofLong));
        }
    }

    @Test
    void aListOfMeetingsAsksTheSameHoweverLongItsPage() throws SQLException {
        for (int day = 10; day < 20; day++) {
            Met.meeting(Met.written("46", "2026-11-" + day, Met.action("ติดตาม", "2026-12-01")));
        }
        for (var query : List.of("province=46", "province=46&sort=province", "province=46&state=HELD&q=ประชุม")) {
            Accounts.admin().get("/meetings?" + query).expect(200);
            var ofShort = asked("/meetings?size=3&" + query);
            var ofLong = asked("/meetings?size=50&" + query);
            assertEquals(ofShort.size(), ofLong.size(), query);
            assertTrue(ofLong.size() <= 6, () -> query + " asks " + texts(ofLong));
        }
    }

    @Test
    void aFactOfAHubsPlaceReadsNothingOfTheNation() {
        var code = Earned.localGovernment("4610", 16.57, 103.57);
        Earned.hub(code);
        var stated = Statements.during(() -> Accounts.admin()
                .ifMatch("*")
                .put("/local-governments/" + code + "/budget-status/2570", object("usesElaas", true))
                .expect(200));
        assertTrue(stated.stream().anyMatch(statement -> statement.names("hub")), () -> "nobody looks at hubs");
        for (var statement : stated) {
            assertFalse(
                    statement.names("compliance_year")
                            && statement.sql().startsWith("select")
                            && !statement.sql().contains("local_government_id = ?"),
                    statement.sql());
        }
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::sql).toList();
    }

    @Test
    void aListAsksTheSameHoweverLongItsPageAndScansNoYear() throws SQLException {
        for (int i = 0; i < 12; i++) {
            Earned.place("4611", 16.61 + i / 100.0, 103.61);
        }
        for (var list : List.of("/local-governments?", "/compliance?")) {
            for (var query : List.of("province=46", "sort=-status", "status=NO_DATA&sort=name", "asOf=2026-10-31")) {
                Accounts.admin().get(list + query).expect(200);
                var ofShort = asked(list + query + "&size=3");
                var ofLong = asked(list + query + "&size=50");
                assertEquals(texts(ofShort), texts(ofLong), list + query);
                // who asks, and whether what is in memory is as it stands in the database
                assertTrue(ofLong.size() <= 3, () -> list + query + " asks " + ofLong);
                for (var statement : ofLong) {
                    assertFalse(statement.scans("compliance_year", dataSource), () -> list + query + ": " + statement);
                }
            }
        }
    }

    @Test
    void thePictureOfTheNationAsksAFewTimes() {
        Accounts.admin().get("/overview").expect(200);
        for (var path : List.of("/overview", "/overview?province=46", "/overview?province=46&district=4611")) {
            var asked = asked(path);
            assertTrue(asked.size() <= 23, () -> path + " asks " + texts(asked));
        }
    }

    @Test
    void reportsOfAllProvincesAskTheSameHoweverManyWereSubmitted() throws SQLException {
        var paths = List.of(
                "/monthly-reports?month=2020-05&size=100",
                "/monthly-reports/status?month=2020-05",
                "/monthly-reports/national?month=2020-05",
                "/monthly-reports/course?from=2020-01&to=2020-12");
        paths.forEach(path -> Accounts.admin().get(path).expect(200));
        var before = paths.stream().map(path -> asked(path).size()).toList();
        for (var province : List.of("46", "47", "48")) {
            Accounts.admin()
                    .post(
                            "/monthly-reports/" + province + "/2020-05/submit",
                            object("signedBy", "นายทดสอบ", "position", "ท้องถิ่นจังหวัด"))
                    .expect(200);
        }
        for (int i = 0; i < paths.size(); i++) {
            var after = asked(paths.get(i));
            assertEquals(before.get(i), after.size(), () -> texts(after).toString());
            assertTrue(after.size() <= 7, () -> texts(after).toString());
        }
    }

    /** A frozen one is read, and nothing of it counted. */
    @Test
    void aReportAsksTheSameHoweverMuchItsProvinceHasToTell() throws SQLException {
        var report = "/monthly-reports/46/2020-06";
        Accounts.admin().get(report).expect(200);
        var live = asked(report);
        var code = Places.localGovernment("4610");
        for (int i = 0; i < 3; i++) {
            var told = Raised.at(code);
            told.put("raisedOn", "2020-06-1" + i);
            Raised.issue(told);
        }
        var more = asked(report);
        // what is told of issues is asked once for all of them
        assertTrue(more.size() <= live.size() + 7, () -> texts(more) + ", or " + texts(live));
        assertTrue(more.size() <= 46, () -> more.size() + ": " + texts(more));
        Accounts.admin()
                .post(report + "/submit", object("signedBy", "นายทดสอบ", "position", "ท้องถิ่นจังหวัด"))
                .expect(200);
        var frozen = asked(report);
        assertTrue(frozen.size() <= 11, () -> frozen.size() + ": " + texts(frozen));
        for (var statement : frozen) {
            assertFalse(statement.names("issue") || statement.names("visit"), statement.sql());
        }
    }

    @Test
    void everythingIsSearchedWithAStatementOrTwoForEachKind() {
        Accounts.admin().get("/search?q=ตำบล").expect(200);
        var asked = asked("/search?q=ตำบล&size=1");
        assertTrue(asked.size() <= 16, () -> "the search asks " + texts(asked));
    }

    @Test
    void whatGoesOnBesideARequestIsNotItsOwn() throws Exception {
        var path = "/local-governments?size=1";
        var alone = asked(path);
        var done = new AtomicBoolean();
        Runnable beside = () -> {
            while (!done.get()) {
                Accounts.admin().get("/provinces").expect(200);
                jdbc.count(new Sql("select count(*) from hub"));
            }
        };
        var others = Stream.of(beside, beside).map(CompletableFuture::runAsync).toList();
        try {
            for (int i = 0; i < 10; i++) {
                assertEquals(texts(alone), texts(asked(path)));
            }
        } finally {
            done.set(true);
        }
        for (var other : others) {
            other.get(60, TimeUnit.SECONDS);
        }
    }

    private static List<Statement> asked(String path) {
        return fewest(time -> Accounts.admin().get(path).expect(200));
    }

    /** Twice, and the fewer: what somebody else has just written has to be read again by whoever asks first. */
    private static List<Statement> fewest(IntConsumer request) {
        return IntStream.range(0, 2)
                .mapToObj(time -> Statements.during(() -> request.accept(time)))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }
}
