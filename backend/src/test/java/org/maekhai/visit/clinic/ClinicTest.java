package org.maekhai.visit.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.TestClock;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.security.Role;

/** Clinics: a day at the district with many places. Today is 23 November 2026. */
@QuarkusTest
class ClinicTest {
    private static final String PROVINCE = "65";

    @Inject
    TestClock clock;

    private final Api office = Accounts.of(Role.PROVINCE, PROVINCE);
    private final List<String> came = List.of(place(), place(), place());
    private final String address = "/clinics/" + UUID.randomUUID();

    private static String place() {
        return Places.localGovernment("6501");
    }

    private Map<String, Object> clinic(Object... more) {
        var clinic = object(
                "on",
                "2026-11-20",
                "place",
                "ห้องประชุมที่ว่าการอำเภอ",
                "districtCode",
                "6501",
                "trainerIds",
                List.of(Visited.trainer(PROVINCE)),
                "localGovernmentCodes",
                came,
                "findings",
                "ยังไม่กระทบยอด",
                "advice",
                "ให้กระทบยอด");
        clinic.putAll(object(more));
        return clinic;
    }

    private Answer visit(Answer clinic, int number) {
        return office.get("/visits/" + clinic.at("/visits/" + number + "/id")).expect(200);
    }

    /** What changes a visit is what it says, with something else. */
    private Answer complete(Answer visit, Object... more) {
        Map<String, Object> said = new HashMap<>();
        for (var field : List.of("localGovernmentCode", "state", "mode", "on", "clinicId", "findings", "advice")) {
            said.put(field, visit.at("/" + field));
        }
        said.put("trainerIds", List.of(visit.at("/trainerIds/0")));
        said.putAll(object(more));
        return office.ifMatch(visit.etag())
                .put("/visits/" + visit.at("/id"), said)
                .expect(200);
    }

    @Test
    void aVisitStaysPartOfItsClinicWhereNothingIsSaidOfIt() {
        var clinic = office.put(address, clinic("on", "2026-11-17")).expect(201);
        var changed = complete(visit(clinic, 0), "clinicId", null, "findings", "กระทบยอดแล้ว");
        assertEquals(clinic.at("/id"), changed.at("/clinicId"));
        assertEquals("กระทบยอดแล้ว", changed.at("/findings"));
        assertEquals(came, strings(office.get(address).expect(200), "localGovernmentCodes"));
    }

    @Test
    void eachWhoCameHasAVisitThatWasDone() {
        var clinic = office.put(address, clinic()).expect(201);

        assertTrue(clinic.header("Location").endsWith("/api/v1" + address));
        assertEquals(came, strings(clinic, "localGovernmentCodes"));
        assertEquals("65", clinic.at("/provinceCode"));
        for (int i = 0; i < came.size(); i++) {
            var visit = visit(clinic, i);
            assertEquals(
                    "DONE ON_SITE true", visit.at("/state") + " " + visit.at("/mode") + " " + visit.at("/reached"));
            assertEquals(came.get(i), visit.at("/localGovernmentCode"));
            assertEquals(clinic.at("/id"), visit.at("/clinicId"));
            assertEquals("ให้กระทบยอด", visit.at("/advice"));
        }
        office.ifMatch("*").delete("/trainers/" + Visited.trainer(PROVINCE)).expectProblem(409, "TRAINER_IN_USE");
        var again = office.put(address, clinic()).expect(200);
        assertEquals(clinic.json(), again.json(), "whoever lost the answer sends it anew");
        assertEquals(
                3,
                office.get("/visits?q=&localGovernment=" + came.get(0)).total()
                        + office.get("/visits?localGovernment=" + came.get(1)).total()
                        + office.get("/visits?localGovernment=" + came.get(2)).total());
        office.put(address, clinic("place", "อื่น")).expectProblem(428, "IF_MATCH_REQUIRED");
        office.ifMatch("\"9\"").put(address, clinic("place", "อื่น")).expectProblem(412, "STALE");
        assertTrue(office.get("/clinics?district=6501&from=2026-11-20&to=2026-11-20&sort=-changedAt")
                .items("/id")
                .contains(clinic.at("/id")));
        assertEquals(0, office.get("/clinics?province=66").total());
    }

    private static List<String> strings(Answer answer, String member) {
        List<String> strings = new ArrayList<>();
        answer.json().get(member).forEach(each -> strings.add(each.asText()));
        return strings;
    }

