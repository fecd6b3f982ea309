package org.maekhai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.security.Role;

/** Cohorts and who takes part in them. */
@QuarkusTest
class TrainingTest {
    @Test
    void aCohortTellsHowManyTookPartAndWhatBecameOfThem() {
        var id = Training.cohort(null);
        var observer = Training.office("51");
        observer.put("role", "OBSERVER");
        observer.put("result", null);
        var failed = Training.office("51");
        failed.put("result", "FAILED");
        Training.participant(id, observer);
        Training.participant(id, failed);
        var passed = Training.participant(id, Training.office("51"));
        Training.participant(id, Training.office("51"));
        Accounts.admin()
                .post("/trainers", Training.request(passed.at("/code"), Training.office("51")))
                .expect(201);

        var cohort = Accounts.of(Role.OBSERVER).get("/cohorts/" + id).expect(200);

        for (var count : List.of("participants 4", "trainees 3", "observers 1", "passed 2", "trainers 1")) {
            assertEquals(count.split(" ")[1], cohort.at("/" + count.split(" ")[0]), count);
        }
    }

    @Test
    void aCohortEndsOnOrAfterItsFirstDayInAPossibleYear() {
        var request = Training.cohort(Training.newCode(), null);
        request.put("endsOn", "2026-01-11");
        Accounts.admin().post("/cohorts", request).expect(422).expectError("/endsOn", "DATES_REVERSED");
        request.put("endsOn", "2026-01-12");
        request.put("fiscalYear", 2026);
        Accounts.admin().post("/cohorts", request).expect(422).expectError("/fiscalYear", "BAD_FISCAL_YEAR");
        request.put("fiscalYear", 2569);
        request.put("provinceCode", "10");
        Accounts.admin().post("/cohorts", request).expect(422).expectError("/provinceCode", "UNKNOWN_PLACE");
        request.put("provinceCode", null);
        request.put("startsOn", "1990-01-01");
        Accounts.admin().post("/cohorts", request).expect(422).expectError("/startsOn", "BAD_DATE");
    }

    @Test
    void aCodeBelongsToOneCohortAndInItToOnePerson() {
        var code = Training.newCode();
        Accounts.admin().post("/cohorts", Training.cohort(code, null)).expect(201);
        Accounts.admin().post("/cohorts", Training.cohort(code, null)).expectProblem(409, "COHORT_CODE_TAKEN");
        var id = Training.cohort(null);
        var somebody = Training.office("51");
        Training.participant(id, somebody);
        Accounts.admin()
                .post("/cohorts/" + id + "/participants", somebody)
                .expectProblem(409, "PARTICIPANT_CODE_TAKEN");
        // the same person in another cohort
        Training.participant(Training.cohort(null), somebody);
    }

    @Test
    void aProvincialOfficeHoldsCohortsOfItsOwnAndReadsThoseOfTheDepartment() {
        var officer = Accounts.of(Role.PROVINCE, "51");
        var own = officer.post("/cohorts", Training.cohort(Training.newCode(), "51"))
                .expect(201);
        var national = Training.cohort(null);
        var elsewhere = Training.cohort("52");

        officer.post("/cohorts", Training.cohort(Training.newCode(), null))
                .expect(422)
                .expectError("/provinceCode", "REQUIRED");
        officer.get("/cohorts/" + own.at("/id")).expect(200);
        officer.get("/cohorts/" + national).expect(200);
        officer.get("/cohorts/" + elsewhere).expectProblem(404, "NOT_FOUND");
        officer.ifMatch("*")
                .put("/cohorts/" + national, Training.cohort(Training.newCode(), "51"))
                .expectProblem(403, "FORBIDDEN");
        assertEquals(List.of(own.at("/id")), listed(officer, own.at("/id")));
        assertEquals(List.of(national), listed(officer, national));
        assertEquals(List.of(), listed(officer, elsewhere));
    }

