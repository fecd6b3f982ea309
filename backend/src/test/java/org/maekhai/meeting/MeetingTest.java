package org.maekhai.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Met;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.TestClock;
import org.maekhai.Training;
import org.maekhai.security.Role;

/** Meetings from being called until their minutes are adopted. Today is 23 November 2026. */
@QuarkusTest
class MeetingTest {
    private static final String PROVINCE = "35";

    @Inject
    TestClock clock;

    @Inject
    DataSource dataSource;

    @Inject
    MonthMeetings months;

    /** Whose session may have ended when the clock was moved. */
    private static Api officer() {
        return Accounts.of(Role.PROVINCE, PROVINCE);
    }

    private static String address() {
        return "/meetings/" + UUID.randomUUID();
    }

    private static String called(Map<String, Object> said) {
        var address = address();
        officer().put(address, said).expect(201);
        return address;
    }

    private static Answer change(String address, Map<String, Object> said) {
        return officer()
                .ifMatch(officer().get(address).expect(200).header("ETag"))
                .put(address, said);
    }

    private static Map<String, Object> with(Map<String, Object> said, Object... more) {
        var changed = new LinkedHashMap<>(said);
        changed.putAll(object(more));
        return changed;
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static List<String> open(String kind) {
        return officer()
                .get("/meetings/carry-over?province=" + PROVINCE + "&kind=" + kind)
                .expect(200)
                .json()
                .at("/items")
                .findParents("action")
                .stream()
                .map(item -> item.at("/action/text").asText())
                .toList();
    }

    @Test
    void itIsCalledWrittenDownClosedAndItsMinutesAreAdoptedAtTheNext() throws Exception {
        var said = Met.on(PROVINCE, "2026-11-26");
        var address = address();
        var made = officer().put(address, said).expect(201);
        assertTrue(made.header("Location").endsWith("/api/v1" + address));
        assertEquals("PLANNED", made.at("/state"));
        assertEquals(PROVINCE, made.at("/province/code"));
        assertEquals(
                "[\"CHANGE\",\"SETTLE\",\"DELETE\"]", made.json().get("may").toString());
        officer().post(address + "/close", null).expectProblem(409, "MEETING_NOT_HELD");

        clock.on(LocalDate.of(2026, 11, 26), () -> {
            assertEquals("HELD", officer().get(address).at("/state"));
            var lacking = officer().post(address + "/close", null).expectProblem(422, "INVALID");
            assertEquals(
                    List.of("/attendees", "/agenda", "/recorder"),
                    lacking.json().get("errors").findValuesAsText("pointer"));
            var minutes = with(
                    Met.written(PROVINCE, "2026-11-26", Met.action("ติดตาม 4 แห่ง", "2026-12-15")),
                    "number",
                    said.get("number"));
            change(address, minutes).expect(200);
            var closed = officer().post(address + "/close", null).expect(200);
            assertEquals("CLOSED", closed.at("/state"));
            assertEquals("2026-11-26T02:00:00Z", closed.at("/closedAt"));
            assertEquals("[\"SETTLE\"]", closed.json().get("may").toString());
            officer().post(address + "/close", null).expectProblem(409, "MEETING_CLOSED");

            var next = called(with(
                    Met.on(PROVINCE, "2026-12-24"),
                    "adopts",
                    object("meetingId", id(address), "corrections", "หน้า 2 บรรทัดที่ 5 แก้เป็น ๑๒ แห่ง")));
            assertEquals(said.get("number").toString(), officer().get(next).at("/adopts/meeting/number"));
            assertEquals(id(next), officer().get(address).at("/adoptedBy/id"));
            officer()
                    .put(address(), with(Met.on(PROVINCE, "2026-12-25"), "adopts", object("meetingId", id(address))))
                    .expectProblem(409, "MINUTES_ADOPTED");
        });
    }

    @Test
    void whatIsLeftOutIsTheNextNumberOfItsYear() {
        var kind = "JOINT_PLANNING";
        var first = with(Met.on(PROVINCE, "2025-03-04"), "kind", kind, "number", 4, "year", 2568);
        called(first);
        var said = with(Met.on(PROVINCE, "2025-03-11"), "kind", kind, "number", null, "year", null);
        var address = address();
        var second = officer().put(address, said).expect(201);
        assertEquals("5/2568", second.at("/number") + "/" + second.at("/year"));
        officer().put(address, said).expect(200);
        officer().put(address(), first).expectProblem(409, "MEETING_NUMBER_TAKEN");
        // another kind counts for itself
        called(with(first, "kind", "MONTHLY_SUMMARY"));
    }

    @Test
    void theSameAgainIsHarmlessAlsoWithoutIds() {
        var said = Met.written(PROVINCE, "2026-11-10");
        said.put("agenda", List.of(object("section", 4, "title", "เรื่องเพื่อพิจารณา", "resolution", "เห็นชอบ")));
        said.put("attendees", List.of(object("name", "นายกล้า"), object("name", "นายกล้า")));
        said.put("actions", List.of(object("text", "ติดตาม")));
        var address = address();
        var made = officer().put(address, said).expect(201);
        var again = officer().put(address, said).expect(200);
        assertEquals(made.header("ETag"), again.header("ETag"));
        assertEquals(made.json().get("actions"), again.json().get("actions"));

        officer().put(address, with(said, "place", "ศาลากลาง")).expectProblem(428, "IF_MATCH_REQUIRED");
        officer().ifMatch("\"7\"").put(address, with(said, "place", "ศาลากลาง")).expectProblem(412, "STALE");
        var changed = change(address, with(said, "place", "ศาลากลาง")).expect(200);
        assertEquals(made.at("/agenda/0/id"), changed.at("/agenda/0/id"));
        change(address, with(said, "provinceCode", "36")).expectProblem(404, "NOT_FOUND");
        Accounts.admin()
                .ifMatch("*")
                .put(address, with(said, "provinceCode", "36"))
                .expectProblem(422, "INVALID")
                .expectError("/provinceCode", "PROVINCE_STAYS");
    }

    @Test
    void ofClosedMinutesOnlyWhatIsDoneIsTold() {
        var action = Met.action("ติดตาม 4 แห่ง", "2026-11-20");
        var said = Met.written(PROVINCE, "2026-11-11", action);
        var address = called(said);
        officer().post(address + "/close", null).expect(200);
        assertEquals("true", officer().get(address).at("/actions/0/overdue"));

        officer().ifMatch("*").put(address, with(said, "place", "ที่อื่น")).expectProblem(409, "MEETING_CLOSED");
        var done = with(said, "actions", List.of(with(action, "doneOn", "2026-11-19")));
        officer().put(address, done).expectProblem(428, "IF_MATCH_REQUIRED");
        var told = change(address, done).expect(200);
        assertEquals("DONE", told.at("/actions/0/state"));
        assertEquals("2026-11-19", told.at("/actions/0/settledOn"));
        assertEquals("false", told.at("/actions/0/overdue"));
        assertEquals("CLOSED", told.at("/state"));
        officer().ifMatch("*").delete(address).expectProblem(409, "MEETING_HAS_MINUTES");

        officer().post(address + "/reopen", object("reason", "แก้มติ")).expectProblem(403, "FORBIDDEN");
        var open = Accounts.admin()
                .post(address + "/reopen", object("reason", "แก้มติ"))
                .expect(200);
        assertEquals("HELD", open.at("/state"));
        assertNull(open.at("/closedBy"));
        Accounts.admin().post(address + "/reopen", object("reason", "แก้มติ")).expectProblem(409, "MEETING_NOT_CLOSED");
        change(address, with(done, "place", "ที่อื่น")).expect(200);
    }

    @Test
    void anActionIsCarriedOnceOverThreeMeetingsAndCountedWhereItIsLast() {
        var kind = "JOINT_PLANNING";
        var first = Met.action("จัดทำแผนติดตาม", "2026-10-30");
        var settled = Met.action("แจ้งเวียนหนังสือ", "2026-10-05");
        var one = called(with(Met.written(PROVINCE, "2026-09-08", first, settled), "kind", kind));
        change(
                        one,
                        with(
                                Met.written(PROVINCE, "2026-09-08"),
                                "kind",
                                kind,
                                "number",
                                Integer.valueOf(officer().get(one).at("/number")),
                                "actions",
                                List.of(first, with(settled, "doneOn", "2026-10-01"))))
                .expect(200);
        assertEquals(List.of("จัดทำแผนติดตาม"), open(kind));

        var second = Met.carried(first);
        var two = called(with(Met.written(PROVINCE, "2026-10-08", second), "kind", kind));
        assertEquals(List.of("จัดทำแผนติดตาม"), open(kind));
        assertEquals("CARRIED", officer().get(one).at("/actions/0/state"));
        assertEquals(id(two), officer().get(one).at("/actions/0/carriedTo/id"));
        officer()
                .put(address(), with(Met.written(PROVINCE, "2026-10-20", Met.carried(first)), "kind", kind))
                .expectProblem(409, "ACTION_CARRIED");
        var taken = officer().get(one).json();
        officer()
                .ifMatch("*")
                .put(one, with(said(taken), "actions", List.of(with(first, "doneOn", "2026-11-01"), settled)))
                .expectProblem(409, "ACTION_CARRIED_ON");
        officer()
                .ifMatch("*")
                .put(one, with(said(taken), "actions", List.of()))
                .expectProblem(409, "ACTION_CARRIED_ON");

        var third = Met.carried(second);
        var three = called(with(Met.written(PROVINCE, "2026-11-09", third), "kind", kind));
        var carry = officer()
                .get("/meetings/carry-over?province=" + PROVINCE + "&kind=" + kind)
                .expect(200);
        assertEquals(1, carry.json().get("items").size());
        assertEquals(id(three), carry.at("/items/0/meeting/id"));
        assertEquals(id(one), carry.at("/items/0/origin/id"));
        assertEquals("2", carry.at("/items/0/times"));
        assertEquals("24", carry.at("/items/0/overdueDays"));
        assertEquals(id(one), officer().get(three).at("/actions/0/origin/meetingId"));

        // done where it is last, it is done everywhere, and counted nowhere
        change(three, with(said(officer().get(three).json()), "actions", List.of(with(third, "doneOn", "2026-11-20"))))
                .expect(200);
        assertEquals(List.of(), open(kind));
        for (var meeting : List.of(one, two, three)) {
            assertEquals("DONE", officer().get(meeting).at("/actions/0/state"), meeting);
            assertEquals("2026-11-20", officer().get(meeting).at("/actions/0/settledOn"), meeting);
        }
        officer()
                .put(address(), with(Met.written(PROVINCE, "2026-11-18", Met.carried(third)), "kind", kind))
                .expectProblem(422, "INVALID")
                .expectError("/actions/0/carriedFrom", "UNKNOWN_ACTION");
        officer()
                .put(address(), with(Met.written(PROVINCE, "2026-11-18", settled), "kind", kind))
                .expectProblem(422, "INVALID")
                .expectError("/actions/0/id", "ID_TAKEN");
    }

    @Test
    void whatCameOfItsOwnActionsIsNothingThatItGoesOnWith() {
        var one = Met.action("ก", "2026-12-01");
        var two = Met.action("ข", "2026-12-01");
        var first = Met.written(PROVINCE, "2026-11-17", one, two);
        var meeting = called(first);
        var third = Met.carried(one);
        var fourth = Met.carried(two);
        called(Met.written(PROVINCE, "2026-11-17", third, fourth));
        for (var from : List.of(third, two)) {
            change(meeting, with(first, "actions", List.of(with(one, "carriedFrom", from.get("id")), two)))
                    .expectProblem(422, "INVALID")
                    .expectError("/actions/0/carriedFrom", "UNKNOWN_ACTION");
        }
        // each would be right without the other
        var told = change(
                        meeting,
                        with(
                                first,
                                "actions",
                                List.of(
                                        with(one, "carriedFrom", fourth.get("id")),
                                        with(two, "carriedFrom", third.get("id")))))
                .expectProblem(422, "INVALID");
        assertEquals(2, told.json().get("errors").size());
    }

    @Test
    void aMonthTellsWhatWasMetAboutSoFar() {
        var province = "38";
        var action = Met.action("ติดตาม 4 แห่ง", "2026-12-01");
        Accounts.admin()
                .put(address(), Met.written(province, "2026-10-30", action))
                .expect(201);
        var next = Met.carried(action);
        next.put("doneOn", "2026-11-20");
        Accounts.admin()
                .put(address(), Met.written(province, "2026-11-20", next))
                .expect(201);
        Accounts.admin().put(address(), Met.on(province, "2026-11-27")).expect(201);
        var survey = Met.action("สำรวจ", "2026-12-01");
        Accounts.admin()
                .put(address(), Met.written(province, "2026-09-03", survey))
                .expect(201);
        Accounts.admin()
                .put(address(), Met.written(province, "2026-09-24", Met.carried(survey)))
                .expect(201);

        var october = asOfItsEnd(province, YearMonth.of(2026, 10));
        assertEquals(1, october.size());
        assertEquals("2 1", october.get(0).present() + " " + october.get(0).absent());
        assertEquals(
                List.of("รับทราบ", "มอบวิทยากรติดตาม"),
                october.get(0).resolutions().stream()
                        .map(MeetingOfMonth.Resolved::text)
                        .toList());
        assertNull(october.get(0).actions().get(0).doneOn(), "it was done in November");
        assertEquals(
                LocalDate.of(2026, 11, 20),
                months.of(province, YearMonth.of(2026, 10), LocalDate.of(2026, 11, 20))
                        .get(0)
                        .actions()
                        .get(0)
                        .doneOn());
        assertFalse(october.get(0).closed());
        assertEquals(
                List.of(0, 1),
                asOfItsEnd(province, YearMonth.of(2026, 9)).stream()
                        .map(meeting -> meeting.actions().size())
                        .toList());
        assertEquals(
                List.of(LocalDate.of(2026, 11, 20)),
                months.of(province, YearMonth.of(2026, 11), LocalDate.of(2026, 11, 26)).stream()
                        .map(MeetingOfMonth::on)
                        .toList());
    }

    private List<MeetingOfMonth> asOfItsEnd(String province, YearMonth month) {
        return months.of(province, month, month.atEndOfMonth());
    }

    private List<String> openOn(String province, String day) {
        return months.open(province, LocalDate.parse(day)).stream()
                .map(MeetingOfMonth.OpenAction::text)
                .toList();
    }

    @Test
    void whatAnyMeetingLeftOpenIsOpenUntilItIsDone() {
        var province = "37";
        var survey = Met.action("สำรวจ", "2026-10-15");
        var clinic = Met.action("จัดคลินิก", "2026-12-01");
        Accounts.admin()
                .put(address(), Met.written(province, "2026-09-03", survey, clinic))
                .expect(201);
        var on = Met.carried(survey);
        on.put("doneOn", "2026-11-10");
        Accounts.admin().put(address(), Met.written(province, "2026-11-05", on)).expect(201);
        assertEquals(List.of(), openOn(province, "2026-09-02"));
        assertEquals(List.of("สำรวจ", "จัดคลินิก"), openOn(province, "2026-10-31"));
        assertEquals(2, openOn(province, "2026-11-09").size(), "taken over, it is there once");
        assertEquals(List.of("จัดคลินิก"), openOn(province, "2026-11-10"));
    }

    /** What a body says that sends back what it got. */
    private static Map<String, Object> said(com.fasterxml.jackson.databind.JsonNode view) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (var field : List.of(
                "kind",
                "provinceCode",
                "number",
                "year",
                "on",
                "from",
                "to",
                "place",
                "chair",
                "recorder",
                "checker")) {
            said.put(field, view.get(field));
        }
        said.put("agenda", view.get("agenda"));
        var attendees = view.get("attendees").deepCopy();
        attendees.forEach(one ->
                ((com.fasterxml.jackson.databind.node.ObjectNode) one).remove(List.of("trainer", "localGovernment")));
        said.put("attendees", attendees);
        var actions = view.get("actions").deepCopy();
        actions.forEach(one -> ((com.fasterxml.jackson.databind.node.ObjectNode) one)
                .remove(List.of("state", "settledOn", "overdue", "origin", "times", "carriedTo")));
        said.put("actions", actions);
        return said;
    }