    @Test
    void aChangeFollowsWhereAVisitStillSaysWhatTheClinicSaid() {
        var made = office.put(address, clinic()).expect(201);
        complete(visit(made, 0), "findings", "ของที่นี่เอง", "observed", object("accountingThrough", "2026-11-15"));
        var fresh = place();
        var other = Training.trainer(Training.office(PROVINCE)).at("/id");

        assertEquals(0, office.get("/visits?from=2026-11-19&to=2026-11-19").total());

        var changed = office.ifMatch(made.etag())
                .put(
                        address,
                        clinic(
                                "on",
                                "2026-11-19",
                                "findings",
                                "แก้แล้ว",
                                "trainerIds",
                                List.of(other),
                                "localGovernmentCodes",
                                List.of(came.get(0), came.get(1), fresh)))
                .expect(200);

        var completed = visit(changed, 0);
        assertEquals("ของที่นี่เอง", completed.at("/findings"));
        assertEquals("ให้กระทบยอด", completed.at("/advice"));
        assertEquals("2026-11-19", completed.at("/on"));
        assertEquals("2026-11-15", completed.at("/observed/accountingThrough"));
        assertEquals(
                "2026-11-19",
                office.get("/local-governments/" + came.get(0) + "/posting-status")
                        .at("/items/0/asOf"),
                "what was seen there was seen on that day");
        var untouched = visit(changed, 1);
        assertEquals("แก้แล้ว", untouched.at("/findings"));
        assertEquals(other, untouched.at("/trainerIds/0"));
        assertEquals(fresh, changed.at("/localGovernmentCodes/2"));
        office.get("/visits/" + made.at("/visits/2/id")).expectProblem(404, "NOT_FOUND");
        assertEquals(3, office.get("/visits?from=2026-11-19&to=2026-11-19").total(), "counted anew");
    }