    /** Of all cohorts that there are, by its code. */
    private static List<String> listed(Api by, String id) {
        var code = Accounts.admin().get("/cohorts/" + id).expect(200).at("/code");
        return by.get("/cohorts?q=" + code).expect(200).items("/id");
    }

    @Test
    void aChangeOfACohortNeedsTheVersionThatWasSeenAndARepeatedOneIsHarmless() {
        var request = Training.cohort(Training.newCode(), null);
        var made = Accounts.admin().post("/cohorts", request).expect(201);
        var path = "/cohorts/" + made.at("/id");
        request.put("name", "ชื่อใหม่");

        Accounts.admin().put(path, request).expectProblem(428, "IF_MATCH_REQUIRED");
        Accounts.admin().ifMatch("\"9\"").put(path, request).expectProblem(412, "STALE");
        var changed = Accounts.admin().ifMatch(made.etag()).put(path, request).expect(200);
        assertNotEquals(made.etag(), changed.etag());
        assertEquals(
                changed.etag(),
                Accounts.admin()
                        .ifMatch(made.etag())
                        .put(path, request)
                        .expect(200)
                        .etag());
        Accounts.admin().ifMatch(made.etag()).delete(path).expectProblem(412, "STALE");
        Accounts.admin().ifMatch(changed.etag()).delete(path).expect(204);
        Accounts.admin().get(path).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void aCohortInWhichSomebodyTookPartStays() {
        var id = Training.cohort(null);
        Training.participant(id, Training.office("51"));

        Accounts.admin().ifMatch("*").delete("/cohorts/" + id).expectProblem(409, "COHORT_IN_USE");
    }

    @Test
    void whoHasNoCodeYetGetsOneAndKeepsIt() {
        var id = Training.cohort(null);
        var somebody = Training.office("51");
        somebody.put("code", null);
        var added = Training.participant(id, somebody);
        assertTrue(added.at("/code").length() > 5, added.at("/code"));

        somebody.put("name", "ชื่อใหม่");
        var changed = Accounts.admin()
                .ifMatch(added.etag())
                .put("/cohorts/" + id + "/participants/" + added.at("/id"), somebody)
                .expect(200);

        assertEquals(added.at("/code"), changed.at("/code"));
        assertEquals("ชื่อใหม่", changed.at("/name"));
    }

    @Test
    void affiliationAndPlaceFitTogether() {
        var path = "/cohorts/" + Training.cohort(null) + "/participants";
        var code = Places.localGovernment("5101");
        var of = Training.at(code);
        assertEquals("51", Accounts.admin().post(path, of).expect(201).at("/provinceCode"));

        wrong(path, "LOCAL_GOVERNMENT", null, null, "/localGovernmentCode", "REQUIRED");
        wrong(path, "LOCAL_GOVERNMENT", null, "9999999", "/localGovernmentCode", "UNKNOWN_PLACE");
        wrong(path, "LOCAL_GOVERNMENT", "52", code, "/provinceCode", "INCONSISTENT");
        wrong(path, "PROVINCIAL_OFFICE", null, null, "/provinceCode", "REQUIRED");
        wrong(path, "PROVINCIAL_OFFICE", "99", null, "/provinceCode", "UNKNOWN_PLACE");
        wrong(path, "PROVINCIAL_OFFICE", "51", code, "/localGovernmentCode", "INCONSISTENT");
        wrong(path, "DEPARTMENT", null, code, "/localGovernmentCode", "INCONSISTENT");
    }

    private static void wrong(
            String path, String affiliation, String province, String code, String pointer, String problem) {
        var somebody = Training.department();
        somebody.putAll(object("affiliation", affiliation, "provinceCode", province, "localGovernmentCode", code));
        Accounts.admin().post(path, somebody).expect(422).expectError(pointer, problem);
    }

    @Test
    void aProvincialOfficeEntersItsOwnPeopleInAnyCohortAndSeesOnlyThem() {
        var id = Training.cohort(null);
        var path = "/cohorts/" + id + "/participants";
        var officer = Accounts.of(Role.PROVINCE, "51");
        var elsewhere = Training.participant(id, Training.office("52"));
        var own = officer.post(path, Training.office("51")).expect(201);

        officer.post(path, Training.office("52")).expectProblem(404, "NOT_FOUND");
        officer.post(path, Training.department()).expect(422).expectError("/provinceCode", "REQUIRED");
        assertEquals(List.of(own.at("/id")), officer.get(path).expect(200).items("/id"));
        officer.ifMatch("*").delete(path + "/" + elsewhere.at("/id")).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.LOCAL, Places.localGovernment("5101")).get(path).expectProblem(403, "FORBIDDEN");
        assertEquals(2, Accounts.of(Role.DEPARTMENT).get(path).expect(200).total());
    }

