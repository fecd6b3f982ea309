package org.maekhai.issue.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.Solved;
import org.maekhai.Statements;
import org.maekhai.Visited;
import org.maekhai.security.Role;
import org.maekhai.shared.page.Page;

/** What meetings noted, by file; in Phetchabun. Today is 23 November 2026. */
@QuarkusTest
class IssueImportTest {
    private static final String PROVINCE = "67";
    private static final String HEADER =
            "issue_code,kind,module,severity,local_government_code,title,detail,raised_on,solution,resolved_on,due_on\n";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    DataSource database;

    /** What is made, changed, put back or merged: the shortcut past the history never promises more than it. */
    @AfterEach
    void eachStandsAsItDoesSinceItsLastStep() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var wrong = statement.executeQuery("""
                        select count(*)
                        from issue i
                        where i.last_step_on is distinct from
                              (select max(e.on_day) from issue_event e where e.issue_id = i.id)
                        """)) {
            wrong.next();
            assertEquals(0, wrong.getInt(1));
        }
    }

    private static String place() {
        return Places.localGovernment("6704");
    }

    private static String code() {
        return "ปญ-" + NUMBER.incrementAndGet();
    }

    private static Answer send(Api by, String query, String file) {
        return by.header("Content-Type", "text/csv").post("/imports/issues" + query, file);
    }

    private static Answer send(String query, String file) {
        return send(Accounts.of(Role.PROVINCE, PROVINCE), query, file);
    }

    private static Answer undo(Answer report) {
        return Accounts.admin().post("/imports/" + report.at("/id") + "/undo", null);
    }

    private static List<Answer> issues(String filter) {
        return Accounts.admin().get("/issues?size=100&sort=raisedOn&" + filter).expect(200).items("/id").stream()
                .map(id -> Accounts.admin().get("/issues/" + id).expect(200))
                .toList();
    }

    private static List<Answer> of(String place) {
        return issues("localGovernment=" + place);
    }

    private static String stats(Answer report) {
        return report.at("/stats/created") + " made, " + report.at("/stats/updated") + " changed, "
                + report.at("/stats/unchanged") + " as they were, " + report.at("/stats/rejected") + " bad";
    }

    @Test
    void notesOfAMeetingAreTakenAsTheyAreAndAgainChangeNothing() {
        var one = place();
        var other = place();
        var file = "สรุปปัญหาจากการประชุมประจำเดือน จังหวัดเพชรบูรณ์\n"
                + "ลำดับ;ประเภท;ด้าน;ระดับ;รหัส อปท.;ประเด็น;รายละเอียด;วันที่;แนวทางการแก้ไขปัญหา;วันที่แก้ไขแล้วเสร็จ;กำหนดแล้วเสร็จ\n"
                + "๑;ปัญหาและอุปสรรค;ระบบงบประมาณ;เร่งด่วน;" + one
                + ";อนุมัติงบประมาณไม่ได้;รายรับไม่เท่ากับรายจ่าย;๑๒ พ.ย. ๒๕๖๙;แก้ประมาณการรายรับ;16/11/2569;\n"
                + "๒;ความต้องการ;บุคลากร;;" + other + ";ขอพี่เลี้ยงสอนปิดบัญชี;;2026-11-13;;;30 พ.ย. 2569\n"
                + "๓;ข้อเสนอแนะ;;น้อย;;จัดอบรมทบทวนปีละสองครั้ง;;;;;\n";
        var report = send("", file).expect(200);
        assertEquals("3 made, 0 changed, 0 as they were, 0 bad", stats(report), report.text());
        assertEquals(
                "0 made, 0 changed, 3 as they were, 0 bad", stats(send("", file).expect(200)));

        var solved = of(one).get(0);
        assertEquals(
                "PROBLEM BUDGET HIGH RESOLVED 2026-11-12 2026-11-16",
                String.join(
                        " ",
                        solved.at("/kind"),
                        solved.at("/module"),
                        solved.at("/severity"),
                        solved.at("/state"),
                        solved.at("/raisedOn"),
                        solved.at("/resolvedOn")));
        assertEquals("แก้ประมาณการรายรับ", solved.at("/solution"));
        assertEquals("4", solved.at("/daysToResolve"));
        assertEquals(List.of("RAISED", "RESOLVED"), steps(solved));
        var need = of(other).get(0);
        assertEquals(
                "NEED PEOPLE MEDIUM OPEN 2026-11-30",
                String.join(
                        " ",
                        need.at("/kind"),
                        need.at("/module"),
                        need.at("/severity"),
                        need.at("/state"),
                        need.at("/dueOn")));
        var own = issues("province=67&kind=SUGGESTION&q=จัดอบรมทบทวน").get(0);
        assertNull(own.at("/localGovernmentCode"));
        assertEquals("2026-11-23 OTHER LOW", own.at("/raisedOn") + " " + own.at("/module") + " " + own.at("/severity"));

        undo(report).expect(200);
        assertEquals(List.of(), of(one));
        assertEquals(List.of(), issues("province=67&kind=SUGGESTION&q=จัดอบรมทบทวน"));
    }

    private static List<String> steps(Answer issue) {
        return issue.json().get("history").findValuesAsText("action");
    }

    @Test
    void aRowOfAKnownIssueSaysMoreOfItAndAnEmptyCellErasesNothing() {
        var place = place();
        var code = code();
        send("", HEADER + code + ",ปัญหา,บัญชี,มาก," + place + ",ปิดบัญชีไม่ได้,งบทดลองไม่ลงตัว,2026-11-10,,,\n")
                .expect(200);
        var row = HEADER + code + ",,,," + place + ",,,,กระทบยอดแล้วปิดได้,2026-11-20,2026-12-01\n";
        assertEquals(
                "0 made, 0 changed, 1 as they were, 0 bad",
                stats(send("?strategy=MATCH", row).expect(200)));
        assertEquals(
                "0 made, 1 changed, 0 as they were, 0 bad",
                stats(send("?dryRun=true", row).expect(200)));
        assertEquals("OPEN", of(place).get(0).at("/state"));
        var report = send("?strategy=UPDATE", row).expect(200);
        assertEquals("0 made, 1 changed, 0 as they were, 0 bad", stats(report));
        assertEquals(
                "0 made, 0 changed, 1 as they were, 0 bad", stats(send("", row).expect(200)));

        var solved = of(place).get(0);
        assertEquals(
                "PROBLEM ACCOUNTING HIGH RESOLVED ปิดบัญชีไม่ได้ งบทดลองไม่ลงตัว 2026-12-01",
                String.join(
                        " ",
                        solved.at("/kind"),
                        solved.at("/module"),
                        solved.at("/severity"),
                        solved.at("/state"),
                        solved.at("/title"),
                        solved.at("/detail"),
                        solved.at("/dueOn")));

        undo(report).expect(200);
        var again = of(place).get(0);
        assertEquals("OPEN", again.at("/state"));
        assertNull(again.at("/solution"));
        assertNull(again.at("/dueOn"));
        assertEquals(List.of("RAISED"), steps(again));
        assertEquals(1, issues("localGovernment=" + place + "&q=งบทดลอง").size(), "it is found as before");
        assertEquals(0, issues("localGovernment=" + place + "&q=กระทบยอด").size());
        send("?strategy=UPDATE", HEADER + code() + ",ปัญหา,,," + place + ",ไม่เคยมี,,,,,\n")
                .expect(200);
        assertEquals(1, of(place).size(), "UPDATE makes none");
    }

    @Test
    void withoutACodeTheSameToldOfTheSamePlaceIsTheSame() {
        var place = place();
        var header = "kind,code,title,module,severity,raised_on\n";
        send("", header + "ปัญหา," + place + ",เเก้ไขข้อมูลไม่ได้,,,2026-11-10\n")
                .expect(200);
        var spelt = header + "PROBLEM," + place + ", แก้ไขข้อมูลไม่ได้\u200b ,,มาก,\n";
        assertEquals(
                "0 made, 1 changed, 0 as they were, 0 bad",
                stats(send("", spelt).expect(200)));
        assertEquals(
                "0 made, 0 changed, 1 as they were, 0 bad",
                stats(send("", spelt).expect(200)));
        var known = of(place).get(0);
        assertEquals("HIGH 2026-11-10", known.at("/severity") + " " + known.at("/raisedOn"));
        // another day, another kind and another place are other issues
        var others = header + "ปัญหา," + place + ",แก้ไขข้อมูลไม่ได้,,,2026-11-12\n" + "อุปสรรค," + place
                + ",แก้ไขข้อมูลไม่ได้,,,\nปัญหา,,แก้ไขข้อมูลไม่ได้,,,\n";
        var made = send("", others).expect(200);
        assertEquals("3 made, 0 changed, 0 as they were, 0 bad", stats(made), made.text());
        undo(made).expect(200);
    }

    @Test
    void aLongTextIsATitleAndAllOfItTheDetail() {
        var place = place();
        var sentence = "ระบบแจ้งว่ารายรับไม่เท่ากับรายจ่ายทุกครั้งที่กดอนุมัติ ";
        var file = "kind,code,text\n" + "ปัญหา," + place + ",\"บรรทัดแรก\nบรรทัดที่สอง <script>alert(1)</script>\"\n"
                + "อุปสรรค," + place + "," + sentence.repeat(20) + "\n" + "NEED," + place + ",สั้น ๆ\n";
        assertEquals(
                "3 made, 0 changed, 0 as they were, 0 bad", stats(send("", file).expect(200)));
        assertEquals(
                "0 made, 0 changed, 3 as they were, 0 bad", stats(send("", file).expect(200)));
        for (var issue : of(place)) {
            switch (issue.at("/kind")) {
                case "PROBLEM" -> {
                    assertEquals("บรรทัดแรก", issue.at("/title"));
                    assertEquals("บรรทัดแรก\nบรรทัดที่สอง <script>alert(1)</script>", issue.at("/detail"));
                }
                case "OBSTACLE" -> {
                    assertTrue(issue.at("/title").length() <= 300
                            && issue.at("/title").length() > 200);
                    assertEquals(sentence.repeat(20).strip(), issue.at("/detail"));
                }
                default -> {
                    assertEquals("สั้น ๆ", issue.at("/title"));
                    assertNull(issue.at("/detail"));
                }
            }
        }
    }

    @Test
    void allThatIsWrongWithARowIsToldBesideItsCell() {
        var place = place();
        var good = "," + place + ",ประเด็นดี,,2026-11-10,,,\n";
        var file = HEADER
                + ",ปัญหา,ดาราศาสตร์,มหาศาล," + place + ",ก,,31/02/2569,,,\n"
                + ",เรื่องเล่า,,," + place + ",ข,,,,,\n"
                + ",,,," + place + ",ค,,,,,\n"
                + ",ปัญหา,,," + place + ",,,,,,\n"
                + ",ปัญหา,,," + place + ",ง,,2026-12-01,,,\n"
                + ",ปัญหา,,," + place + ",จ,,2026-11-10,ทำแล้ว,2026-11-01,\n"
                + ",ปัญหา,,," + place + ",ฉ,,2026-11-10,,2026-11-12,\n"
                + ",ปัญหา,,," + place + ",ช,,2026-11-10,,,2026-11-01\n"
                + ",ปัญหา,,,6999999,ซ,,,,,\n"
                + ",ปัญหา,,," + Places.localGovernment("5501") + ",ฌ,,,,,\n"
                + ",ปัญหา,," + good + ",ปัญหา,," + good + ",ปัญหา,มาก," + good;
        var report = send("?onError=skip", file).expect(200);
        var errors = report.json().get("errors");
        var told = IntStream.range(0, errors.size())
                .mapToObj(errors::get)
                .map(error -> error.get("row").asText() + " "
                        + error.get("column").asText() + " " + error.get("code").asText())
                .collect(Collectors.toList());
        assertEquals(
                List.of(
                                "2 raised_on BAD_DATE",
                                "2 module BAD_STATUS",
                                "2 severity BAD_STATUS",
                                "3 kind BAD_STATUS",
                                "4 kind MISSING_VALUE",
                                "5 title MISSING_VALUE",
                                "6 raised_on BAD_DATE",
                                "7 resolved_on INCONSISTENT",
                                "8 solution MISSING_VALUE",
                                "9 due_on INCONSISTENT",
                                "10 local_government_code UNKNOWN_CODE",
                                "11 local_government_code OUT_OF_SCOPE",
                                "13 title DUPLICATE_ROW",
                                "14 module BAD_STATUS")
                        .stream()
                        .sorted()
                        .toList(),
                told.stream().sorted().toList());
        assertEquals("1", report.at("/stats/created"));
        assertEquals(1, of(place).size());
        send("", file).expect(422);
    }

    @Test
    void whatOneFileSaysTwiceIsADuplicateAndAConflictWhenItSaysOtherwise() {
        var place = place();
        var file = HEADER + "ก-1,ปัญหา,,," + place + ",หนึ่ง,,,,,\n" + "ก-1,ปัญหา,,," + place + ",หนึ่ง,,,,,\n"
                + "ก-1,ปัญหา,,," + place + ",สอง,,,,,\n" + ",ปัญหา,,," + place + ",สาม,,2026-11-10,,,\n"
                + ",ปัญหา,,," + place + ",สาม,เพิ่ม,,,,\n" + ",ปัญหา,,," + place + ",สาม,,2026-11-11,,,\n";
        var report = send("?onError=skip", file).expect(200);
        assertEquals(
                List.of("DUPLICATE_ROW", "DUPLICATE_CONFLICT", "DUPLICATE_CONFLICT"),
                report.json().get("errors").findValuesAsText("code"));
        assertEquals("3", report.at("/stats/created"));
        undo(report).expect(200);
    }

    @Test
    void whatWasSolvedOtherwiseOrOpenedAgainStaysAsItIs() {
        var place = place();
        var row = ",ปัญหา,,," + place + ",พิมพ์รายงานไม่ได้,,2026-11-02,ติดตั้งฟอนต์ใหม่,2026-11-05,\n";
        send("", HEADER + row).expect(200);
        assertEquals(
                "INCONSISTENT",
                send("", HEADER + row.replace("ฟอนต์ใหม่", "เครื่องพิมพ์"))
                        .expect(422)
                        .at("/import/errors/0/code"));
        assertEquals(
                "INCONSISTENT",
                send("", HEADER + row.replace("11-05", "11-06")).expect(422).at("/import/errors/0/code"));
        var id = of(place).get(0).at("/id");
        Accounts.admin()
                .post("/issues/" + id + "/reopen", object("reason", "ยังพิมพ์ไม่ได้"))
                .expect(200);
        assertEquals(
                "0 made, 0 changed, 1 as they were, 0 bad",
                stats(send("", HEADER + row).expect(200)));
        assertEquals("OPEN", of(place).get(0).at("/state"));
        var anew = row.replace("ติดตั้งฟอนต์ใหม่,2026-11-05", "เปลี่ยนเครื่องพิมพ์,2026-11-23");
        assertEquals(
                "0 made, 1 changed, 0 as they were, 0 bad",
                stats(send("", HEADER + anew).expect(200)));
        assertEquals(
                List.of("RAISED", "RESOLVED", "REOPENED", "RESOLVED"),
                steps(of(place).get(0)));
    }

    @Test
    void anImportIsTakenBackUnlessSomethingStandsOnWhatItMade() {
        var place = place();
        var file = HEADER + ",ปัญหา,,," + place + ",เรื่องที่หนึ่ง,,,,,\n";
        var report = send("", file).expect(200);
        var id = of(place).get(0).at("/id");
        var comment = "/issues/" + id + "/comments/" + UUID.randomUUID();
        Accounts.admin().put(comment, object("text", "ขอดูภาพหน้าจอ")).expect(201);
        var refused = undo(report).expect(409, "IMPORT_NOT_UNDOABLE");
        assertEquals(place + " issue-comment", refused.at("/blockers/0/code") + " " + refused.at("/blockers/0/what"));
        Accounts.admin().ifMatch("*").delete(comment).expect(204);

        var merged = Raised.issue(Raised.at(place)).at("/id");
        Accounts.admin()
                .post("/issues/" + merged + "/merge", object("into", id))
                .expect(200);
        assertEquals("issue-issue", undo(report).expect(409).at("/blockers/0/what"));
        Accounts.admin()
                .post("/issues/" + merged + "/reopen", object("reason", "คนละเรื่อง"))
                .expect(200);

        Accounts.admin().post("/issues/" + id + "/start", null).expect(200);
        assertEquals("issue 2026-11-23", undo(report).expect(409).at("/blockers/0/what"));
    }

    @Test
    void whatFollowedOfItselfStandsInTheWayOfNoUndo() {
        var place = place();
        var visit = Visited.visit(Visited.by(Visited.trainer(PROVINCE), place, "PLANNED"))
                .at("/id");
        var said = Raised.at(place);
        said.put("visitId", visit);
        var id = Raised.issue(said).at("/id");
        var file = "kind,code,title,severity\nปัญหา," + place + "," + said.get("title") + ",น้อย\n";
        var report = send("", file).expect(200);
        assertEquals("0 made, 1 changed, 0 as they were, 0 bad", stats(report));

        Accounts.admin().ifMatch("*").delete("/visits/" + visit).expect(204);
        var moved = Places.request(place);
        moved.put("districtCode", "7103");
        Accounts.admin().ifMatch("*").put("/local-governments/" + place, moved).expect(200);
        undo(report).expect(200);

        var again = Accounts.admin().get("/issues/" + id).expect(200);
        assertEquals("HIGH", again.at("/severity"));
        assertEquals("71", again.at("/provinceCode"));
        assertNull(again.at("/visitId"));
        assertEquals(
                List.of(id),
                Accounts.of(Role.PROVINCE, "71")
                        .get("/issues?localGovernment=" + place)
                        .items("/id"));
    }

    @Test
    void anIssueGoesOnWithoutAVisitThatAnUndoTakesBack() {
        var place = place();
        var trainer = Accounts.admin()
                .get("/trainers/" + Visited.trainer(PROVINCE))
                .expect(200)
                .at("/code");
        var visits = Accounts.of(Role.PROVINCE, PROVINCE)
                .header("Content-Type", "text/csv")
                .post(
                        "/imports/visits",
                        "visit_code,date,local_government_code,trainer_code,mode,state,findings\nพชป-1,2026-11-20,"
                                + place + "," + trainer + ",ON_SITE,DONE,ยังไม่กระทบยอด\n")
                .expect(200);
        var visit = Accounts.admin()
                .get("/visits?localGovernment=" + place)
                .items("/id")
                .get(0);
        var said = Raised.at(place);
        said.put("visitId", visit);
        var issue = Raised.issue(said);
        undo(visits).expect(200);

        var without = Accounts.admin().get("/issues/" + issue.at("/id")).expect(200);
        assertNull(without.at("/visitId"));
        assertNotEquals(issue.etag(), without.etag());
    }

    @Test
    void whatAnImportSolvedStaysWhileSomebodyProposesTheSolution() {
        var place = place();
        var code = code();
        send("", HEADER + code + ",ปัญหา,,," + place + ",บันทึกไม่ได้,,,,,\n").expect(200);
        var report =
                send("", HEADER + code + ",,,," + place + ",,,,ล้างแคช,,\n").expect(200);
        var proposal = Solved.said();
        proposal.put("fromIssueId", of(place).get(0).at("/id"));
        Accounts.of(Role.PROVINCE, PROVINCE)
                .put("/solutions/" + UUID.randomUUID(), proposal)
                .expect(201);

        var refused = undo(report).expect(409, "IMPORT_NOT_UNDOABLE");
        assertEquals(place + " issue-solution", refused.at("/blockers/0/code") + " " + refused.at("/blockers/0/what"));
        assertEquals("RESOLVED", of(place).get(0).at("/state"));
    }

    @Test
    void aFileMovesNoIssueAwayFromTheVisitInWhichItWasFound() {
        var place = place();
        var other = place();
        var code = code();
        send("", HEADER + code + ",ปัญหา,,," + place + ",บันทึกไม่ได้,,2026-11-10,,,\n")
                .expect(200);
        var elsewhere = HEADER + code + ",,,," + other + ",,,,,,\n";
        var free = send("", elsewhere).expect(200);
        assertEquals("0 made, 1 changed, 0 as they were, 0 bad", stats(free));
        undo(free).expect(200);
        var id = of(place).get(0).at("/id");
        var said = Raised.at(place);
        said.put(
                "visitId",
                Visited.visit(Visited.by(Visited.trainer(PROVINCE), place, "DONE"))
                        .at("/id"));
        Accounts.admin().ifMatch("*").put("/issues/" + id, said).expect(200);

        var refused = send("", elsewhere).expect(422);
        assertEquals(
                "local_government_code INCONSISTENT",
                refused.at("/import/errors/0/column") + " " + refused.at("/import/errors/0/code"));
        assertEquals(1, of(place).size());
    }

    @Test
    void aCodeIsOfTheOfficeThatGaveIt() {
        var place = place();
        var code = code();
        send("", HEADER + code + ",ปัญหา,,," + place + ",ย้ายจังหวัด,,,,,\n").expect(200);
        var known = of(place).get(0);
        assertEquals(code, known.at("/code"));

        var moved = Accounts.admin()
                .ifMatch("*")
                .put("/issues/" + known.at("/id"), Raised.at(Places.localGovernment("7103")))
                .expect(200);
        assertEquals("71", moved.at("/provinceCode"));
        assertNull(moved.at("/code"));
        // and here it may name another
        assertEquals(
                "1 made, 0 changed, 0 as they were, 0 bad",
                stats(send("", HEADER + code + ",ปัญหา,,," + place + ",รหัสเดียวกัน,,,,,\n")
                        .expect(200)));
    }

    @Test
    void aPreviewWaitsForNobodyAndTheWayBackForThoseOfItsProvincesAlone() {
        var file = HEADER + ",ปัญหา,,," + place() + ",ป้ายหน้าสำนักงานล้ม,,,,,\n";
        var preview = Statements.during(() -> send("?dryRun=true", file).expect(200));
        assertTrue(
                preview.stream()
                        .noneMatch(statement -> statement.sql().startsWith("update") && statement.names("issue_lock")),
                "a preview writes nothing");
        var report = send("", file).expect(200);
        var undone = Statements.during(() -> undo(report).expect(200)).stream()
                .filter(statement -> statement.sql().startsWith("update") && statement.names("issue_lock"))
                .toList();
        assertEquals(
                List.of(List.of(PROVINCE)),
                undone.stream().map(Statements.Statement::parameters).toList());
    }

    @Test
    void aFileOfTheNationWaitsForAllAndRaisesTheVersionsOfItsOwnProvincesAlone() {
        var elsewhere = Places.localGovernment("6501");
        var file = HEADER + ",ปัญหา,,," + place() + ",เสาธงเอน,,,,,\n,ปัญหา,,," + elsewhere + ",รั้วล้ม,,,,,\n";
        var asked = Statements.during(() -> send(Accounts.admin(), "", file).expect(200)).stream()
                .filter(statement -> statement.names("issue_lock"))
                .toList();
        var raised = asked.stream()
                .filter(statement -> statement.sql().startsWith("update"))
                .map(Statements.Statement::parameters)
                .toList();
        assertEquals(List.of(List.of("65"), List.of(PROVINCE)), raised);
        assertEquals(76, asked.size() - raised.size());
    }

    @Test
    void aWorkbookWithThaiHeadersIsTakenHoweverItIsTyped() throws IOException {
        var place = place();
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("เพชรบูรณ์");
            sheet.value(0, 0, "บันทึกปัญหาจากที่ประชุม");
            var headers = List.of(
                    "ที่", "ชื่อ อปท.", "ประเภท", "ด้าน/เรื่อง", "ความเร่งด่วน", "ปัญหา/อุปสรรค", "วันที่รับเรื่อง");
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(1, column, headers.get(column));
            }
            var name = "อบต.ทดสอบ" + place;
            sheet.value(2, 0, 1);
            sheet.value(2, 1, name);
            sheet.value(2, 2, " ปัญหา ");
            sheet.value(2, 3, "ด้านรายจ่าย");
            sheet.value(2, 4, "ด่วนที่สุด");
            sheet.value(2, 5, "=HYPERLINK(\"http://x\",\"ดู\")");
            sheet.value(2, 6, LocalDate.of(2026, 11, 9));
            sheet.style(2, 6).format("dd/mm/yyyy").set();
            sheet.value(3, 1, name);
            sheet.value(3, 3, "ระบบ e-LAAS");
            sheet.value(3, 5, "เข้าสู่ระบบ\nไม่ได้");
            sheet.value(4, 1, "ภาพรวมจังหวัดเพชรบูรณ์");
            sheet.value(4, 2, "ข้อเสนอเเนะ");
            sheet.value(4, 5, "ให้มีคู่มือฉบับย่อ" + place);
        }
        var office = Accounts.of(Role.PROVINCE, PROVINCE);
        var report = office.importFile("issues", Page.XLSX, out.toByteArray()).expect(200);
        assertEquals("3 made, 0 changed, 0 as they were, 0 bad", stats(report), report.text());
        var of = of(place);
        assertEquals(
                "EXPENDITURE HIGH 2026-11-09",
                String.join(
                        " ",
                        of.get(0).at("/module"),
                        of.get(0).at("/severity"),
                        of.get(0).at("/raisedOn")));
        assertEquals("=HYPERLINK(\"http://x\",\"ดู\")", of.get(0).at("/title"));
        // the header says what they are where no cell does
        assertEquals(
                "PROBLEM SYSTEM เข้าสู่ระบบ",
                String.join(
                        " ",
                        of.get(1).at("/kind"),
                        of.get(1).at("/module"),
                        of.get(1).at("/title")));
        assertEquals(1, issues("province=67&kind=SUGGESTION&q=ฉบับย่อ" + place).size());
        assertEquals(
                "'=HYPERLINK",
                Accounts.admin()
                        .header("Accept", "text/csv")
                        .get("/issues?localGovernment=" + place)
                        .text()
                        .replaceAll("(?s).*('=HYPERLINK).*", "$1"));
    }

    @Test
    void eachOfficeImportsItsOwnProvinceAndTheDepartmentNothing() {
        var row = "kind,title,province\nปัญหา,ของจังหวัดอื่น,น่าน\n";
        assertEquals("OUT_OF_SCOPE", send("", row).expect(422).at("/import/errors/0/code"));
        send(Accounts.of(Role.DEPARTMENT), "", row).expect(403);
        send(Accounts.of(Role.LOCAL, place()), "", row).expect(403);
        // whoever sees the nation says of which province it is
        var none = "kind,title,module\nปัญหา,ไม่บอกว่าที่ไหน,\n";
        assertEquals(
                "MISSING_VALUE", send(Accounts.admin(), "", none).expect(422).at("/import/errors/0/code"));
        var told = send(Accounts.admin(), "?province=67", none).expect(200);
        assertEquals("1", told.at("/stats/created"));
        undo(told).expect(200);
    }

    @Test
    void whatIsBelowTheTopicIsItsTitleWhereTheFileHasNoOther() {
        var place = place();
        var file = "ประเภท,เรื่อง,รายละเอียด,รหัส อปท.\nปัญหา,ลืมรหัสผ่านผู้อนุมัติ,ผู้บริหารย้าย," + place
                + "\nปัญหา,บัญชี,ปิดบัญชีไม่ได้," + place + "\n";
        assertEquals(
                "2 made, 0 changed, 0 as they were, 0 bad", stats(send("", file).expect(200)));
        assertEquals(
                List.of("ACCOUNTING ปิดบัญชีไม่ได้", "OTHER ลืมรหัสผ่านผู้อนุมัติ"),
                of(place).stream()
                        .map(issue -> issue.at("/module") + " " + issue.at("/title"))
                        .sorted()
                        .toList());
    }

    @Test
    void manyRowsAskHardlyMoreThanFew() {
        var few = statements(20);
        var many = statements(1200);
        // made, known, changed: in portions
        for (int i = 0; i < few.length; i++) {
            assertTrue(many[i] <= few[i] + 40, few[i] + " for twenty, " + many[i] + " for many");
        }
    }

    /** Of as many rows: made, the same again, each changed. */
    private static int[] statements(int rows) {
        var place = place();
        var file = rows(place, rows, "");
        var changed = rows(place, rows, "แก้แล้ว");
        return new int[] {count(file), count(file), count(changed)};
    }

    private static String rows(String place, int rows, String solution) {
        return HEADER
                + IntStream.range(0, rows)
                        .mapToObj(i -> "%s-%d,ปัญหา,บัญชี,,%s,ประเด็นที่ %d,,2026-11-02,%s,,"
                                .formatted(place, i, place, i, solution))
                        .collect(Collectors.joining("\n"));
    }

    private static int count(String file) {
        return Statements.during(() -> send("", file).expect(200)).size();
    }
}