    @Test
    void aPlaceWhoseVisitSomebodyCompletedIsNotTakenOut() {
        var made = office.put(address, clinic()).expect(201);
        complete(visit(made, 1), "peopleMet", "ผอ.กองคลัง");
        var without = clinic("localGovernmentCodes", List.of(came.get(0)));

        var refused = office.ifMatch(made.etag()).put(address, without).expectProblem(409, "CLINIC_VISIT_COMPLETED");

        assertEquals(List.of(came.get(1)), strings(refused, "localGovernmentCodes"));
        assertEquals(3, office.get(address).json().get("visits").size(), "nothing half");
        office.ifMatch(made.etag()).delete(address).expectProblem(409, "CLINIC_VISIT_COMPLETED");

        office.ifMatch("*").delete("/visits/" + made.at("/visits/1/id")).expect(204);
        assertEquals(
                1,
                office.ifMatch("*")
                        .put(address, without)
                        .expect(200)
                        .json()
                        .get("visits")
                        .size());
        office.ifMatch("*").delete(address).expect(204);
        office.get(address).expectProblem(404, "NOT_FOUND");
        office.get("/visits/" + made.at("/visits/0/id")).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void whatIsWrongIsToldWhereItStandsAndNothingIsWritten() {
        refused(clinic("on", "2026-11-24"), "/on", "FUTURE_DATE");
        refused(clinic("findings", " ", "advice", null), "", "NOTHING_STATED");
        refused(clinic("trainerIds", List.of()), "/trainerIds", "REQUIRED");
        refused(clinic("trainerIds", List.of(UUID.randomUUID())), "/trainerIds/0", "UNKNOWN_TRAINER");
        refused(clinic("trainerIds", List.of(Visited.trainer("66"))), "/trainerIds/0", "TRAINER_ELSEWHERE");
        refused(clinic("localGovernmentCodes", List.of()), "/localGovernmentCodes", "REQUIRED");
        refused(
                clinic("localGovernmentCodes", Collections.nCopies(101, came.get(0))),
                "/localGovernmentCodes",
                "TOO_MANY");
        refused(clinic("localGovernmentCodes", List.of(came.get(0), came.get(0))), "/localGovernmentCodes/1", "TWICE");
        refused(clinic("localGovernmentCodes", List.of("6501999")), "/localGovernmentCodes/0", "UNKNOWN_PLACE");
        refused(
                clinic("localGovernmentCodes", List.of(came.get(0), Places.localGovernment("6601"))),
                "/localGovernmentCodes/1",
                "PLACE_ELSEWHERE");
        var later = Places.newCode("6501");
        var registered = Places.request(later);
        registered.put("activeFrom", "2026-11-22");
        Places.create(registered);
        refused(clinic("localGovernmentCodes", List.of(came.get(0), later)), "/localGovernmentCodes/1", "NOT_EXISTING");
        refused(clinic("districtCode", null), "/districtCode", "REQUIRED");
        refused(clinic("districtCode", "6599"), "/districtCode", "UNKNOWN_PLACE");
        refused(clinic("provinceCode", "66"), "/districtCode", "OTHER_DISTRICT");
        refused(clinic("place", "x".repeat(301)), "/place", "TOO_LONG");

        office.get(address).expectProblem(404, "NOT_FOUND");
        assertEquals(0, office.get("/visits?localGovernment=" + came.get(0)).total());
    }

    @Test
    void aClinicWhoseVisitsAllWereCompletedIsStillHeldToTheRules() {
        var made = office.put(address, clinic()).expect(201);
        var trainer = Training.trainer(Training.office(PROVINCE)).at("/id");
        for (int i = 0; i < came.size(); i++) {
            complete(
                    visit(made, i),
                    "on",
                    "2026-11-17",
                    "findings",
                    "ของที่นี่เอง",
                    "advice",
                    "เฉพาะที่นี่",
                    "trainerIds",
                    List.of(trainer));
        }
        for (var wrong : List.of(
                List.of(clinic("trainerIds", List.of(trainer, trainer)), "/trainerIds/1", "TWICE"),
                List.of(clinic("trainerIds", List.of(UUID.randomUUID())), "/trainerIds/0", "UNKNOWN_TRAINER"),
                List.of(clinic("on", "2026-11-24"), "/on", "FUTURE_DATE"),
                List.of(clinic("findings", null, "advice", null), "", "NOTHING_STATED"))) {
            office.ifMatch("*")
                    .put(address, wrong.get(0))
                    .expectProblem(422, "INVALID")
                    .expectError((String) wrong.get(1), (String) wrong.get(2));
        }
        office.ifMatch("*").put(address, clinic("on", "2026-11-18")).expect(200);
    }

    @Test
    void nobodyPutsAVisitIntoAClinic() {
        var made = office.put(address, clinic()).expect(201);
        var done = Visited.by(Visited.trainer(PROVINCE), place(), "DONE");
        var alone = Visited.visit(done);
        done.put("clinicId", made.at("/id"));
        office.put("/visits/" + UUID.randomUUID(), done).expect(422).expectError("/clinicId", "UNKNOWN_CLINIC");
        office.ifMatch("*")
                .put("/visits/" + alone.at("/id"), done)
                .expect(422)
                .expectError("/clinicId", "UNKNOWN_CLINIC");
        assertEquals(made.json(), office.get(address).json());
    }

    @Test
    void aClinicIsAnotherWhenOneOfItsVisitsIs() {
        var before = office.put(address, clinic()).expect(201);
        complete(visit(before, 0), "peopleMet", "ผอ.กองคลัง");
        assertEquals(before.etag(), office.get(address).etag(), "that is the visit's alone");
        complete(visit(before, 0), "localGovernmentCode", place());
        before = requireAnother(before);
        complete(visit(before, 0), "state", "CANCELLED", "cancelReason", "ไม่ได้มา");
        before = requireAnother(before);
        office.ifMatch("*").delete("/visits/" + before.at("/visits/1/id")).expect(204);
        requireAnother(before);
    }

    private Answer requireAnother(Answer before) {
        office.ifMatch(before.etag()).put(address, clinic("place", "อื่น")).expectProblem(412, "STALE");
        return office.get(address).expect(200);
    }

    @Test
    void whatWasDoneIsTakenBackOnTheSameDayOrByTheProvince() throws Exception {
        var trainer = Accounts.of(Role.TRAINER, PROVINCE);
        var own = List.of(Visited.tied(PROVINCE));
        trainer.put(address, clinic("trainerIds", own)).expect(201);
        var two = clinic("trainerIds", own, "localGovernmentCodes", came.subList(0, 2));
        var one = clinic("trainerIds", own, "localGovernmentCodes", came.subList(0, 1));
        trainer.ifMatch("*").put(address, two).expect(200);
        clock.on(LocalDate.of(2026, 11, 24), () -> {
            for (var late : List.of(Accounts.of(Role.TRAINER, PROVINCE), Accounts.of(Role.DISTRICT, "6501"))) {
                late.ifMatch("*").put(address, one).expectProblem(403, "FORBIDDEN");
                late.ifMatch("*").delete(address).expectProblem(403, "FORBIDDEN");
            }
            Accounts.of(Role.TRAINER, PROVINCE)
                    .ifMatch("*")
                    .put(address, clinic("trainerIds", own))
                    .expect(200);
            Accounts.of(Role.PROVINCE, PROVINCE).ifMatch("*").put(address, one).expect(200);
        });
        Accounts.of(Role.DISTRICT, "6501").ifMatch("*").delete(address).expect(204);
    }

    @Test
    void aPlaceWhoseVisitWasCancelledIsOutAndMayBeEnteredAnew() {
        var made = office.put(address, clinic()).expect(201);
        var cancelled = complete(visit(made, 0), "state", "CANCELLED", "cancelReason", "ไม่ได้มา");
        var rest = came.subList(1, 3);

        var now = office.get(address);
        assertEquals(rest, strings(now, "localGovernmentCodes"));
        assertEquals(3, now.json().get("visits").size());
        var without = clinic("localGovernmentCodes", rest);
        office.put(address, without).expect(200);
        var anew = office.ifMatch("*").put(address, clinic()).expect(200);
        assertEquals(came, strings(anew, "localGovernmentCodes"));
        assertEquals(4, anew.json().get("visits").size());
        office.ifMatch("*").put(address, without).expect(200);

        office.ifMatch("*").delete(address).expect(204);
        var kept = office.get("/visits/" + cancelled.at("/id")).expect(200);
        assertEquals("CANCELLED", kept.at("/state"));
        assertNull(kept.at("/clinicId"));
    }

    @Test
    void placesAreListedAsInAThaiDictionaryAlsoWhereOneIsCalledOtherwise() {
        var somebody = Places.localGovernment("6509");
        for (var place : List.of("ไชยา", "ขอนแก่น", "กะเปอร์", "เขาใหญ่")) {
            office.put(
                            "/clinics/" + UUID.randomUUID(),
                            clinic("place", place, "districtCode", "6509", "localGovernmentCodes", List.of(somebody)))
                    .expect(201);
        }
        var listed = "/clinics?district=6509&sort=place";
        assertEquals(
                List.of("กะเปอร์", "ขอนแก่น", "เขาใหญ่", "ไชยา"),
                office.get(listed).items("/place"));

        var first = office.get(listed).at("/items/0/id");
        office.ifMatch("*")
                .put(
                        "/clinics/" + first,
                        clinic("place", "ชุมพร", "districtCode", "6509", "localGovernmentCodes", List.of(somebody)))
                .expect(200);
        assertEquals(
                List.of("ขอนแก่น", "เขาใหญ่", "ชุมพร", "ไชยา"),
                office.get(listed).items("/place"));
    }

    private void refused(Map<String, Object> clinic, String pointer, String code) {
        office.put(address, clinic).expectProblem(422, "INVALID").expectError(pointer, code);
    }

    @Test
    void aTrainerEntersItsOwnAndADistrictItsOwn() {
        var trainer = Accounts.of(Role.TRAINER, PROVINCE);
        var tied = Visited.tied(PROVINCE);
        trainer.put(address, clinic()).expectProblem(403, "NOT_YOUR_VISIT");
        var own = trainer.put(address, clinic("trainerIds", List.of(tied))).expect(201);
        trainer.ifMatch(own.etag())
                .put(address, clinic("trainerIds", List.of(Visited.trainer(PROVINCE))))
                .expectProblem(403, "NOT_YOUR_VISIT");
        var elsewhere = Places.localGovernment("6502");
        var district = Accounts.of(Role.DISTRICT, "6501");
        district.put("/clinics/" + UUID.randomUUID(), clinic("districtCode", "6502"))
                .expectProblem(404, "NOT_FOUND");
        district.put("/clinics/" + UUID.randomUUID(), clinic("localGovernmentCodes", List.of(elsewhere)))
                .expectProblem(404, "NOT_FOUND");
        district.put("/clinics/" + UUID.randomUUID(), clinic()).expect(201);

        var mixed = office.put(
                        "/clinics/" + UUID.randomUUID(),
                        clinic("localGovernmentCodes", List.of(came.get(0), elsewhere)))
                .expect(201);
        assertEquals(
                List.of(came.get(0)),
                strings(district.get("/clinics/" + mixed.at("/id")).expect(200), "localGovernmentCodes"));
        district.ifMatch("*")
                .put("/clinics/" + mixed.at("/id"), clinic("advice", "อื่น"))
                .expectProblem(403, "NOT_YOUR_VISIT");
        Accounts.of(Role.LOCAL, elsewhere).get("/clinics/" + mixed.at("/id")).expect(200);
        Accounts.of(Role.LOCAL, elsewhere).get(address).expectProblem(404, "NOT_FOUND");
    }
}
