package org.maekhai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** A monthly report from its first word until the Department has read it. Today is 23 November 2026. */
@QuarkusTest
class MonthlyReportTest {
    private static final String PROVINCE = "94";
    private static final Map<String, Object> SIGNED =
            object("signedBy", "นายสมชาย ตัวอย่าง", "position", "ท้องถิ่นจังหวัดปัตตานี");
    private static final Map<String, Object> REMARKS = object("remarks", object("budget", "โปรดระบุเหตุผล"));

    @Inject
    TestClock clock;

    @Inject
    Jdbc jdbc;

    private static Api officer() {
        return Accounts.of(Role.PROVINCE, PROVINCE);
    }

    private static Api department() {
        return Accounts.of(Role.DEPARTMENT);
    }

    private static String of(String month) {
        return "/monthly-reports/" + PROVINCE + "/" + month;
    }

    private static Answer submitted(String report) {
        return officer().post(report + "/submit", SIGNED).expect(200);
    }

    private static String steps(Answer report) {
        return String.join(" ", report.json().get("route").findValuesAsText("step"));
    }

    private static String may(Answer report) {
        return report.json().get("may").toString().replaceAll("[\\[\\]\"]", "");
    }

    private static String holder(Answer report) {
        return report.at("/holder/who") + " " + report.at("/holder/since") + " " + report.at("/holder/days");
    }

    @Test
    void itIsWrittenCheckedSignedReadAndEveryoneSeesWhoHasIt() {
        var report = of("2026-10");
        var before = officer().get(report).expect(200);
        assertEquals("NOT_STARTED", before.at("/state"));
        assertEquals("0", before.at("/version"));
        assertEquals("PROVINCE 2026-10-31 23", holder(before));
        assertEquals("CHANGE,PRESENT,SUBMIT", may(before));
        assertEquals("2026-11-05", before.at("/dueOn"));
        assertEquals("MISSING", before.at("/timing"));
        assertNull(before.at("/late"));

        var written = officer()
                .put(report, object("summary", "สรุป\nห้าบรรทัด", "sections", object("needs", "ขอวิทยากร")))
                .expect(201);
        assertTrue(written.header("Location").endsWith("/api/v1" + report));
        assertEquals("DRAFT", written.at("/state"));
        assertEquals("1", written.at("/version"));
        assertEquals("สรุป\nห้าบรรทัด", written.at("/summary"));
        assertEquals("ขอวิทยากร", written.at("/sections/needs"));
        assertEquals("PROVINCE 2026-11-23 0", holder(written));
        assertEquals("CHANGE,PRESENT,SUBMIT,DISCARD", may(written));

        var presented = officer().post(report + "/present", null).expect(200);
        assertEquals("FOR_SIGNATURE", presented.at("/state"));
        assertEquals("SIGNER 2026-11-23 0", holder(presented));
        assertEquals("CHANGE,CHECK,SUBMIT,DISCARD", may(presented));
        assertNull(presented.at("/checkedBy"));
        var checked = officer().post(report + "/check", object()).expect(200);
        assertEquals("FOR_SIGNATURE", checked.at("/state"));
        assertEquals(checked.at("/preparedBy"), checked.at("/checkedBy"));

        var signed = object("capacity", "ปฏิบัติราชการแทนผู้ว่าราชการจังหวัดปัตตานี");
        signed.putAll(SIGNED);
        var submitted = officer().post(report + "/submit", signed).expect(200);
        assertEquals("SUBMITTED", submitted.at("/state"));
        assertEquals("true", submitted.at("/frozen"));
        assertEquals("2026-11-23", submitted.at("/submittedOn"));
        assertEquals("true", submitted.at("/late"));
        assertEquals("LATE", submitted.at("/timing"));
        assertEquals("DEPARTMENT 2026-11-23 0", holder(submitted));
        assertEquals("LETTER,CORRECT", may(submitted));
        assertEquals("LETTER,RETURN,ACKNOWLEDGE", may(department().get(report)));
        assertEquals("ขอวิทยากร", submitted.at("/sections/needs"));
        assertEquals("ปฏิบัติราชการแทนผู้ว่าราชการจังหวัดปัตตานี", submitted.at("/capacity"));

        var read = department()
                .post(report + "/acknowledge", object("note", "ขอบคุณ"))
                .expect(200);
        assertEquals("ACKNOWLEDGED", read.at("/state"));
        assertEquals("ขอบคุณ", read.at("/note"));
        assertNull(read.at("/holder"));
        assertEquals("WRITTEN PRESENTED CHECKED SIGNED ACKNOWLEDGED", steps(read));
        assertEquals("LETTER,CORRECT", may(officer().get(report)));

        var audit = Accounts.admin()
                .get("/audit?entity=monthly-report&id=" + PROVINCE + "/2026-10")
                .expect(200);
        assertEquals(List.of("UPDATE", "UPDATE", "UPDATE", "UPDATE", "CREATE"), audit.items("/action"));
    }