    private boolean mayBeDeleted(String address) {
        return officer().get(address).expect(200).json().get("may").toString().contains("DELETE");
    }

    @Test
    void whatALaterMeetingHasTakenOverIsOpenAgainWhenThatOneIsGone() {
        var kind = "JOINT_PLANNING";
        var action = Met.action("สำรวจความพร้อม", "2026-12-01");
        var one = called(with(Met.written(PROVINCE, "2026-11-03", action), "kind", kind));
        var next = Met.carried(action);
        var two = called(with(Met.on(PROVINCE, "2026-12-03"), "kind", kind, "actions", List.of(next)));
        assertEquals("CARRIED", officer().get(one).at("/actions/0/state"));
        assertTrue(mayBeDeleted(two));
        var three = called(with(Met.on(PROVINCE, "2026-12-04"), "kind", kind, "actions", List.of(Met.carried(next))));
        assertFalse(mayBeDeleted(two));
        officer().ifMatch("*").delete(two).expectProblem(409, "ACTION_CARRIED_ON");
        officer().ifMatch("*").delete(three).expect(204);
        officer().delete(two).expectProblem(428, "IF_MATCH_REQUIRED");
        officer().ifMatch("*").delete(two).expect(204);
        assertEquals("OPEN", officer().get(one).at("/actions/0/state"));
        officer().get(two).expectProblem(404, "NOT_FOUND");
        officer().ifMatch("*").delete(one).expectProblem(409, "MEETING_HAS_MINUTES");
    }

