package org.maekhai.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Lettered;
import org.maekhai.Places;
import org.maekhai.TestClock;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Letters on their way; in Nong Khai. Today is 23 November 2026. */
@QuarkusTest
class LetterWayTest {
    private static final String PROVINCE = "43", DISTRICT = "4301", ELSEWHERE = "4302";

    @Inject
    TestClock clock;

    @Inject
    Jdbc jdbc;

    @Inject
    ComplianceProjection projection;

    private static Api officer() {
        return Accounts.of(Role.PROVINCE, PROVINCE);
    }

    private static String place() {
        return Places.localGovernment(DISTRICT);
    }

    private static String act(String id, String act) {
        return "/letters/" + id + "/" + act;
    }

    private static String holder(Answer letter) {
        return letter.at("/holder/who") + " " + letter.at("/holder/since") + " " + letter.at("/holder/days");
    }

    @Test
    void aLetterGoesItsWayAndEverybodySeesWhoHasItSinceWhen() throws Exception {
        var code = place();
        var visit = Lettered.visit(code);
        var id = UUID.randomUUID().toString();
        var begun = officer()
                .put("/letters/" + id, object("kind", "NOTICE", "subjectId", visit, "note", "เรื่องเร่งด่วน"))
                .expect(201);
        assertEquals("WRITTEN", begun.at("/state"));
        assertEquals("WRITER 2026-11-23 0", holder(begun));
        assertEquals("นายกองค์การบริหารส่วนตำบลทดสอบ" + code, begun.at("/addressee"));
        assertEquals("1", begun.at("/addressees"));
        assertEquals(code, begun.at("/localGovernment/code"));
        assertEquals(PROVINCE, begun.at("/province/code"));
        assertEquals("เรื่องเร่งด่วน", begun.at("/route/0/note"));
        assertEquals("false", begun.at("/signedWords"));
        assertEquals(
                List.of("PRESENT", "SIGN", "DELETE"),
                begun.json()
                        .findValue("may")
                        .valueStream()
                        .map(act -> act.asText())
                        .toList());

        officer().put("/letters/" + id, Lettered.about("NOTICE", visit)).expect(200);
        officer().put("/letters/" + id, Lettered.about("TRAVEL_REQUEST", visit)).expectProblem(409, "LETTER_EXISTS");

        clock.on(LocalDate.of(2026, 11, 24), () -> {
            officer().post(act(id, "check"), null).expectProblem(409, "LETTER_STATE");
            var presented = officer()
                    .post(act(id, "present"), object("to", "ท้องถิ่นจังหวัด", "note", "เพื่อโปรดลงนาม"))
                    .expect(200);
            assertEquals("SIGNER 2026-11-24 0", holder(presented));
            assertEquals("ท้องถิ่นจังหวัด", presented.at("/route/1/to"));
        });
        clock.on(LocalDate.of(2026, 11, 25), () -> {
            officer().post(act(id, "return"), object()).expectError("/note", "REQUIRED");
            var returned = officer()
                    .post(act(id, "return"), object("note", "ขอให้ตรวจวันที่"))
                    .expect(200);
            assertEquals("WRITER 2026-11-25 0", holder(returned));
            officer().post(act(id, "present"), null).expect(200);
            officer().post(act(id, "check"), object("note", "ถูกต้อง")).expect(200);
        });
        clock.on(LocalDate.of(2026, 11, 27), () -> {
            var seen = officer().get("/letters/" + id).expect(200);
            assertEquals("CHECKED", seen.at("/state"));
            assertEquals("SIGNER 2026-11-25 2", holder(seen), "whoever signs has it since it was laid before them");
            officer()
                    .post(act(id, "sign"), object("position", "ท้องถิ่นจังหวัด"))
                    .expectError("/signedBy", "REQUIRED");
            var signed = officer().post(act(id, "sign"), Lettered.signature()).expect(200);
            assertEquals("SIGNED", signed.at("/state"));
            assertEquals("OFFICE 2026-11-27 0", holder(signed));
            assertEquals("true", signed.at("/signedWords"));
            officer().post(act(id, "sign"), Lettered.signature()).expectProblem(409, "LETTER_STATE");
            officer().ifMatch("*").delete("/letters/" + id).expectProblem(409, "LETTER_STATE");
            officer().post(act(id, "return"), object("note", "ช้าไป")).expectProblem(409, "LETTER_STATE");
        });
        clock.on(LocalDate.of(2026, 11, 30), () -> {
            var address = "/letters/" + id;
            officer().call("PATCH", address, object("letterNumber", "15")).expectProblem(428, "IF_MATCH_REQUIRED");
            var etag = officer().get(address).etag();
            officer()
                    .ifMatch(etag)
                    .call("PATCH", address, object("sentOn", "2026-12-01"))
                    .expectError("/sentOn", "FUTURE_DATE");
            officer()
                    .ifMatch(etag)
                    .call("PATCH", address, object("sentOn", "2026-11-29", "receivedOn", "2026-11-28"))
                    .expectError("/receivedOn", "DATES_REVERSED");
            var numbered = officer()
                    .ifMatch(etag)
                    .call("PATCH", address, object("letterNumber", "15", "letterDate", "2026-11-27"))
                    .expect(200);
            assertEquals("NUMBERED", numbered.at("/state"));
            assertEquals("OFFICE 2026-11-27 3", holder(numbered));
            officer()
                    .ifMatch(etag)
                    .call("PATCH", address, object("sentOn", "2026-11-28"))
                    .expectProblem(412, "STALE");
            var sent = officer()
                    .ifMatch(numbered.etag())
                    .call("PATCH", address, object("sentOn", "2026-11-28"))
                    .expect(200);
            assertEquals("SENT", sent.at("/state"));
            assertEquals("RECIPIENT 2026-11-28 2", holder(sent));
            assertEquals("15", sent.at("/letterNumber"), "what is left out stays");
            var received = officer()
                    .ifMatch(sent.etag())
                    .call("PATCH", address, object("receivedOn", "2026-11-30"))
                    .expect(200);
            assertEquals("RECEIVED", received.at("/state"));
            assertTrue(received.json().get("holder").isNull());
            officer().call("PATCH", address, object("receivedOn", "2026-11-30")).expect(200);
            assertEquals(
                    List.of(
                            "WRITTEN 2026-11-23",
                            "PRESENTED 2026-11-24",
                            "RETURNED 2026-11-25",
                            "PRESENTED 2026-11-25",
                            "CHECKED 2026-11-25",
                            "SIGNED 2026-11-27",
                            "NUMBERED 2026-11-27",
                            "SENT 2026-11-28",
                            "RECEIVED 2026-11-30"),
                    received.json()
                            .get("route")
                            .valueStream()
                            .map(step -> step.get("step").asText() + " "
                                    + step.get("on").asText())
                            .toList());
            var withdrawn = officer()
                    .post(act(id, "withdraw"), object("reason", "เปลี่ยนกำหนด"))
                    .expect(200);
            assertEquals("WITHDRAWN", withdrawn.at("/state"));
            assertTrue(withdrawn.json().get("may").isEmpty());
            officer()
                    .ifMatch("*")
                    .call("PATCH", address, object("letterNumber", "16"))
                    .expectProblem(409, "LETTER_STATE");
        });
        assertEquals(
                List.of("CREATE", "UPDATE"),
                Accounts.admin().get("/audit?entity=letter&id=" + id).expect(200).items("/action").stream()
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void oneOfAKindIsOnItsWayAboutTheSameUntilItIsSigned() {
        var visit = Lettered.visit(place());
        var first = Lettered.letter("NOTICE", visit).at("/id");
        var refused = officer()
                .put("/letters/" + UUID.randomUUID(), Lettered.about("NOTICE", visit))
                .expectProblem(409, "LETTER_ON_ITS_WAY");
        assertEquals(first, refused.at("/letterId"));
        Lettered.letter("TRAVEL_REQUEST", visit);
        officer().post(act(first, "sign"), Lettered.signature()).expect(200);
        Lettered.letter("NOTICE", visit);
        assertEquals(3, officer().get("/letters?subject=" + visit).expect(200).total());
        assertEquals(
                2,
                officer().get("/letters?open=true&subject=" + visit).expect(200).total());
        var counts = officer().get("/letters/counts?subject=" + visit).expect(200);
        assertEquals("2", counts.at("/states/WRITTEN"));
        assertEquals("1", counts.at("/states/SIGNED"));
        assertEquals("0", counts.at("/states/SENT"));
    }

    @Test
    void aNumberIsGivenOnceInAYear() {
        var first = Lettered.notice(place());
        var second = Lettered.notice(place());
        var third = Lettered.notice(place());
        officer()
                .post(act(first, "sign"), Lettered.signature("letterNumber", "977", "letterDate", "2026-11-23"))
                .expect(200)
                .expect(200);
        officer()
                .post(act(second, "sign"), Lettered.signature("letterNumber", "๙๗๗", "letterDate", "2026-11-20"))
                .expectProblem(409, "LETTER_NUMBER_TAKEN");
        officer()
                .post(act(second, "sign"), Lettered.signature("letterNumber", "977", "letterDate", "2025-11-20"))
                .expect(200);
        var signed = officer()
                .post(act(third, "sign"), Lettered.signature("letterNumber", "977"))
                .expect(200);
        assertEquals("SIGNED", signed.at("/state"), "its day isn't known");
        var taken = officer()
                .ifMatch(signed.etag())
                .call("PATCH", "/letters/" + third, object("letterDate", "2026-11-19"))
                .expectProblem(409, "LETTER_NUMBER_TAKEN");
        assertEquals(first, taken.at("/letterId"));
        officer().post(act(first, "withdraw"), object("reason", "ผิดฉบับ")).expect(200);
        officer()
                .ifMatch(signed.etag())
                .call("PATCH", "/letters/" + third, object("letterDate", "2026-11-19"))
                .expectProblem(409, "LETTER_NUMBER_TAKEN");
        officer()
                .ifMatch(signed.etag())
                .call("PATCH", "/letters/" + third, object("letterNumber", "978", "letterDate", "2026-11-19"))
                .expect(200);
    }

    @Test
    void memorandaOfAnotherOfficeHaveNumbersOfTheirOwn() {
        var code = place();
        var employed = Training.trainer(Training.at(code)).at("/id");
        var own = Lettered.letter("TRAVEL_REQUEST", Lettered.visit(place(), List.of(employed)))
                .at("/id");
        var ours = Lettered.letter("TRAVEL_REQUEST", Lettered.visit(place())).at("/id");
        for (var id : List.of(own, ours)) {
            officer()
                    .post(act(id, "sign"), Lettered.signature("letterNumber", "55", "letterDate", "2026-11-23"))
                    .expect(200);
        }
    }

    @Test
    void memorandaOfSeveralOfficesHaveNoNumberInCommonAndAreSentWithoutOne() {
        var employed = Training.trainer(Training.at(place())).at("/id");
        var visit = Lettered.visit(place(), List.of(employed, Visited.trainer(PROVINCE)));
        var id = Lettered.letter("TRAVEL_REQUEST", visit).at("/id");
        officer()
                .post(act(id, "sign"), Lettered.signature("letterNumber", "61"))
                .expect(422)
                .expectError("/letterNumber", "SEVERAL_OFFICES");
        var signed = officer()
                .post(act(id, "sign"), Lettered.signature("letterDate", "2026-11-23"))
                .expect(200);
        officer()
                .ifMatch(signed.etag())
                .call("PATCH", "/letters/" + id, object("letterNumber", "61"))
                .expect(422)
                .expectError("/letterNumber", "SEVERAL_OFFICES");
        var sent = officer()
                .ifMatch(signed.etag())
                .call("PATCH", "/letters/" + id, object("sentOn", "2026-11-23"))
                .expect(200);
        assertEquals("SENT", sent.at("/state"));
        assertNull(sent.at("/letterNumber"));

        var colleague = Training.trainer(Training.office(PROVINCE)).at("/id");
        var ours = Lettered.visit(place(), List.of(colleague, Visited.trainer(PROVINCE)));
        officer()
                .post(
                        act(Lettered.letter("TRAVEL_REQUEST", ours).at("/id"), "sign"),
                        Lettered.signature("letterNumber", "62"))
                .expect(200);
    }

    @Test
    void aTrainerWritesAboutItsOwnVisitsAndAnOfficeSigns() {
        var code = place();
        var trainer = Accounts.of(Role.TRAINER, PROVINCE);
        var own = Lettered.visit(code, List.of(Visited.tied(PROVINCE)));
        var others = Lettered.visit(code);
        trainer.put("/letters/" + UUID.randomUUID(), Lettered.about("NOTICE", others))
                .expectProblem(403, "NOT_YOUR_LETTER");
        var id = UUID.randomUUID();
        trainer.put("/letters/" + id, Lettered.about("NOTICE", own)).expect(201);
        var presented = trainer.post("/letters/" + id + "/present", null).expect(200);
        assertEquals(
                List.of("DELETE"),
                presented
                        .json()
                        .get("may")
                        .valueStream()
                        .map(act -> act.asText())
                        .toList());
        trainer.post("/letters/" + id + "/sign", Lettered.signature()).expect(403);
        var foreign = Lettered.letter("NOTICE", others).at("/id");
        assertTrue(
                trainer.get("/letters/" + foreign).expect(200).json().get("may").isEmpty());
        trainer.post(act(foreign, "present"), null).expectProblem(403, "NOT_YOUR_LETTER");
        officer().post("/letters/" + id + "/sign", Lettered.signature()).expect(200);
        trainer.ifMatch("*")
                .call("PATCH", "/letters/" + id, object("letterNumber", "ขก 1"))
                .expect(200);
        var hub = Earned.proposed(Earned.localGovernment(DISTRICT, 17.87, 102.74));
        trainer.put("/letters/" + UUID.randomUUID(), Lettered.about("HUB_INVITATION", hub))
                .expectProblem(403, "NOT_YOUR_LETTER");
    }

    @Test
    void aDistrictWritesAndSignsItsOwnAndSeesNoOther() {
        var district = Accounts.of(Role.DISTRICT, DISTRICT);
        var hub = Earned.proposed(Earned.localGovernment(DISTRICT, 17.88, 102.75));
        var id = UUID.randomUUID();
        district.put("/letters/" + id, Lettered.about("HUB_INVITATION", hub)).expect(201);
        district.post("/letters/" + id + "/sign", Lettered.signature()).expect(200);
        var elsewhere = Lettered.notice(Places.localGovernment(ELSEWHERE));
        district.get("/letters/" + elsewhere).expectProblem(404, "NOT_FOUND");
        district.get("/letters/" + elsewhere + "/document.pdf").expectProblem(404, "NOT_FOUND");
        assertFalse(district.get("/letters?size=500").expect(200).items("/id").contains(elsewhere));
        assertEquals(
                0,
                district.get("/letters?localGovernment=" + ELSEWHERE + "001")
                        .expect(200)
                        .total());
        district.put(
                        "/letters/" + UUID.randomUUID(),
                        Lettered.about("NOTICE", Lettered.visit(Places.localGovernment(ELSEWHERE))))
                .expectProblem(404, "NOT_FOUND");
    }

    @Test
    void whatIsDeletedTakesItsOpenLettersAlongAndLeavesThoseThatAreSigned() {
        var visit = Lettered.visit(place());
        var signed = Lettered.letter("NOTICE", visit).at("/id");
        officer().post(act(signed, "sign"), Lettered.signature()).expect(200);
        var open = Lettered.letter("TRAVEL_REQUEST", visit).at("/id");
        officer().ifMatch("*").delete("/visits/" + visit).expect(204);
        officer().get("/letters/" + open).expectProblem(404, "NOT_FOUND");
        assertEquals(
                List.of("DELETE", "CREATE"),
                Accounts.admin().get("/audit?entity=letter&id=" + open).items("/action"));
        var left = officer().get("/letters/" + signed).expect(200);
        assertEquals(
                List.of("LETTER", "WITHDRAW"),
                left.json().get("may").valueStream().map(act -> act.asText()).toList());
        officer()
                .ifMatch(left.etag())
                .call("PATCH", "/letters/" + signed, object("letterNumber", "801", "letterDate", "2026-11-23"))
                .expect(200);

        var hub = Earned.proposed(Earned.localGovernment(DISTRICT, 17.89, 102.76));
        var invitation = Lettered.letter("HUB_INVITATION", hub).at("/id");
        officer().ifMatch("*").delete("/hubs/" + hub).expect(204);
        officer().get("/letters/" + invitation).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void anImportThatIsTakenBackTakesOpenLettersOfItsVisitsAlong() {
        var code = place();
        var trainer =
                Accounts.admin().get("/trainers/" + Visited.trainer(PROVINCE)).at("/code");
        var file = "visit_code,date,local_government_code,trainer_code,mode,state,findings,advice,next_contact\n"
                + "นค-1," + "2026-12-01," + code + "," + trainer + ",ON_SITE,PLANNED,,,\n";
        var report = officer()
                .header("Content-Type", "text/csv")
                .post("/imports/visits", file)
                .expect(200);
        var visit = officer().get("/visits?localGovernment=" + code).at("/items/0/id");
        var signed = Lettered.letter("NOTICE", visit).at("/id");
        officer().post(act(signed, "sign"), Lettered.signature()).expect(200);
        var open = Lettered.letter("TRAVEL_REQUEST", visit).at("/id");
        Accounts.admin().post("/imports/" + report.at("/id") + "/undo", null).expect(200);
        officer().get("/visits/" + visit).expectProblem(404, "NOT_FOUND");
        officer().get("/letters/" + open).expectProblem(404, "NOT_FOUND");
        officer().get("/letters/" + signed).expect(200);
    }

    @Test
    void anOpenLetterGoesWithAPlaceThatLiesInAnotherProvince() {
        var code = place();
        var open = Lettered.notice(code);
        var signed = Lettered.signed(code);
        var known = Accounts.admin().get("/local-governments/" + code).expect(200);
        var moved = Places.request(code);
        moved.put("districtCode", "1901");
        Accounts.admin()
                .ifMatch(known.etag())
                .put("/local-governments/" + code, moved)
                .expect(200);
        assertEquals("19", Accounts.admin().get("/letters/" + open).at("/province/code"));
        officer().get("/letters/" + open).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.PROVINCE, "19")
                .get("/letters/" + open + "/document.docx")
                .expect(200);
        assertEquals("43", officer().get("/letters/" + signed).expect(200).at("/province/code"));
        var district = Accounts.of(Role.DISTRICT, "1901");
        district.get("/letters/" + open).expect(200);
        district.get("/letters/" + signed).expectProblem(404, "NOT_FOUND");
        district.post(act(signed, "withdraw"), object("reason", "ไม่ใช่ของอำเภอนี้"))
                .expectProblem(404, "NOT_FOUND");
    }

    @Test
    void whoeverWritesFactsIsWaitedForBeforeAHubIsLocked() throws Exception {
        var officer = officer();
        var hub = Earned.proposed(Earned.localGovernment(DISTRICT, 17.86, 102.73));
        var people = Executors.newSingleThreadExecutor();
        try {
            jdbc.update(new Sql("delete from compliance_projection where fiscal_year > 0"));
            var begun = QuarkusTransaction.requiringNew().call(() -> {
                projection.lockForWriting();
                var letter = people.submit(
                        () -> officer.put("/letters/" + UUID.randomUUID(), Lettered.about("HUB_INVITATION", hub)));
                assertThrows(TimeoutException.class, () -> letter.get(2, TimeUnit.SECONDS));
                // as whoever states a fact suspends it
                jdbc.first(
                        new Sql("select id from hub where id = ?", UUID.fromString(hub)).append("for update"),
                        row -> hub);
                return letter;
            });
            begun.get(1, TimeUnit.MINUTES).expect(201);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void anOpenLetterGoesWithItsVisitToAnotherPlace() {
        var visit = Lettered.visit(place());
        var id = Lettered.letter("NOTICE", visit).at("/id");
        var there = Places.localGovernment(ELSEWHERE);
        var said = Visited.by(Visited.trainer(PROVINCE), there, "PLANNED");
        officer().ifMatch("*").put("/visits/" + visit, said).expect(200);
        assertEquals(there, officer().get("/letters/" + id).at("/localGovernment/code"));
        Accounts.of(Role.DISTRICT, DISTRICT).get("/letters/" + id).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.DISTRICT, ELSEWHERE).get("/letters/" + id).expect(200);
        officer().post(act(id, "present"), null).expect(200);
        assertEquals(
                "นายกองค์การบริหารส่วนตำบลทดสอบ" + there,
                officer().get("/letters/" + id).at("/addressee"));
    }

    @Test
    void whatHasNothingToSayIsNeitherBegunNorSigned() {
        var visit = Lettered.visit(place());
        officer()
                .put("/letters/" + UUID.randomUUID(), Lettered.about("JOURNEY_REPORT", visit))
                .expectProblem(409, "VISIT_NOT_DONE");
        officer()
                .put("/letters/" + UUID.randomUUID(), Lettered.about("TRAINER_REQUEST", visit))
                .expectProblem(409, "NO_MAYOR_TO_ASK");
        officer()
                .put("/letters/" + UUID.randomUUID(), Lettered.about("HUB_INVITATION", visit))
                .expectProblem(404, "NOT_FOUND");
        var id = Lettered.letter("NOTICE", visit).at("/id");
        officer().post(act(id, "present"), null).expect(200);
        var said = Visited.by(
                Visited.trainer(PROVINCE), officer().get("/letters/" + id).at("/localGovernment/code"), "CANCELLED");
        said.remove("on");
        said.remove("findings");
        said.put("cancelReason", "ติดประชุม");
        officer().ifMatch("*").put("/visits/" + visit, said).expect(200);
        officer().post(act(id, "sign"), Lettered.signature()).expectProblem(409, "VISIT_CANCELLED");
        officer().get("/letters/" + id + "/document.docx").expectProblem(409, "VISIT_CANCELLED");
        officer().post(act(id, "return"), object("note", "ยกเลิกแล้ว")).expect(200);
        officer().delete("/letters/" + id).expectProblem(428, "IF_MATCH_REQUIRED");
        officer().ifMatch("*").delete("/letters/" + id).expect(204);
    }

    @Test
    void ofTwoThatDoTheSameAtOnceOneIsRefused() throws Exception {
        var officer = officer();
        var visit = Lettered.visit(place());
        assertEquals(
                List.of(201, 409),
                together(List.of(
                        () -> officer.put("/letters/" + UUID.randomUUID(), Lettered.about("NOTICE", visit)),
                        () -> officer.put("/letters/" + UUID.randomUUID(), Lettered.about("NOTICE", visit)))));
        var id = officer.get("/letters?subject=" + visit).at("/items/0/id");
        assertEquals(
                List.of(200, 409),
                together(List.of(
                        () -> officer.post(act(id, "sign"), Lettered.signature()),
                        () -> officer.post(act(id, "sign"), Lettered.signature()))));
        var one = Lettered.notice(place());
        var other = Lettered.notice(place());
        var numbered = Lettered.signature("letterNumber", "4321", "letterDate", "2026-11-23");
        assertEquals(
                List.of(200, 409),
                together(List.of(
                        () -> officer.post(act(one, "sign"), numbered),
                        () -> officer.post(act(other, "sign"), numbered))));
        var same = UUID.randomUUID();
        var third = Lettered.visit(place());
        assertEquals(
                List.of(200, 201),
                together(List.of(
                        () -> officer.put("/letters/" + same, Lettered.about("NOTICE", third)),
                        () -> officer.put("/letters/" + same, Lettered.about("NOTICE", third)))));
        var gone = Lettered.visit(place());
        var after = together(List.of(
                () -> officer.ifMatch("*").delete("/visits/" + gone),
                () -> officer.put("/letters/" + UUID.randomUUID(), Lettered.about("NOTICE", gone))));
        assertTrue(after.equals(List.of(201, 204)) || after.equals(List.of(204, 404)), after::toString);
        assertEquals(
                0, officer.get("/letters?open=true&subject=" + gone).expect(200).total());
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
    void signedLettersThatLieAboutWaitForTheOffice() throws Exception {
        var code = Places.localGovernment("4305");
        var office = Accounts.of(Role.PROVINCE, PROVINCE);
        var before = waiting(office, "4305");
        var id = Lettered.signed(code);
        assertEquals(before, waiting(office, "4305"));
        clock.on(LocalDate.of(2026, 11, 24), () -> assertEquals(before, waiting(office, "4305")));
        clock.on(LocalDate.of(2026, 11, 25), () -> {
            var lying = office.get("/letters?district=4305&unsentSince=2026-11-23");
            assertEquals(before + 1, waiting(office, "4305"));
            assertEquals(before + 1, lying.total(), "the list is as long as the number");
            office.ifMatch("*")
                    .call("PATCH", "/letters/" + id, object("sentOn", "2026-11-25"))
                    .expect(200);
            assertEquals(before, waiting(office, "4305"));
        });
    }

    private static int waiting(Api office, String district) {
        for (var one :
                office.get("/overview?district=" + district).expect(200).json().get("todo")) {
            if (one.get("code").asText().equals("LETTERS_TO_SEND")) {
                return one.get("count").asInt();
            }
        }
        return 0;
    }

    @Test
    void aListIsFilteredSortedAndSavedAsATable() {
        var code = Places.localGovernment("4307");
        var first = Lettered.notice(code);
        var second = Lettered.signed(code);
        var list = "/letters?localGovernment=" + code;
        assertEquals(2, officer().get(list).total());
        assertEquals(List.of(first), officer().get(list + "&state=WRITTEN").items("/id"));
        assertEquals(List.of(second), officer().get(list + "&open=false").items("/id"));
        assertEquals(List.of(second), officer().get(list + "&q=กล้า").items("/id"));
        assertEquals(2, officer().get(list + "&q=ทดสอบ" + code).total());
        assertEquals(0, officer().get(list + "&kind=HUB_INVITATION").total());
        assertEquals(0, officer().get(list + "&to=2026-11-22").total());
        assertEquals(2, officer().get(list + "&from=2026-11-23&to=2026-11-23").total());
        for (var sort : List.of(
                "changedAt",
                "-day",
                "kind",
                "title",
                "state",
                "letterNumber",
                "letterDate",
                "sentOn",
                "since",
                "province",
                "localGovernment")) {
            officer().get(list + "&sort=" + sort).expect(200);
        }
        var table = officer()
                .header("Accept", "text/csv")
                .get(list + "&headers=codes")
                .expect(200)
                .text();
        assertTrue(table.contains("holder_who"), table);
        assertTrue(table.contains("OFFICE"), table);
        assertFalse(table.contains("subject_id"), table);
        assertNull(
                Accounts.of(Role.OBSERVER).get("/letters/" + first).expect(200).at("/letterNumber"));
        assertTrue(Accounts.of(Role.DEPARTMENT)
                .get("/letters/" + first)
                .json()
                .get("may")
                .isEmpty());
    }
}