    private record Act(String method, String end, Map<String, Object> body, Api by) {
        Answer on(String report) {
            return by.call(method, report + end, body);
        }
    }

    @Test
    void whatAStateDoesntAllowIsRefused() {
        var acts = Map.of(
                "CHANGE", new Act("PUT", "", object("summary", "ก"), officer().ifMatch("*")),
                "PRESENT", new Act("POST", "/present", null, officer()),
                "CHECK", new Act("POST", "/check", object(), officer()),
                "SUBMIT", new Act("POST", "/submit", SIGNED, officer()),
                "LETTER",
                        new Act(
                                "PATCH",
                                "/letter",
                                object("letterNumber", "1"),
                                officer().ifMatch("*")),
                "RETURN", new Act("POST", "/return", REMARKS, department()),
                "ACKNOWLEDGE", new Act("POST", "/acknowledge", object(), department()),
                "CORRECT", new Act("POST", "/correct", object("reason", "ตัวเลขผิด"), officer()),
                "DISCARD", new Act("DELETE", "", null, officer().ifMatch("*")));
        var states = new LinkedHashMap<String, List<String>>();
        states.put("NOT_STARTED", List.of("CHANGE", "PRESENT", "SUBMIT"));
        states.put("DRAFT", List.of("CHANGE", "PRESENT", "SUBMIT", "DISCARD"));
        states.put("FOR_SIGNATURE", List.of("CHANGE", "CHECK", "SUBMIT", "DISCARD"));
        states.put("SUBMITTED", List.of("LETTER", "RETURN", "ACKNOWLEDGE", "CORRECT"));
        states.put("RETURNED", List.of("CHANGE", "PRESENT", "SUBMIT"));
        states.put("ACKNOWLEDGED", List.of("LETTER", "CORRECT"));
        int month = 0;
        for (var state : states.entrySet()) {
            var report = of("2025-" + String.format("%02d", ++month));
            bring(report, state.getKey());
            assertEquals(state.getKey(), officer().get(report).at("/state"));
            for (var act : acts.entrySet()) {
                if (!state.getValue().contains(act.getKey())) {
                    var refused = act.getValue().on(report);
                    assertEquals(409, refused.status(), state.getKey() + " " + refused.request());
                    refused.expectProblem(409, "REPORT_STATE");
                }
            }
            assertEquals(state.getKey(), officer().get(report).at("/state"));
            for (int i = 0; i < state.getValue().size(); i++) {
                var other = of(2023 - i + "-" + String.format("%02d", month));
                bring(other, state.getKey());
                var done = acts.get(state.getValue().get(i)).on(other);
                assertTrue(done.status() < 300, () -> state.getKey() + " " + done.request() + done.text());
            }
        }
    }

