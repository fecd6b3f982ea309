package org.maekhai.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.security.Role;

/** Visits by file; in Phetchabun. Today is 23 November 2026. */
@QuarkusTest
class VisitImportTest {
    private static final String PROVINCE = "67";
    private static final String HEADER =
            "visit_code,date,local_government_code,trainer_code,mode,state,findings,advice,next_contact\n";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static String place() {
        return Places.localGovernment("6703");
    }

    private static String code() {
        return "พช-" + NUMBER.incrementAndGet();
    }

    private static String trainerCode(String province) {
        return Accounts.admin()
                .get("/trainers/" + Visited.trainer(province))
                .expect(200)
                .at("/code");
    }

    private static Answer send(Api by, String query, String file) {
        return by.header("Content-Type", "text/csv").post("/imports/visits" + query, file);
    }

    private static Answer send(String query, String file) {
        return send(Accounts.of(Role.PROVINCE, PROVINCE), query, file);
    }

    private static Answer undo(Answer report) {
        return Accounts.admin().post("/imports/" + report.at("/id") + "/undo", null);
    }

    private static List<Answer> visits(String place) {
        List<Answer> found = new ArrayList<>();
        for (var id : Accounts.admin()
                .get("/visits?localGovernment=" + place)
                .expect(200)
                .items("/id")) {
            found.add(Accounts.admin().get("/visits/" + id).expect(200));
        }
        return found;
    }

    @Test
    void aListOfAnOfficeIsTakenAsItIsAndAgainChangesNothing() {
        var visited = place();
        var next = place();
        var done = code();
        var trainer = trainerCode(PROVINCE);
        var other = Accounts.admin()
                .get("/trainers/" + Training.trainer(Training.office(PROVINCE)).at("/id"))
                .at("/code");
        var file =
                "ผลการออกติดตาม จังหวัดเพชรบูรณ์\nลำดับ;รหัสการติดตาม;วันที่ติดตาม;รหัส อปท.;รหัสครู ก;วิธีติดตาม;สถานะการติดตาม;สิ่งที่พบ;คำแนะนำ;นัดครั้งต่อไป\n"
                        + "๑;" + done + ";๑๒ พ.ย. ๒๕๖๙;" + visited + ";" + trainer + ", " + other
                        + ";ลงพื้นที่;ติดตามแล้ว;ค้างกระทบยอด;;14/12/2569\n"
                        + "๒;" + code() + ";1 ธ.ค. 2569;" + next + ";" + trainer + ";โทรศัพท์;;;;\n";

        var report = send("", file).expect(200);
        assertEquals("2", report.at("/stats/created"), report.text());
        assertEquals("2", send("", file).expect(200).at("/stats/unchanged"));
        var visit = visits(visited).get(0);
        assertEquals("DONE 2026-11-12 ON_SITE", visit.at("/state") + " " + visit.at("/on") + " " + visit.at("/mode"));
        assertEquals(done, visit.at("/code"));
        assertEquals("ค้างกระทบยอด", visit.at("/findings"));
        assertEquals("2026-12-14", visit.at("/nextContactOn"));
        assertEquals(other, visit.at("/trainers/1/code"));
        var planned = visits(next).get(0);
        assertEquals("PLANNED 2026-12-01", planned.at("/state") + " " + planned.at("/plannedOn"));
        undo(report).expect(200);
        assertEquals(List.of(), visits(visited));
    }

    @Test
    void aRowOfAKnownVisitSaysMoreOfItAndAnEmptyCellErasesNothing() {
        var place = place();
        var code = code();
        var trainer = trainerCode(PROVINCE);
        send("", HEADER + code + ",1 ธ.ค. 2569," + place + "," + trainer + ",ON_SITE,PLANNED,,เตรียมงบทดลอง,\n")
                .expect(200);
        var row = HEADER + code + ",2026-11-20," + place + ",,,DONE,พบว่าปิดบัญชีแล้ว,,\n";
        assertEquals("1", send("?strategy=MATCH", row).expect(200).at("/stats/unchanged"));
        assertEquals("1", send("?dryRun=true", row).expect(200).at("/stats/updated"));
        assertEquals("PLANNED", visits(place).get(0).at("/state"));
        var report = send("?strategy=UPDATE", row).expect(200);
        assertEquals("1", report.at("/stats/updated"));

        var done = visits(place).get(0);
        assertEquals(
                "DONE 2026-12-01 2026-11-20 เตรียมงบทดลอง",
                done.at("/state") + " " + done.at("/plannedOn") + " " + done.at("/on") + " " + done.at("/advice"));
        assertEquals(trainer, done.at("/trainers/0/code"));

        undo(report).expect(200);
        var again = visits(place).get(0);
        assertEquals("PLANNED", again.at("/state"));
        assertEquals(trainer, again.at("/trainers/0/code"));
        assertNull(again.at("/on"));
        assertNull(again.at("/findings"));
    }