    @Test
    void ofManyWhoTakeTheSameNumberAtOnceOneGetsIt() throws Exception {
        var said = Met.on(PROVINCE, "2026-12-02");
        assertEquals(
                List.of(201, 409, 409, 409),
                atOnce(() -> officer().put(address(), said).status()));
    }

    @Test
    void ofManyWhoTakeTheSameActionOverAtOnceOneGetsIt() throws Exception {
        var action = Met.action("ติดตามผลการฝึกอบรม", "2026-12-01");
        called(Met.written(PROVINCE, "2026-11-04", action));
        assertEquals(
                List.of(201, 409, 409, 409),
                atOnce(() -> officer()
                        .put(address(), with(Met.on(PROVINCE, "2026-12-04"), "actions", List.of(Met.carried(action))))
                        .status()));
    }

    @Test
    void ofManyWhoWriteTheSameMinutesAtOnceOneIsHeard() throws Exception {
        var said = Met.written(PROVINCE, "2026-11-05");
        var address = called(said);
        var etag = officer().get(address).header("ETag");
        assertEquals(
                List.of(200, 412, 412, 412),
                atOnce(() -> officer()
                        .ifMatch(etag)
                        .put(address, with(said, "place", "ห้อง " + UUID.randomUUID()))
                        .status()));
    }