    private static void bring(String report, String state) {
        switch (state) {
            case "NOT_STARTED" -> {}
            case "DRAFT" -> officer().put(report, object("summary", "ร่าง")).expect(201);
            case "FOR_SIGNATURE" -> officer().post(report + "/present", null).expect(200);
            case "SUBMITTED" -> submitted(report);
            case "RETURNED" -> {
                submitted(report);
                department().post(report + "/return", REMARKS).expect(200);
            }
            default -> {
                submitted(report);
                department().post(report + "/acknowledge", null).expect(200);
            }
        }
    }

    @Test
    void aMonthIsSubmittedFromItsLastDayOn() throws Exception {
        var report = "/monthly-reports/95/2026-11";
        var next = "/monthly-reports/95/2026-12";
        assertEquals(
                "2026-11-23",
                Accounts.of(Role.PROVINCE, "95").get(report).expect(200).at("/figures/asOf"));
        Accounts.of(Role.PROVINCE, "95").put(report, object("summary", "ก")).expect(201);
        var told = Accounts.of(Role.PROVINCE, "95").post(report + "/submit", SIGNED);
        told.expectProblem(409, "MONTH_NOT_OVER");
        assertTrue(
                told.at("/detail").contains("30 พฤศจิกายน 2569")
                        || told.at("/detail").contains("2569"),
                told.text());
        // one that hasn't begun
        Accounts.of(Role.PROVINCE, "95").get(next).expect(200);
        Accounts.of(Role.PROVINCE, "95").put(next, object("summary", "ก")).expectProblem(409, "MONTH_NOT_OVER");
        Accounts.of(Role.PROVINCE, "95").post(next + "/present", null).expectProblem(409, "MONTH_NOT_OVER");
        Accounts.of(Role.PROVINCE, "95").post(next + "/submit", SIGNED).expectProblem(409, "MONTH_NOT_OVER");
        clock.on(
                LocalDate.of(2026, 11, 29),
                () -> Accounts.of(Role.PROVINCE, "95")
                        .post(report + "/submit", SIGNED)
                        .expectProblem(409, "MONTH_NOT_OVER"));
        clock.on(LocalDate.of(2026, 11, 30), () -> {
            var submitted = Accounts.of(Role.PROVINCE, "95")
                    .post(report + "/submit", SIGNED)
                    .expect(200);
            assertEquals("2026-11-30", submitted.at("/figures/asOf"));
            assertEquals("ON_TIME", submitted.at("/timing"));
            assertEquals("false", submitted.at("/late"));
        });
    }