    @Test
    void thePlanAgainMovesNoVisitThatWasDoneOrCancelledMeanwhile() {
        var place = place();
        var trainer = trainerCode(PROVINCE);
        for (var planned : List.of("", "PLANNED")) {
            for (var then : List.of("2026-11-20,DONE", "2026-12-01,CANCELLED")) {
                var code = code();
                var plan = HEADER + code + ",2026-12-01," + place + "," + trainer + ",PHONE," + planned + ",,,\n";
                send("", plan).expect(200);
                var day = then.split(",");
                send("", HEADER + code + "," + day[0] + "," + place + ",,," + day[1] + ",ปกติ,,\n")
                        .expect(200);
                assertEquals("1", send("", plan).expect(200).at("/stats/unchanged"), planned + " " + then);
                var visit = named(place, code);
                assertEquals(day[1], visit.at("/state"));
                assertEquals(day[1].equals("DONE") ? day[0] : null, visit.at("/on"));
            }
        }
    }

    private static Answer named(String place, String code) {
        return visits(place).stream()
                .filter(visit -> code.equals(visit.at("/code")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCodeIsTheSameHoweverItIsTyped() {
        var place = place();
        var rest = ",2026-11-18," + place + "," + trainerCode(PROVINCE) + ",PHONE,DONE,ปกติ,,\n";
        send("", HEADER + "เยี่ยม 2569-01" + rest).expect(200);
        var again = send("", HEADER + "เยี่ยม\u00a0๒๕๖๙\u200b-๐๑" + rest).expect(200);
        assertEquals("1", again.at("/stats/unchanged"), again.text());
        assertEquals("เยี่ยม 2569-01", visits(place).get(0).at("/code"));
    }

    @Test
    void whatAFileSaysOfAVisitCanBeSentBack() {
        var place = place();
        var code = code();
        send(
                        "",
                        HEADER + code + ",2026-11-18," + place + "," + trainerCode(PROVINCE)
                                + ",PHONE,DONE,\"\u200eยอด\u0007ตรง\u202c\nทุก\tบัญชี\",\u200f,\n")
                .expect(200);
        var visit = named(place, code);
        assertEquals("ยอดตรง\nทุก\tบัญชี", visit.at("/findings"));
        assertNull(visit.at("/advice"));
        var said = Visited.by(Visited.trainer(PROVINCE), place, "DONE");
        said.putAll(object("on", "2026-11-18", "mode", "PHONE", "findings", visit.at("/findings")));
        var same = Accounts.admin().put("/visits/" + visit.at("/id"), said).expect(200);
        assertEquals(visit.etag(), same.etag());
    }

    @Test
    void factsFollowAVisitThatAFileMovesToAnotherDay() {
        var place = place();
        var code = code();
        send("", HEADER + code + ",2026-11-18," + place + "," + trainerCode(PROVINCE) + ",PHONE,DONE,ปกติ,,\n")
                .expect(200);
        var visit = visits(place).get(0);
        var said = Visited.by(Visited.trainer(PROVINCE), place, "DONE");
        said.putAll(object("on", "2026-11-18", "mode", "PHONE", "observed", object("revenueThrough", "2026-11-16")));
        Accounts.admin()
                .ifMatch(visit.etag())
                .put("/visits/" + visit.at("/id"), said)
                .expect(200);

        var report =
                send("", HEADER + code + ",2026-11-19," + place + ",,,,,,\n").expect(200);
        assertEquals(List.of("2026-11-19"), readings(place));
        undo(report).expect(200);
        assertEquals(List.of("2026-11-18"), readings(place));
    }

    @Test
    void aRowThatContradictsWhatWasObservedIsRejectedAndTheOthersCount() {
        var place = place();
        var trainer = trainerCode(PROVINCE);
        var early = observed(place, trainer, "2026-11-18", object("revenueThrough", "2026-11-16"));
        var budget = observed(place, trainer, "2026-10-02", object("budget", object("recordedOn", "2026-09-28")));
        Accounts.admin()
                .put("/local-governments/" + place + "/budget-status/2569", object("usesElaas", false))
                .expect(200);
        var file = HEADER
                + early + ",2026-11-12," + place + ",,,,,,\n"
                + budget + ",2026-09-30," + place + ",,,,,,\n"
                + code() + ",2026-11-18," + place + "," + trainer + ",PHONE,DONE,ปกติ,,\n";

        for (var query : List.of("?onError=skip&dryRun=true", "?onError=skip")) {
            var report = send(query, file).expect(200);
            assertEquals("1", report.at("/stats/created"), report.text());
            for (int i = 0; i < 2; i++) {
                var error = "/errors/" + i;
                assertEquals(
                        i + 2 + " date INCONSISTENT",
                        report.at(error + "/row") + " " + report.at(error + "/column") + " "
                                + report.at(error + "/code"));
            }
        }
        assertEquals(List.of("2026-11-18"), readings(place));
    }

    /** The code of a visit from a file on which something was seen. */
    private static String observed(String place, String trainer, String on, Map<String, Object> seen) {
        var code = code();
        send("", HEADER + code + "," + on + "," + place + "," + trainer + ",PHONE,DONE,ปกติ,,\n")
                .expect(200);
        var visit = named(place, code);
        var said = Visited.by(Visited.trainer(PROVINCE), place, "DONE");
        said.putAll(object("on", on, "mode", "PHONE", "observed", seen));
        Accounts.admin()
                .ifMatch(visit.etag())
                .put("/visits/" + visit.at("/id"), said)
                .expect(200);
        return code;
    }

    @Test
    void whatOthersStatedSinceWhereAVisitWouldBeAgainKeepsItsImport() {
        var place = place();
        var trainer = trainerCode(PROVINCE);
        var reading = "local_government_code,as_of,revenue_through\n" + place + ",2026-11-18,2026-11-0";
        Accounts.admin().importCsv("posting-status", reading + "1\n").expect(200);
        var code = observed(
                place,
                trainer,
                "2026-11-18",
                object("revenueThrough", "2026-11-16", "budget", object("recordedOn", "2026-09-28")));
        var cancelled = HEADER.strip() + ",เหตุที่ยกเลิก\n" + code + ",," + place + ",,,CANCELLED,,,,ซ้ำ\n";
        undo(send("", cancelled).expect(200)).expect(200);
        assertEquals(List.of("2026-11-16"), through(place), "over what was there before");

        var report = send("", cancelled).expect(200);
        assertEquals(List.of("2026-11-01"), through(place));
        Accounts.admin().importCsv("posting-status", reading + "9\n").expect(200);
        Accounts.admin()
                .put("/local-governments/" + place + "/budget-status/2570", object("usesElaas", true))
                .expect(200);
        var blocked = undo(report).expectProblem(409, "IMPORT_NOT_UNDOABLE");
        assertEquals(place, blocked.at("/blockers/0/code"));
        assertEquals(
                Set.of("budget-status 2570", "posting-status 2026-11-18"),
                Set.of(blocked.at("/blockers/0/what"), blocked.at("/blockers/1/what")));
        assertEquals(List.of("2026-11-09"), through(place));
    }

    private static List<String> through(String place) {
        return Accounts.admin()
                .get("/local-governments/" + place + "/posting-status")
                .expect(200)
                .items("/revenueThrough");
    }

    private static List<String> readings(String place) {
        return Accounts.admin()
                .get("/local-governments/" + place + "/posting-status")
                .expect(200)
                .items("/asOf");
    }

    @Test
    void everyRowThatBreaksARuleIsRejectedWithItsCodeAndItsPlace() {
        var place = place();
        var late = Places.newCode("6703");
        var request = Places.request(late);
        request.put("activeFrom", "2026-11-15");
        Places.create(request);
        var trainer = trainerCode(PROVINCE);
        var closed = code();
        send("", HEADER + closed + ",2026-11-18," + place + "," + trainer + ",PHONE,DONE,ปกติ,,\n")
                .expect(200);
        var twice = code();
        var file = HEADER
                + ",2026-11-18," + place + "," + trainer + ",PHONE,DONE,ปกติ,,\n"
                + code() + ",2026-11-24," + place + "," + trainer + ",PHONE,DONE,ปกติ,,\n"
                + code() + ",31 ก.พ. 2569," + place + "," + trainer + ",PHONE,DONE,ปกติ,,\n"
                + code() + ",2026-11-18," + place + ",99-999,PHONE,DONE,ปกติ,,\n"
                + code() + ",2026-11-18," + place + "," + trainerCode("66") + ",PHONE,DONE,ปกติ,,\n"
                + code() + ",2026-11-18," + place + "," + trainer + ",PHONE,DONE,,,\n"
                + code() + ",2026-11-18," + place + "," + trainer + ",ฝันไป,DONE,ปกติ,,\n"
                + code() + ",2026-11-18," + place + ",,PHONE,DONE,ปกติ,,\n"
                + code() + ",2026-11-14," + late + "," + trainer + ",PHONE,DONE,ปกติ,,\n"
                + code() + ",," + place + "," + trainer + ",PHONE,PLANNED,,,\n"
                + closed + ",2026-12-18," + place + ",,,PLANNED,,,\n"
                + twice + ",2026-11-18," + place + "," + trainer + ",PHONE,DONE,ปกติ,,\n"
                + twice + ",2026-11-18," + place + "," + trainer + ",PHONE,DONE,ปกติ,,\n"
                + twice + ",2026-11-18," + place + "," + trainer + ",PHONE,DONE,อื่น,,\n"
                + code() + ",2026-11-18," + place + "," + trainer + ",PHONE,DONE,ปกติ,,2026-11-17\n"
                + code() + ",2026-11-18," + place + "," + trainer + ",PHONE,CANCELLED,,,\n";
        var report = send("?onError=skip", file).expect(200);
        List<String> wrong = new ArrayList<>();
        report.json()
                .get("errors")
                .forEach(error -> wrong.add(error.get("row").asText() + " "
                        + error.get("column").asText() + " " + error.get("code").asText()));
        assertEquals(
                List.of(
                        "2 visit_code MISSING_VALUE",
                        "3 date BAD_DATE",
                        "4 date BAD_DATE",
                        "5 trainer_code UNKNOWN_TRAINER",
                        "6 trainer_code PROVINCE_MISMATCH",
                        "7 findings MISSING_VALUE",
                        "8 mode BAD_STATUS",
                        "9 trainer_code MISSING_VALUE",
                        "10 date NOT_IN_EXISTENCE",
                        "11 date MISSING_VALUE",
                        "12 state INCONSISTENT",
                        "14 visit_code DUPLICATE_ROW",
                        "15 visit_code DUPLICATE_CONFLICT",
                        "16 next_contact INCONSISTENT",
                        "17 เหตุที่ยกเลิก MISSING_VALUE"),
                wrong);
        assertEquals("1", report.at("/stats/created"));

        var elsewhere = Places.localGovernment("6601");
        send("", HEADER + code() + ",2026-11-18," + elsewhere + "," + trainer + ",PHONE,DONE,ปกติ,,\n")
                .expect(422, "OUT_OF_SCOPE");
    }

    @Test
    void codesAreThoseOfAProvincesOffice() {
        var code = code();
        var here = place();
        var there = Places.localGovernment("6601");
        send("", HEADER + code + ",2026-11-18," + here + "," + trainerCode("67") + ",PHONE,DONE,ปกติ,,\n")
                .expect(200);
        var other = send(
                        Accounts.of(Role.PROVINCE, "66"),
                        "",
                        HEADER + code + ",2026-11-18," + there + "," + trainerCode("66") + ",PHONE,DONE,ปกติ,,\n")
                .expect(200);
        assertEquals("1", other.at("/stats/created"), other.text());
    }

    @Test
    void aVisitThatComesBackLiesWhereItsPlaceIsNow() {
        var place = place();
        var code = code();
        send("", HEADER + code + ",2026-11-18," + place + "," + trainerCode(PROVINCE) + ",PHONE,DONE,ปกติ,,\n")
                .expect(200);
        var update = send("", HEADER + code + ",," + place + ",,,,อื่น,,\n").expect(200);
        move(place, "6601");
        undo(update).expect(200);
        assertEquals("ปกติ", visits(place).get(0).at("/findings"));
        assertEquals(1, listed("66", place));
        assertEquals(0, listed(PROVINCE, place));
    }

    private static void move(String place, String district) {
        var moved = Places.request(place);
        moved.put("districtCode", district);
        Accounts.admin().ifMatch("*").put("/local-governments/" + place, moved).expect(200);
    }

    private static int listed(String province, String place) {
        return Accounts.of(Role.PROVINCE, province)
                .get("/visits?localGovernment=" + place)
                .expect(200)
                .items("/id")
                .size();
    }

    @Test
    void aPlaceMovesThoughBothOfficesGaveTheSameCode() {
        var clashing = code();
        var own = code();
        var here = place();
        var there = Places.localGovernment("6601");
        var rest = ",2026-11-18," + here + "," + trainerCode(PROVINCE) + ",PHONE,DONE,ปกติ,,\n";
        send("", HEADER + clashing + rest + own + rest).expect(200);
        send(
                        Accounts.of(Role.PROVINCE, "66"),
                        "",
                        HEADER + clashing + ",2026-11-18," + there + "," + trainerCode("66") + ",PHONE,DONE,ปกติ,,\n")
                .expect(200);
        move(here, "6601");
        assertEquals(2, listed("66", here));
        assertEquals(
                Arrays.asList(null, own),
                visits(here).stream()
                        .map(visit -> visit.at("/code"))
                        .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                        .toList());
        assertEquals(clashing, visits(there).get(0).at("/code"));
    }

    @Test
    void whatWasDoneToAVisitSinceKeepsItsImport() {
        var place = place();
        var report = send(
                        "",
                        HEADER + code() + ",2026-11-18," + place + "," + trainerCode(PROVINCE) + ",PHONE,DONE,ปกติ,,\n")
                .expect(200);
        Accounts.of(Role.LOCAL, place)
                .post("/visits/" + visits(place).get(0).at("/id") + "/confirm", null)
                .expect(200);
        assertEquals(
                "visit", undo(report).expectProblem(409, "IMPORT_NOT_UNDOABLE").at("/blockers/0/what"));
    }

    /** A later version of a checklist hides no answers to the one before. */
    @Test
    void aTableHasTheAnswersToEveryVersionInColumns() {
        var place = place();
        var question = UUID.randomUUID();
        var first = checklist(null, "แบบทดสอบ", question);
        var second = checklist(first, "แบบทดสอบ", question);
        answered(place, first, question, "NO", "ขาดหนึ่งบัญชี");
        answered(place, second, question, "YES", null);

        var csv = Accounts.admin()
                .header("Accept", "text/csv")
                .get("/visits?sort=changedAt,day&localGovernment=" + place)
                .expect(200)
                .text();
        var lines = csv.lines().toList();
        assertTrue(lines.get(0).endsWith(",แบบทดสอบ v1 q1,แบบทดสอบ v2 q1,answer_notes"), lines.get(0));
        assertEquals(3, lines.size());
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.endsWith(",NO,,1: ขาดหนึ่งบัญชี"))
                        .count(),
                csv);
        assertEquals(1, lines.stream().filter(line -> line.endsWith(",,YES,")).count(), csv);
    }

    private static String checklist(String versionOf, String name, UUID question) {
        return Accounts.admin()
                .post(
                        "/checklists",
                        object(
                                "name",
                                name,
                                "versionOf",
                                versionOf,
                                "questions",
                                List.of(object(
                                        "id",
                                        question,
                                        "module",
                                        "ACCOUNTING",
                                        "text",
                                        "กระทบยอดครบหรือไม่",
                                        "weight",
                                        1,
                                        "byPhone",
                                        true))))
                .expect(201)
                .at("/id");
    }

    private static void answered(String place, String checklist, UUID question, String answer, String note) {
        var said = Visited.by(Visited.trainer(PROVINCE), place, "DONE");
        said.put(
                "checklist",
                object(
                        "id",
                        checklist,
                        "answers",
                        List.of(object("questionId", question, "answer", answer, "note", note))));
        var made = Visited.visit(said);
        assertEquals(answer.equals("YES") ? "1.0" : "0.0", made.at("/scores/0/score"));
        said.put(
                "checklist",
                object("id", checklist, "answers", List.of(object("questionId", UUID.randomUUID(), "answer", answer))));
        Accounts.admin()
                .put("/visits/" + UUID.randomUUID(), said)
                .expect(422)
                .expectError("/checklist/answers/0/questionId", "UNKNOWN_QUESTION");
    }
}