    private static List<Integer> atOnce(Callable<Integer> each) throws Exception {
        officer();
        var people = Executors.newFixedThreadPool(4);
        var start = new CountDownLatch(1);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(people.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (var answer : answers) {
                statuses.add(answer.get(60, TimeUnit.SECONDS));
            }
            return statuses.stream().sorted().toList();
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void allThatIsWrongIsToldBesideItsField() {
        var code = Places.localGovernment("3501");
        var twice = UUID.randomUUID().toString();
        var said = Met.written(PROVINCE, "2026-11-06");
        said.put("from", "12:00");
        said.put("to", "09:30");
        said.put(
                "agenda",
                List.of(
                        object("id", twice, "section", 1, "title", "ก"),
                        object("id", twice, "section", 5, "title", "ข")));
        said.put(
                "attendees",
                List.of(
                        object("name", "ก", "trainerId", UUID.randomUUID().toString()),
                        object("name", "ข", "localGovernmentCode", "6999999"),
                        object(
                                "name",
                                "ค",
                                "localGovernmentCode",
                                code,
                                "trainerId",
                                UUID.randomUUID().toString()),
                        object("name", "ง", "localGovernmentCode", Places.localGovernment("3601"))));
        said.put("issueIds", List.of(UUID.randomUUID().toString()));
        said.put("coveragePlanId", UUID.randomUUID().toString());
        said.put("adopts", object("meetingId", UUID.randomUUID().toString()));
        said.put(
                "actions",
                List.of(
                        object("text", "ก", "doneOn", "2026-11-24"),
                        object("text", "ข", "dueOn", "1900-01-01"),
                        object("text", "ค", "carriedFrom", UUID.randomUUID().toString())));
        var told = officer().put(address(), said).expectProblem(422, "INVALID");
        List<String> wrong = new ArrayList<>();
        told.json()
                .get("errors")
                .forEach(error -> wrong.add(
                        error.get("pointer").asText() + " " + error.get("code").asText()));
        assertEquals(
                List.of(
                        "/to ENDS_BEFORE_START",
                        "/agenda/1/id TWICE",
                        "/attendees/0/trainerId UNKNOWN_TRAINER",
                        "/attendees/1/localGovernmentCode UNKNOWN_PLACE",
                        "/attendees/2/localGovernmentCode TRAINER_OR_PLACE",
                        "/attendees/3/localGovernmentCode UNKNOWN_PLACE",
                        "/issueIds/0 UNKNOWN_ISSUE",
                        "/coveragePlanId UNKNOWN_PLAN",
                        "/adopts/meetingId UNKNOWN_MEETING",
                        "/actions/0/doneOn FUTURE_DATE",
                        "/actions/1/dueOn BAD_DATE",
                        "/actions/2/carriedFrom UNKNOWN_ACTION"),
                wrong);
        officer()
                .put(address(), with(Met.on(PROVINCE, "2026-11-06"), "from", "9.30"))
                .expectProblem(422, "INVALID")
                .expectError("/from", "BAD_TIME");
        officer()
                .put(address(), with(Met.on("99", "2026-11-06"), "provinceCode", "99"))
                .expectProblem(422, "INVALID")
                .expectError("/provinceCode", "UNKNOWN_PLACE");
    }

    @Test
    void itNamesTrainersLocalGovernmentsAndIssues() {
        var code = Places.localGovernment("3501");
        var trainer = Training.trainer(Training.office(PROVINCE)).at("/id");
        var issue = Raised.issue(Raised.at(code)).at("/id");
        var said = Met.written(PROVINCE, "2026-11-09");
        said.put(
                "attendees",
                List.of(
                        Met.came("นายกล้า ตัวอย่างดี", "PRESENT", "trainerId", trainer),
                        Met.came("ผู้แทน", "OBSERVER", "localGovernmentCode", code)));
        said.put("issueIds", List.of(issue));
        var made = officer().get(called(said)).expect(200);
        assertEquals(trainer, made.at("/attendees/0/trainer/id"));
        assertEquals("นายกล้า ตัวอย่างดี", made.at("/attendees/0/name"));
        assertEquals(code, made.at("/attendees/1/localGovernment/code"));
        assertEquals(issue, made.at("/issues/0/id"));
        assertEquals("PROBLEM", made.at("/issues/0/kind"));
        assertEquals(
                "meeting 2026-11-09",
                Accounts.admin()
                        .ifMatch("*")
                        .delete("/trainers/" + trainer)
                        .expectProblem(409, "TRAINER_IN_USE")
                        .at("/blockers/0/what"));
    }

    @Test
    void aProvinceIsSeenByWhoWorksInItAndByNobodyElse() {
        var code = Places.localGovernment("3501");
        var address = called(Met.written(PROVINCE, "2026-11-13"));
        for (var reader : List.of(
                Accounts.of(Role.DISTRICT, "3501"),
                Accounts.of(Role.TRAINER, PROVINCE),
                Accounts.of(Role.DEPARTMENT),
                Accounts.of(Role.OBSERVER, PROVINCE))) {
            assertEquals("[]", reader.get(address).expect(200).json().get("may").toString());
            assertTrue(reader.get("/meetings?size=500&province=" + PROVINCE)
                    .expect(200)
                    .text()
                    .contains(id(address)));
            reader.put(address, Met.on(PROVINCE, "2026-11-13")).expectProblem(403, "FORBIDDEN");
        }
        var other = Accounts.of(Role.PROVINCE, "36");
        other.get(address).expectProblem(404, "NOT_FOUND");
        other.get("/meetings/carry-over?province=" + PROVINCE).expectProblem(404, "NOT_FOUND");
        other.ifMatch("*").put(address, Met.on("36", "2026-11-13")).expectProblem(404, "NOT_FOUND");
        other.ifMatch("*").put(address, Met.on(PROVINCE, "2026-11-13")).expectProblem(404, "NOT_FOUND");
        other.post(address + "/close", null).expectProblem(404, "NOT_FOUND");
        other.ifMatch("*").delete(address).expectProblem(404, "NOT_FOUND");
        assertFalse(other.get("/meetings?size=500&province=" + PROVINCE).text().contains(id(address)));
        var local = Accounts.of(Role.LOCAL, code);
        for (var path : List.of(address, "/meetings", "/meetings/carry-over")) {
            local.get(path).expectProblem(403, "FORBIDDEN");
        }
    }

    @Test
    void whoWroteWhatIsKept() {
        var said = Met.written(PROVINCE, "2026-11-02");
        var address = called(said);
        change(address, with(said, "place", "ศาลากลาง")).expect(200);
        officer().post(address + "/close", null).expect(200);
        Accounts.admin().post(address + "/reopen", object("reason", "แก้มติ")).expect(200);
        var written =
                Accounts.admin().get("/audit?entity=meeting&id=" + id(address)).expect(200);
        assertEquals(
                List.of("UPDATE", "UPDATE", "UPDATE", "CREATE"),
                written.json().get("items").findValuesAsText("action"));
        assertTrue(written.text().contains("แก้มติ"));
        assertTrue(written.text().contains("ศาลากลาง"));
    }

    @Test
    void aListSaysWhoCameAndWhatIsOpen() {
        var address = called(with(
                Met.written(PROVINCE, "2026-08-11", Met.action("ก", "2026-09-01"), Met.action("ข", null)),
                "place",
                "ห้องประชุมพุทธรักษา"));
        var query = "/meetings?province=" + PROVINCE + "&from=2026-08-01&to=2026-08-31&q=พุทธรักษา";
        var row = officer().get(query).expect(200);
        assertEquals("1", row.at("/total"));
        assertEquals(id(address), row.at("/items/0/id"));
        assertEquals(
                "3 2 1 2 2 2 1",
                String.join(
                        " ",
                        row.at("/items/0/asked"),
                        row.at("/items/0/present"),
                        row.at("/items/0/absent"),
                        row.at("/items/0/resolutions"),
                        row.at("/items/0/actions"),
                        row.at("/items/0/openActions"),
                        row.at("/items/0/overdueActions")));
        assertEquals(
                "1", officer().get(query + "&state=HELD&kind=MONTHLY_SUMMARY").at("/total"));
        for (var other : List.of("&state=CLOSED", "&state=PLANNED", "&kind=JOINT_PLANNING")) {
            assertEquals("0", officer().get(query + other).at("/total"), other);
        }
        for (var sort : List.of("on", "-number", "kind", "province", "state", "changedAt")) {
            officer().get(query + "&sort=" + sort).expect(200);
        }
        var csv = officer().header("Accept", "text/csv").get(query).expect(200).text();
        assertTrue(csv.contains("ห้องประชุมพุทธรักษา"), csv);
        officer()
                .header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(query)
                .expect(200);
    }

    @Test
    void minutesToCloseAndWhatIsOverdueWaitForTheOfficeOfTheProvince() {
        var province = "37";
        var office = Accounts.of(Role.PROVINCE, province);
        assertEquals(List.of(0, 0), waiting(office, province));
        office.put(
                        address(),
                        Met.written(
                                province, "2026-11-20", Met.action("ก", "2026-11-22"), Met.action("ข", "2026-11-23")))
                .expect(201);
        office.put(address(), Met.written(province, "2026-11-23")).expect(201);
        assertEquals(List.of(1, 1), waiting(office, province));
        assertEquals(List.of(0, 0), waiting(Accounts.of(Role.TRAINER, province), province));
    }

    private static List<Integer> waiting(Api caller, String province) {
        List<Integer> counts = new ArrayList<>(List.of(0, 0));
        caller.get("/overview?province=" + province)
                .expect(200)
                .json()
                .get("todo")
                .forEach(todo -> {
                    var code = todo.get("code").asText();
                    if (code.equals("MEETINGS_TO_CLOSE")) {
                        counts.set(0, todo.get("count").asInt());
                    } else if (code.equals("ACTIONS_OVERDUE")) {
                        counts.set(1, todo.get("count").asInt());
                    }
                });
        return counts;
    }

    @Test
    void aDivisionThatIsAgreedAtAMeetingStandsInItsMinutes() throws SQLException {
        var plan = readyPlan(PROVINCE);
        var said = with(Met.written(PROVINCE, "2026-11-16"), "kind", "JOINT_PLANNING");
        var address = called(said);
        officer().post(address + "/close", null).expect(200);
        var proposed = officer()
                .get("/meetings/proposal?kind=JOINT_PLANNING&on=2026-11-24")
                .expect(200);
        assertEquals(plan, proposed.at("/coveragePlanId"));
        assertTrue(proposed.text().contains("จึงเสนอที่ประชุมเพื่อพิจารณาให้ความเห็นชอบ"), proposed.text());
        var agree = "/coverage-plans/" + plan + "/agree";
        officer().post(agree, object()).expectProblem(422, "INVALID").expectError("/on", "REQUIRED");
        officer()
                .post(agree, object("meetingId", UUID.randomUUID().toString()))
                .expectProblem(422, "INVALID")
                .expectError("/meetingId", "UNKNOWN_MEETING");
        var elsewhere = id(Met.meeting(Met.written("36", "2026-11-16")));
        officer()
                .post(agree, object("meetingId", elsewhere))
                .expectProblem(422, "INVALID")
                .expectError("/meetingId", "UNKNOWN_MEETING");

        var agreed = officer().post(agree, object("meetingId", id(address))).expect(200);
        assertEquals("2026-11-16", agreed.at("/agreed/on"));
        assertEquals(said.get("place"), agreed.at("/agreed/place"));
        assertEquals(id(address), agreed.at("/agreed/meetingId"));
        var after = officer().get("/meetings/proposal?on=2026-11-24").expect(200);
        assertTrue(after.text().contains("ได้รับความเห็นชอบแล้วเมื่อวันที่ ๑๖ พฤศจิกายน ๒๕๖๙"), after.text());
        var shown = officer().get(address).expect(200);
        assertEquals(plan, shown.at("/coveragePlan/id"));
        assertEquals("AGREED", shown.at("/coveragePlan/state"));
        assertEquals("2026-11-16", shown.at("/coveragePlan/agreedOn"));
        assertEquals("CLOSED", shown.at("/state"));
        var another = "/coverage-plans/" + readyPlan(PROVINCE) + "/agree";
        officer().post(another, object("meetingId", id(address))).expectProblem(409, "PLAN_AGREED_HERE");
        assertEquals(plan, officer().get(address).expect(200).at("/coveragePlan/id"));
        Accounts.admin().post(address + "/reopen", object("reason", "แก้มติ")).expect(200);
        change(address, said).expectProblem(409, "PLAN_AGREED_HERE");
        change(address, with(said, "coveragePlanId", plan, "place", "ศาลากลาง")).expect(200);

        // when and where it was agreed is when and where they met
        var moved = change(address, with(said, "coveragePlanId", plan, "place", "ศาลากลาง", "on", "2026-11-17"))
                .expect(200);
        assertEquals("2026-11-17", moved.at("/coveragePlan/agreedOn"));
        var now = officer().get("/coverage-plans/" + plan).expect(200);
        assertEquals("2026-11-17", now.at("/agreed/on"));
        assertEquals("ศาลากลาง", now.at("/agreed/place"));
        assertFalse(now.header("ETag").equals(agreed.header("ETag")), "whoever saw it before looks again");
        change(address, with(said, "coveragePlanId", plan, "place", null, "on", "2026-11-17"))
                .expect(200);
        assertNull(officer().get("/coverage-plans/" + plan).at("/agreed/place"));
    }

    @Test
    void itIsFoundByTheSearchOfEverythingWhereItIsSeen() {
        var word = "คำค้นประชุม" + UUID.randomUUID().toString().substring(0, 8);
        var said = with(Met.written(PROVINCE, "2026-11-16"), "place", "ห้อง" + word);
        var address = called(said);
        var found = officer().get("/search?q=" + word).expect(200);
        assertEquals("MEETING", found.at("/groups/0/kind"));
        assertEquals(id(address), found.at("/groups/0/items/0/id"));
        assertEquals(said.get("number") + "/2569", found.at("/groups/0/items/0/code"));
        assertEquals("2026-11-16", found.at("/groups/0/items/0/on"));
        assertEquals("MONTHLY_SUMMARY", found.at("/groups/0/items/0/status"));
        var byNumber =
                officer().get("/search?q=" + said.get("number") + "/2569").expect(200);
        assertTrue(byNumber.text().contains(id(address)), byNumber.text());
        assertTrue(officer()
                .get("/meetings?q=ประชุมสรุปประจำเดือน&size=100")
                .text()
                .contains(id(address)));
        for (var stranger :
                List.of(Accounts.of(Role.PROVINCE, "36"), Accounts.of(Role.LOCAL, Places.localGovernment("3501")))) {
            assertFalse(stranger.get("/search?q=" + word).expect(200).text().contains(id(address)));
        }
    }

    @Test
    void theTimelineOfALocalGovernmentTellsWhoCameAndWhatWasSpokenOf() {
        var place = Places.localGovernment("3501");
        var issue = Raised.issue(Raised.at(place)).at("/id");
        var said = with(
                Met.written(PROVINCE, "2026-11-16"),
                "issueIds",
                List.of(issue),
                "attendees",
                List.of(
                        Met.came("นางสาวใจดี ทดลอง", "PRESENT", "localGovernmentCode", place),
                        Met.came("นายกเทศมนตรี ทดลอง", "ABSENT", "localGovernmentCode", place, "reason", "ป่วย")));
        var address = called(said);
        called(with(
                Met.on(PROVINCE, "2026-12-01"),
                "attendees",
                List.of(object("name", "ผู้แทน", "localGovernmentCode", place))));
        var told = Accounts.of(Role.LOCAL, place)
                .get("/local-governments/" + place + "/timeline?kinds=MEETING")
                .expect(200);
        assertEquals(
                List.of("MEETING_ATTENDED", "MEETING_DISCUSSED", "MEETING_MISSED", "MEETING_PLANNED"),
                told.json().get("items").findValuesAsText("code").stream()
                        .sorted()
                        .toList());
        assertEquals("MEETING_PLANNED", told.at("/items/0/code"));
        told.json().get("items").forEach(entry -> {
            if (entry.get("code").asText().equals("MEETING_MISSED")) {
                assertEquals("ป่วย", entry.get("text").asText());
                assertEquals(id(address), entry.get("id").asText());
                assertEquals(said.get("number") + "/2569", entry.get("title").asText());
            }
        });
    }

    private String readyPlan(String province) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var plan =
                        connection.prepareStatement("insert into coverage_plan (id, province_code, state, valid_from,"
                                + " weight_travel, weight_balance, weight_continuity, weight_cohesion, max_seconds, progress,"
                                + " created_at, created_by, version) values (?, ?, 'READY', date '2026-12-01', 1, 1, 1, 1, 1, 1,"
                                + " timestamp with time zone '2026-11-01 09:00:00+07', 'test', 0)")) {
            plan.setObject(1, id);
            plan.setString(2, province);
            plan.executeUpdate();
        }
        return id.toString();
    }