    @Test
    void whoMayReadAndAnswer() {
        var report = of("2024-01");
        submitted(report);
        var place = Places.localGovernment(PROVINCE + "01");
        Accounts.of(Role.PROVINCE, "96").get(report).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.PROVINCE, "96").put(report, object("summary", "ก")).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.PROVINCE, "96").get(report + "/versions").expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.PROVINCE, "96").get(report + "/versions/1").expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.TRAINER, "96").get(report).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.OBSERVER, "96").get(report).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.DISTRICT, PROVINCE + "01").get(report).expectProblem(403, "FORBIDDEN");
        Accounts.of(Role.LOCAL, place).get(report).expectProblem(403, "FORBIDDEN");
        Accounts.of(Role.LOCAL, place).get("/monthly-reports/status").expectProblem(403, "FORBIDDEN");
        Accounts.of(Role.TRAINER, PROVINCE).get(report).expect(200);
        officer().post(report + "/acknowledge", object()).expectProblem(403, "FORBIDDEN");
        officer().post(report + "/return", REMARKS).expectProblem(403, "FORBIDDEN");
        department().put(report, object("summary", "ก")).expectProblem(403, "FORBIDDEN");
        department().post(report + "/return", object()).expect(422).expectError("/remarks", "REQUIRED");
        department()
                .post(report + "/return", object("remarks", object()))
                .expect(422)
                .expectError("/remarks", "REQUIRED");
        department()
                .post(report + "/return", object("remarks", object("budget", " ")))
                .expect(422);
        department()
                .post(report + "/return", object("remarks", object("nothing", "ก")))
                .expect(400);
        officer().get("/monthly-reports/98/2024-01").expectProblem(404, "NOT_FOUND");
        officer().get("/monthly-reports/94/2024-13").expectProblem(404, "NOT_FOUND");
        officer().get("/monthly-reports/94/1024-01").expectProblem(404, "NOT_FOUND");
        officer()
                .post(of("2024-02") + "/submit", object("signedBy", "ก"))
                .expect(422)
                .expectError("/position", "REQUIRED");
    }

    @Test
    void whatWasReturnedIsMendedAsTheNextVersionAndTheFirstStaysAsItWas() {
        var report = of("2024-03");
        officer()
                .put(report, object("summary", "ฉบับแรก", "sections", object("budget", "ตามเอกสาร")))
                .expect(201);
        submitted(report);
        var returned = department().post(report + "/return", REMARKS).expect(200);
        assertEquals("RETURNED", returned.at("/state"));
        assertEquals("1", returned.at("/version"));
        assertEquals("false", returned.at("/frozen"));
        assertEquals("โปรดระบุเหตุผล", returned.at("/remarks/budget"));
        assertEquals("PROVINCE 2026-11-23 0", holder(returned));
        assertEquals(List.of(PROVINCE), status("2024-03", "returned"));
        assertTrue(status("2024-03", "late").contains(PROVINCE));
        assertTrue(missing("2024-03").contains(PROVINCE + " RETURNED"));

        officer().put(report, object("sections", object("budget", "ก"))).expectProblem(428, "IF_MATCH_REQUIRED");
        var mended = officer()
                .ifMatch(returned.etag())
                .put(report, object("sections", object("budget", "สภายังไม่ให้ความเห็นชอบ")))
                .expect(200);
        assertEquals("DRAFT", mended.at("/state"));
        assertEquals("2", mended.at("/version"));
        assertEquals("ฉบับแรก", mended.at("/summary"));
        assertEquals("โปรดระบุเหตุผล", mended.at("/remarks/budget"));
        // given up, the one that was returned is there again
        officer().ifMatch(mended.etag()).delete(report).expect(204);
        var again = officer().get(report);
        assertEquals("RETURNED 1", again.at("/state") + " " + again.at("/version"));
        assertEquals("ตามเอกสาร", again.at("/sections/budget"));
        officer()
                .ifMatch(again.etag())
                .put(report, object("sections", object("budget", "สภายังไม่ให้ความเห็นชอบ")))
                .expect(200);

        var second = submitted(report);
        assertEquals("SUBMITTED 2", second.at("/state") + " " + second.at("/version"));
        assertEquals("{}", second.json().get("remarks").toString());
        assertEquals(List.of(), status("2024-03", "returned"));
        assertFalse(missing("2024-03").contains(PROVINCE + " SUBMITTED"));
        var versions = officer().get(report + "/versions").expect(200);
        assertEquals(List.of("2", "1"), versions.items("/version"));
        assertEquals(List.of("SUBMITTED", "RETURNED"), versions.items("/state"));
        var first = officer().get(report + "/versions/1").expect(200);
        assertEquals("ตามเอกสาร", first.at("/sections/budget"));
        assertEquals("โปรดระบุเหตุผล", first.at("/remarks/budget"));
        assertEquals("true", first.at("/frozen"));
        assertEquals("WRITTEN SIGNED RETURNED WRITTEN SIGNED", steps(second));
        officer().get(report + "/versions/3").expectProblem(404, "NOT_FOUND");
    }

    private static List<String> status(String month, String list) {
        return Accounts.of(Role.DEPARTMENT)
                .get("/monthly-reports/status?month=" + month)
                .expect(200)
                .json()
                .get(list)
                .findValuesAsText("code");
    }

    private static List<String> missing(String month) {
        var missing = new ArrayList<String>();
        Accounts.of(Role.DEPARTMENT)
                .get("/monthly-reports/national?month=" + month)
                .expect(200)
                .json()
                .get("missing")
                .forEach(each -> missing.add(
                        each.get("code").asText() + " " + each.get("state").asText()));
        return missing;
    }

    @Test
    void aCorrectionIsWrittenWhileStatusAndNationKeepWhatWasSubmitted() {
        var report = of("2024-04");
        submitted(report);
        department().post(report + "/acknowledge", object()).expect(200);
        officer().post(report + "/correct", object("reason", " ")).expect(422).expectError("/reason", "REQUIRED");
        var begun = officer()
                .post(report + "/correct", object("reason", "นับแม่ข่ายผิด"))
                .expect(200);
        assertEquals("DRAFT 2 false", begun.at("/state") + " " + begun.at("/version") + " " + begun.at("/frozen"));
        assertEquals("นับแม่ข่ายผิด", begun.at("/reason"));
        assertFalse(missing("2024-04").contains(PROVINCE + " DRAFT"));
        assertEquals("ACKNOWLEDGED", state("2024-04"));
        // given up
        officer().ifMatch(begun.etag()).delete(report).expect(204);
        assertEquals("ACKNOWLEDGED", officer().get(report).at("/state"));
        officer().post(report + "/correct", object("reason", "อีกครั้ง")).expect(200);
        officer().post(report + "/present", null).expect(200);
        assertEquals("ACKNOWLEDGED", state("2024-04"));
        var second = submitted(report);
        assertEquals("SUBMITTED", state("2024-04"));
        // sent back, the first stands again for the nation
        department().post(report + "/return", REMARKS).expect(200);
        assertEquals(List.of(PROVINCE), status("2024-04", "returned"));
        assertFalse(missing("2024-04").contains(PROVINCE + " RETURNED"));
        assertEquals("2026-11-23", second.at("/submittedOn"));
    }

    private static String state(String month) {
        for (var list : List.of("onTime", "late", "missing", "notYetDue")) {
            for (var item : department()
                    .get("/monthly-reports/status?month=" + month)
                    .json()
                    .get(list)) {
                if (item.get("code").asText().equals(PROVINCE)) {
                    return item.get("state").asText();
                }
            }
        }
        return null;
    }

    @Test
    void aFirstVersionThatIsGivenUpWasNeverBegun() {
        var report = of("2024-05");
        var before = officer().get(report).expect(200);
        var written = officer().put(report, object("summary", "ร่าง")).expect(201);
        officer().delete(report).expectProblem(428, "IF_MATCH_REQUIRED");
        officer().ifMatch("\"77\"").delete(report).expectProblem(412, "STALE");
        officer().ifMatch(written.etag()).delete(report).expect(204);
        var again = officer().get(report);
        assertEquals("NOT_STARTED 0", again.at("/state") + " " + again.at("/version"));
        assertEquals(before.at("/summary"), again.at("/summary"), "what proposes itself");
        assertEquals(0, again.json().get("route").size());
        officer().put(report, object("summary", "ใหม่")).expect(201);
    }

    @Test
    void twoOfficersWhoEditOneReportDontOverwriteEachOther() {
        var report = of("2024-06");
        var first = officer().put(report, object("summary", "หนึ่ง")).expect(201);
        officer().put(report, object("summary", "สอง")).expectProblem(428, "IF_MATCH_REQUIRED");
        var second = officer()
                .ifMatch(first.etag())
                .put(report, object("sections", object("hubs", "แม่ข่าย 2 แห่ง")))
                .expect(200);
        officer()
                .ifMatch(first.etag())
                .put(report, object("sections", object("hubs", "แม่ข่าย 3 แห่ง")))
                .expectProblem(412, "STALE");
        // the same again is no other write, whatever If-Match says
        var same = officer()
                .ifMatch(first.etag())
                .put(report, object("sections", object("hubs", "แม่ข่าย 2 แห่ง")))
                .expect(200);
        assertEquals(second.etag(), same.etag());
        assertEquals("หนึ่ง", same.at("/summary"));
        // what was laid before somebody and is changed is a draft again, which nobody has checked
        officer().post(report + "/present", null).expect(200);
        var checked = officer().post(report + "/check", object()).expect(200);
        var changed = officer()
                .ifMatch(checked.etag())
                .put(report, object("summary", "หนึ่ง"))
                .expect(200);
        assertEquals("DRAFT", changed.at("/state"));
        assertNull(changed.at("/checkedBy"));
        assertEquals("PROVINCE 2026-11-23 0", holder(changed));
    }

    private static List<Integer> together(List<Callable<Answer>> calls) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var waiting = calls.stream()
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call().status();
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Integer>();
            for (var each : waiting) {
                answers.add(each.get(1, TimeUnit.MINUTES));
            }
            return answers.stream().sorted().toList();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void ofTwoThatDoTheSameAtOnceOneIsRefused() throws Exception {
        var officer = officer();
        var department = department();
        var begun = of("2024-07");
        assertEquals(
                List.of(201, 428),
                together(List.of(
                        () -> officer.put(begun, object("summary", "หนึ่ง")),
                        () -> officer.put(begun, object("summary", "สอง")))));
        var etag = officer.get(begun).etag();
        assertEquals(
                List.of(200, 412),
                together(List.of(
                        () -> officer.ifMatch(etag).put(begun, object("summary", "สาม")),
                        () -> officer.ifMatch(etag).put(begun, object("summary", "สี่")))));
        for (var month : List.of("2024-08", "2024-07")) {
            assertEquals(
                    List.of(200, 409),
                    together(List.of(
                            () -> officer.post(of(month) + "/submit", SIGNED),
                            () -> officer.post(of(month) + "/submit", SIGNED))));
            assertEquals(
                    List.of("1"),
                    officer.get(of(month) + "/versions").expect(200).items("/version"));
        }
        assertEquals(
                List.of(200, 409),
                together(List.of(
                        () -> department.post(begun + "/return", REMARKS),
                        () -> department.post(begun + "/acknowledge", object()))));
    }

    @Test
    void theLettersNumberAndWayMayFollow() {
        var report = of("2024-09");
        var submitted = submitted(report);
        var letter = report + "/letter";
        officer().call("PATCH", letter, object("letterNumber", "ปน 0023.3/1")).expectProblem(428, "IF_MATCH_REQUIRED");
        officer()
                .ifMatch("\"99\"")
                .call("PATCH", letter, object("letterNumber", "1"))
                .expectProblem(412, "STALE");
        var api = officer().ifMatch(submitted.etag());
        api.call("PATCH", letter, object("sentOn", "2026-11-24")).expect(422).expectError("/sentOn", "FUTURE_DATE");
        api.call("PATCH", letter, object("letterDate", "1000-01-01"))
                .expect(422)
                .expectError("/letterDate", "BAD_DATE");
        api.call("PATCH", letter, object("sentOn", "2026-11-20", "receivedOn", "2026-11-19"))
                .expect(422)
                .expectError("/receivedOn", "DATES_REVERSED");
        var numbered = api.call("PATCH", letter, object("letterNumber", "ปน 0023.3/1", "letterDate", "2026-11-20"))
                .expect(200);
        assertEquals("ปน 0023.3/1", numbered.at("/letterNumber"));
        var sent = officer()
                .ifMatch(numbered.etag())
                .call("PATCH", letter, object("sentOn", "2026-11-21"))
                .expect(200);
        assertEquals(
                "ปน 0023.3/1 2026-11-20 2026-11-21",
                sent.at("/letterNumber") + " " + sent.at("/letterDate") + " " + sent.at("/sentOn"));
        // the same again
        officer().call("PATCH", letter, object("sentOn", "2026-11-21")).expect(200);
        department()
                .ifMatch("*")
                .call("PATCH", letter, object("letterNumber", "2"))
                .expectProblem(403, "NOT_YOUR_REPORT");
        var received = department()
                .ifMatch(sent.etag())
                .call("PATCH", letter, object("receivedOn", "2026-11-22"))
                .expect(200);
        assertEquals("WRITTEN SIGNED NUMBERED SENT RECEIVED", steps(received));
        var corrected = officer()
                .ifMatch(received.etag())
                .call("PATCH", letter, object("letterNumber", "ปน 0023.3/2"))
                .expect(200);
        assertEquals("WRITTEN SIGNED SENT RECEIVED NUMBERED", steps(corrected));
        assertEquals("2026-11-20", corrected.at("/route/4/on"));

        var withNumber = object("letterNumber", "ปน 0023.3/9", "letterDate", "2026-11-19");
        withNumber.putAll(SIGNED);
        var other = officer().post(of("2024-10") + "/submit", withNumber).expect(200);
        assertEquals("WRITTEN SIGNED NUMBERED", steps(other));
    }

    @Test
    void theTableOfProblemsIsChosenAndStaysInItsOrder() {
        var report = of("2024-11");
        var place = Places.localGovernment(PROVINCE + "01");
        var one = Raised.issue(Raised.at(place)).at("/id");
        var two = Raised.issue(Raised.at(place)).at("/id");
        var foreign = Raised.issue(Raised.at(Places.localGovernment("9601"))).at("/id");
        var refused = officer()
                .put(report, object("issueIds", List.of(two, foreign, two)))
                .expectProblem(422, "INVALID");
        assertEquals(
                List.of("/issueIds/1", "/issueIds/2"),
                refused.json().get("errors").findValuesAsText("pointer"));
        assertEquals(
                List.of("UNKNOWN_ISSUE", "UNKNOWN_ISSUE"),
                refused.json().get("errors").findValuesAsText("code"));
        assertEquals("NOT_STARTED", officer().get(report).at("/state"));
        var chosen =
                officer().put(report, object("issueIds", List.of(two, one))).expect(201);
        assertEquals(List.of(two, one), chosen.json().get("issues").findValuesAsText("id"));
        // what is left out stays
        var more = officer()
                .ifMatch(chosen.etag())
                .put(report, object("summary", "ก"))
                .expect(200);
        assertEquals(List.of(two, one), more.json().get("issues").findValuesAsText("id"));
        var none = officer()
                .ifMatch(more.etag())
                .put(report, object("issueIds", List.of()))
                .expect(200);
        assertEquals(0, none.json().get("issues").size());
    }

    @Test
    void whatIsSentAsItStandsIsNoWriteAndWhatIsGoneDoesNotLockTheDraft() {
        var report = of("2023-08");
        var shown = officer().get(report).expect(200);
        var same = object(
                "summary",
                shown.at("/summary"),
                "sections",
                shown.json().get("sections"),
                "issueIds",
                shown.json().get("issueIds"));
        var first = officer().put(report, same).expect(201);
        // the answer was lost, and it is sent again
        assertEquals(first.etag(), officer().put(report, same).expect(200).etag());
        assertEquals(
                first.etag(),
                officer().ifMatch("\"77\"").put(report, same).expect(200).etag());

        var place = Places.localGovernment(PROVINCE + "01");
        var one = Raised.issue(Raised.at(place)).at("/id");
        var two = Raised.issue(Raised.at(place)).at("/id");
        var chosen = officer()
                .ifMatch(first.etag())
                .put(report, object("issueIds", List.of(two, one)))
                .expect(200);
        // as when the import that made it is taken back
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(new Sql("delete from issue").where("id = ?", UUID.fromString(two))));
        var less = officer().get(report).expect(200);
        assertEquals("[\"" + one + "\"]", less.json().get("issueIds").toString());
        // whoever still has the page of before may save it
        var saved = officer()
                .ifMatch(chosen.etag())
                .put(report, object("summary", "สรุป", "issueIds", List.of(two, one)))
                .expect(200);
        assertEquals("[\"" + one + "\"]", saved.json().get("issueIds").toString());
        assertEquals(1, submitted(report).json().get("issues").size());
    }

    @Test
    void whatIsGivenUpIsHeldSinceWhatWasSubmittedWasWhateverBecameOfItsLetter() throws Exception {
        var report = of("2023-09");
        submitted(report);
        clock.on(LocalDate.of(2026, 11, 26), () -> {
            officer()
                    .ifMatch("*")
                    .call("PATCH", report + "/letter", object("sentOn", "2026-11-25"))
                    .expect(200);
            var begun = officer()
                    .post(report + "/correct", object("reason", "ตัวเลขผิด"))
                    .expect(200);
            officer().ifMatch(begun.etag()).delete(report).expect(204);
            assertEquals("DEPARTMENT 2026-11-23 3", holder(officer().get(report)));
        });
    }

    @Test
    void aMonthToComeHasNoRateOfADayThatHasNotCome() {
        assertNull(officer().get(of("2027-02")).expect(200).at("/figures/previousRate"));
    }

    @Test
    void whatWaitsIsFoundByItsStateHoweverOldItIs() throws Exception {
        submitted(of("2022-09"));
        var waiting = department()
                .get("/monthly-reports?state=SUBMITTED&province=" + PROVINCE + "&size=100")
                .expect(200);
        assertTrue(waiting.items("/month").contains("2022-09"), waiting.text());
        assertEquals(
                List.of(),
                department()
                        .get("/monthly-reports?state=SUBMITTED&from=2022-10&to=2022-11&province=" + PROVINCE)
                        .expect(200)
                        .items("/month"));
    }

    @Test
    void whatWaitsIsToldToWhoeverHasIt() throws Exception {
        var province = "92";
        clock.on(LocalDate.of(2021, 2, 10), () -> {
            var officer = Accounts.of(Role.PROVINCE, province);
            assertEquals("1", toDo(officer, "REPORT_DUE"));
            var home = officer.get("/overview").expect(200);
            assertEquals("2021-01 NOT_STARTED MISSING PROVINCE", home(home));
            int waiting = Integer.parseInt(toDo(department(), "REPORTS_WAITING"));
            officer.post("/monthly-reports/" + province + "/2021-01/submit", SIGNED)
                    .expect(200);
            assertEquals("0", toDo(officer, "REPORT_DUE"));
            assertEquals("2021-01 SUBMITTED LATE DEPARTMENT", home(officer.get("/overview")));
            assertEquals(String.valueOf(waiting + 1), toDo(department(), "REPORTS_WAITING"));
            department()
                    .post("/monthly-reports/" + province + "/2021-01/return", REMARKS)
                    .expect(200);
            assertEquals("1", toDo(officer, "REPORTS_RETURNED"));
            assertEquals("0", toDo(officer, "REPORT_DUE"));
            var nation = department().get("/overview").expect(200).json().get("report");
            assertEquals(1, nation.get("submitted").asInt());
            assertEquals(1, nation.get("late").asInt());
            assertEquals(75, nation.get("missing").asInt());
        });
    }

    private static String home(Answer overview) {
        return overview.at("/report/month") + " " + overview.at("/report/state") + " " + overview.at("/report/timing")
                + " " + overview.at("/report/holder/who");
    }

    private static String toDo(Api caller, String code) {
        for (var each : caller.get("/overview").expect(200).json().get("todo")) {
            if (each.get("code").asText().equals(code)) {
                return each.get("count").asText();
            }
        }
        return "0";
    }
}