    @Test
    void whoIsATrainerThroughACohortHasPassedIt() {
        var id = Training.cohort(null);
        var somebody = Training.office("51");
        var participant = Training.participant(id, somebody);
        var trainer = Accounts.admin()
                .post("/trainers", Training.request(participant.at("/code"), somebody))
                .expect(201);
        var path = "/cohorts/" + id + "/participants/" + participant.at("/id");
        var admin = Accounts.admin().ifMatch("*");

        for (var change : List.of(
                object("result", "FAILED"),
                object("result", null),
                object("role", "OBSERVER"),
                object("code", Training.newCode()))) {
            var changed = object();
            changed.putAll(somebody);
            changed.putAll(change);
            admin.put(path, changed).expectProblem(409, "PARTICIPANT_IS_TRAINER");
        }
        admin.delete(path).expectProblem(409, "PARTICIPANT_IS_TRAINER");
        somebody.put("position", "หัวหน้า");
        assertEquals(trainer.at("/id"), admin.put(path, somebody).expect(200).at("/trainerId"));
        admin.delete("/trainers/" + trainer.at("/id")).expect(204);
        admin.delete(path).expect(204);
    }

    @Test
    void participantsAreFoundByResultRoleCodeAndPartOfTheName() {
        var id = Training.cohort(null);
        var path = "/cohorts/" + id + "/participants";
        var failed = Training.office("51");
        failed.put("result", "FAILED");
        failed.put("name", "นางสาว ทดสอบ น.ส. พิเศษ");
        var found = List.of(Training.participant(id, failed).at("/id"));
        var passed = Training.office("51");
        Training.participant(id, passed);
        var admin = Accounts.admin();

        assertEquals(found, admin.get(path + "?result=FAILED").items("/id"));
        assertEquals(found, admin.get(path + "?q=นส.พิเศษ").items("/id"));
        assertEquals(found, admin.get(path + "?q=" + failed.get("code")).items("/id"));
        assertEquals(List.of(), admin.get(path + "?role=OBSERVER").items("/id"));
        assertEquals(
                List.of(),
                admin.get(path + "?q=%25_").items("/id").stream()
                        .filter(x -> false)
                        .toList());
        admin.get(path + "?result=MAYBE").expectProblem(400, "MALFORMED_REQUEST");
    }

    @Test
    void everyWriteIsRecordedWithItsPlace() {
        var id = Training.cohort("51");
        var participant = Training.participant(id, Training.office("51"));
        Accounts.admin()
                .ifMatch("*")
                .delete("/cohorts/" + id + "/participants/" + participant.at("/id"))
                .expect(204);

        var officer = Accounts.of(Role.PROVINCE, "51");
        var entries = officer.get("/audit?entity=participant&id=" + participant.at("/id"))
                .expect(200);
        assertEquals(List.of("DELETE", "CREATE"), entries.items("/action"));
        assertEquals(1, officer.get("/audit?entity=cohort&id=" + id).expect(200).total());
        assertEquals(
                0,
                Accounts.of(Role.PROVINCE, "52")
                        .get("/audit?entity=cohort&id=" + id)
                        .expect(200)
                        .total());
    }
}