    @Test
    void itsDayStaysBetweenThoseOfTheMeetingsBeforeAndAfterIt() {
        var kind = "JOINT_PLANNING";
        var action = Met.action("ติดตามผล", "2026-12-01");
        var first = with(Met.written(PROVINCE, "2026-07-02", action), "kind", kind);
        var one = called(first);
        var next = Met.carried(action);
        var second = with(Met.written(PROVINCE, "2026-07-09", next), "kind", kind);
        var two = called(second);
        var third = with(Met.on(PROVINCE, "2026-07-16"), "kind", kind, "adopts", object("meetingId", id(two)));
        var three = called(third);

        refuses(one, with(first, "on", "2026-07-10"), "AFTER_LATER_MEETING");
        refuses(two, with(second, "on", "2026-07-01"), "BEFORE_EARLIER_MEETING");
        refuses(two, with(second, "on", "2026-07-17"), "AFTER_LATER_MEETING");
        refuses(three, with(third, "on", "2026-07-08"), "BEFORE_EARLIER_MEETING");
        change(one, with(first, "on", "2026-07-09")).expect(200);
        change(two, with(second, "on", "2026-07-16")).expect(200);
        change(three, with(third, "on", "2026-07-30")).expect(200);
        // without what it stood on it is free
        change(three, with(third, "on", "2026-07-01", "adopts", null)).expect(200);
    }

    private static void refuses(String address, Map<String, Object> said, String code) {
        change(address, said).expectProblem(422, "INVALID").expectError("/on", code);
    }

    @Test
    void aListThatIsTooLongOrHasAHoleIsToldWhereItIs() {
        var lists = object(
                "agenda", List.of(101, object("section", 4, "title", "ก")),
                "attendees", List.of(501, object("name", "ก")),
                "issueIds", List.of(301, "019abcde-7c52-7b0e-9d7e-5a7d1c1f2e81"),
                "actions", List.of(201, object("text", "ก")));
        lists.forEach((field, of) -> {
            var many = (List<?>) of;
            var said = Met.on(PROVINCE, "2026-12-07");
            said.put(field, Collections.nCopies((int) many.get(0), many.get(1)));
            officer().put(address(), said).expectProblem(422, "INVALID").expectError("/" + field, "TOO_MANY");
            said.put(field, Arrays.asList(many.get(1), null));
            officer().put(address(), said).expectProblem(422, "INVALID").expectError("/" + field + "/1", "REQUIRED");
            said.put(field, Collections.nCopies(100_000, null));
            officer().put(address(), said).expectProblem(422, "INVALID");
        });
    }
}
