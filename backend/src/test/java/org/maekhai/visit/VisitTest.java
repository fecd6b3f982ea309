package org.maekhai.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.security.Role;

/** Visits as they are entered, changed and found. Today is 23 November 2026. */
@QuarkusTest
class VisitTest {
    private static final String PROVINCE = "66";

    private static String place() {
        return Places.localGovernment("6601");
    }

    private static Map<String, Object> done(String code) {
        return Visited.by(Visited.trainer(PROVINCE), code, "DONE");
    }

    private static Map<String, Object> planned(String code) {
        return Visited.by(Visited.trainer(PROVINCE), code, "PLANNED");
    }

    private static Map<String, Object> with(Map<String, Object> visit, Object... more) {
        visit.putAll(object(more));
        return visit;
    }

    private static String address() {
        return "/visits/" + UUID.randomUUID();
    }

    @Test
    void aPlannedVisitIsDoneAndNeverPlannedAgain() {
        var code = place();
        var officer = Accounts.of(Role.PROVINCE, PROVINCE);
        var visit = address();

        var planned = officer.put(visit, planned(code)).expect(201);
        assertTrue(planned.header("Location").endsWith("/api/v1" + visit));
        assertEquals("PLANNED", planned.at("/state"));
        assertEquals("NO_DATA", planned.at("/status"), "as it stands today");
        assertEquals("true", planned.at("/reached"));
        assertEquals(code, planned.at("/localGovernment/code"));
        assertEquals(Visited.trainer(PROVINCE), planned.at("/trainers/0/id"));
        assertNull(planned.at("/trainers/0/phone"));

        officer.put(visit, done(code)).expectProblem(428, "IF_MATCH_REQUIRED");
        var done = officer.ifMatch(planned.etag()).put(visit, done(code)).expect(200);
        assertEquals("DONE", done.at("/state"));
        assertEquals("2026-11-20", done.at("/on"));
        officer.ifMatch(planned.etag())
                .put(visit, with(done(code), "advice", "อื่น"))
                .expectProblem(412, "STALE");
        officer.ifMatch(done.etag()).put(visit, planned(code)).expectProblem(409, "VISIT_CLOSED");
        var cancelled = officer.ifMatch(done.etag())
                .put(visit, with(done(code), "state", "CANCELLED", "cancelReason", "บันทึกผิดแห่ง"))
                .expect(200);
        assertNull(cancelled.at("/status"));
        officer.ifMatch(cancelled.etag()).put(visit, planned(code)).expectProblem(409, "VISIT_CLOSED");

        var audit =
                Accounts.admin().get("/audit?entity=visit&id=" + done.at("/id")).expect(200);
        assertEquals(List.of("UPDATE", "UPDATE", "CREATE"), audit.items("/action"));
    }

    @Test
    void theSameAgainChangesNothing() {
        var code = place();
        var visit = address();
        var said = with(
                done(code),
                "advice",
                " กระทบยอดทุกเดือน ",
                "peopleMet",
                "",
                "nextSteps",
                List.of(object(
                        "id",
                        UUID.randomUUID(),
                        "text",
                        "กระทบยอด",
                        "owner",
                        "LOCAL_GOVERNMENT",
                        "dueOn",
                        "2026-12-04")),
                "observed",
                object("revenueThrough", null, "budget", object("fiscalYear", 2570)));
        var first = Accounts.admin().put(visit, said).expect(201);
        var again = Accounts.admin().put(visit, said).expect(200);

        assertEquals(first.etag(), again.etag());
        assertEquals(first.text(), again.text());
        assertEquals("กระทบยอดทุกเดือน", again.at("/advice"));
        assertNull(again.at("/observed"), "nothing was observed");
        assertEquals("กระทบยอด", again.at("/nextSteps/0/text"));
        assertEquals(
                List.of(again.at("/id")),
                Accounts.admin()
                        .get("/visits?localGovernment=" + code)
                        .expect(200)
                        .items("/id"));
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        var code = place();
        wrong(done(code), said -> said.put("on", "2026-11-24"), "/on", "FUTURE_DATE");
        wrong(done(code), said -> said.put("on", null), "/on", "REQUIRED");
        wrong(done(code), said -> said.put("findings", " "), "", "NOTHING_STATED");
        wrong(done(code), said -> said.put("trainerIds", List.of()), "/trainerIds", "REQUIRED");
        wrong(planned(code), said -> said.put("plannedOn", null), "/plannedOn", "REQUIRED");
        wrong(planned(code), said -> said.put("plannedOn", "9999-01-01"), "/plannedOn", "BAD_DATE");
        wrong(planned(code), said -> said.put("state", "CANCELLED"), "/cancelReason", "REQUIRED");
        wrong(
                planned(code),
                said -> said.put("observed", object("revenueThrough", "2026-11-20")),
                "/observed",
                "VISIT_NOT_DONE");
        wrong(done(code), said -> said.put("localGovernmentCode", "6699999"), "/localGovernmentCode", "UNKNOWN_PLACE");
        wrong(done(code), said -> said.put("nextContactOn", "2026-11-19"), "/nextContactOn", "DATES_REVERSED");
        wrong(done(code), said -> said.put("clinicId", UUID.randomUUID()), "/clinicId", "UNKNOWN_CLINIC");
        wrong(
                done(code),
                said -> said.put("checklist", object("id", UUID.randomUUID(), "answers", List.of())),
                "/checklist/id",
                "UNKNOWN_CHECKLIST");
        var step = object("id", UUID.randomUUID(), "text", "ก", "owner", "TRAINER");
        wrong(done(code), said -> said.put("nextSteps", List.of(step, step)), "/nextSteps/1/id", "TWICE");

        var trainer = Visited.trainer(PROVINCE);
        wrong(
                done(code),
                said -> said.put("trainerIds", List.of(trainer, UUID.randomUUID())),
                "/trainerIds/1",
                "UNKNOWN_TRAINER");
        wrong(done(code), said -> said.put("trainerIds", List.of(trainer, trainer)), "/trainerIds/1", "TWICE");
        wrong(
                done(code),
                said -> said.put("trainerIds", List.of(Visited.trainer("67"))),
                "/trainerIds/0",
                "TRAINER_ELSEWHERE");
        var department = Training.trainer(Training.department()).at("/id");
        Visited.visit(with(done(code), "trainerIds", List.of(department)));
    }

    private static void wrong(Map<String, Object> said, Consumer<Map<String, Object>> spoil, String at, String code) {
        spoil.accept(said);
        Accounts.admin().put(address(), said).expect(422).expectError(at, code);
    }

    @Test
    void aPlaceIsVisitedWhileItExistsAndAPlanForAClosedOneCanStillBeCancelled() {
        var code = Places.newCode("6601");
        var request = Places.request(code);
        request.put("activeFrom", "2026-11-10");
        Places.create(request);
        wrong(done(code), said -> said.put("on", "2026-11-09"), "/on", "NOT_EXISTING");
        var visit = address();
        var planned = Accounts.admin().put(visit, planned(code)).expect(201);
        Accounts.admin().ifMatch("*").delete("/local-governments/" + code).expect(200);

        wrong(planned(code), said -> said.put("plannedOn", "2026-12-02"), "/plannedOn", "NOT_EXISTING");
        Accounts.admin()
                .ifMatch(planned.etag())
                .put(visit, with(planned(code), "state", "CANCELLED", "cancelReason", "ยุบรวมแล้ว"))
                .expect(200);
    }

    @Test
    void aTrainerTransferredAwayVisitedWhileServingThere() {
        var trainer = Training.trainer(Training.office(PROVINCE)).at("/id");
        Accounts.admin()
                .ifMatch("*")
                .post("/trainers/" + trainer + "/transfers", Training.transfer("2026-11-15", Training.office("67")))
                .expect(200);
        var code = place();
        wrong(with(done(code), "trainerIds", List.of(trainer)), said -> {}, "/trainerIds/0", "TRAINER_ELSEWHERE");
        Visited.visit(with(done(code), "trainerIds", List.of(trainer), "on", "2026-11-14"));
    }

    @Test
    void theVisitedConfirmsOrSaysWhatIsWrongUntilTheVisitIsChanged() {
        var code = place();
        var made = Visited.visit(done(code));
        var visit = "/visits/" + made.at("/id");
        var visited = Accounts.of(Role.LOCAL, code);

        var confirmed = visited.post(visit + "/confirm", null).expect(200);
        assertEquals("true", confirmed.at("/confirmation/confirmed"));
        assertEquals(
                confirmed.etag(),
                visited.post(visit + "/confirm", object()).expect(200).etag());
        visited.post(visit + "/dispute", object("remark", " ")).expect(422).expectError("/remark", "REQUIRED");
        var disputed = visited.post(visit + "/dispute", object("remark", "ไม่ใช่วันนั้น"))
                .expect(200);
        assertEquals("false", disputed.at("/confirmation/confirmed"));
        assertEquals("ไม่ใช่วันนั้น", disputed.at("/confirmation/remark"));

        Accounts.admin()
                .ifMatch(made.etag())
                .put(visit, with(done(code), "on", "2026-11-19"))
                .expectProblem(412, "STALE");
        var changed = Accounts.admin()
                .ifMatch(disputed.etag())
                .put(visit, with(done(code), "on", "2026-11-19"))
                .expect(200);
        assertNull(changed.at("/confirmation"));
        var planned = Visited.visit(planned(code)).at("/id");
        visited.post("/visits/" + planned + "/confirm", null).expectProblem(409, "VISIT_NOT_DONE");
        visited.put(visit, done(code)).expectProblem(403, "FORBIDDEN");
    }

    @Test
    void aPlannedVisitIsDeletedByWhoWritesItAndOneThatIsOverByAnOffice() {
        var code = place();
        var district = Accounts.of(Role.DISTRICT, "6601");
        var planned = Visited.visit(planned(code));
        district.delete("/visits/" + planned.at("/id")).expectProblem(428, "IF_MATCH_REQUIRED");
        district.ifMatch(planned.etag()).delete("/visits/" + planned.at("/id")).expect(204);
        district.get("/visits/" + planned.at("/id")).expectProblem(404, "NOT_FOUND");

        var done = Visited.visit(done(code));
        district.ifMatch(done.etag()).delete("/visits/" + done.at("/id")).expectProblem(403, "FORBIDDEN");
        Accounts.of(Role.PROVINCE, PROVINCE)
                .ifMatch(done.etag())
                .delete("/visits/" + done.at("/id"))
                .expect(204);
    }

    @Test
    void aVisitMovesToTheRightPlaceWithinWhatBothMayBeWritten() {
        var wrong = place();
        var right = Places.localGovernment("6602");
        var made = Visited.visit(done(wrong));
        var visit = "/visits/" + made.at("/id");

        Accounts.of(Role.DISTRICT, "6601")
                .ifMatch(made.etag())
                .put(visit, done(right))
                .expectProblem(404, "NOT_FOUND");
        var moved = Accounts.of(Role.PROVINCE, PROVINCE)
                .ifMatch(made.etag())
                .put(visit, done(right))
                .expect(200);
        assertEquals(right, moved.at("/localGovernment/code"));
        Accounts.of(Role.LOCAL, wrong).get(visit).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void theSameVisitEnteredTwiceIsTakenAndTold() {
        var code = place();
        var first = Visited.visit(done(code)).at("/id");
        assertEquals(
                0,
                Accounts.admin()
                        .get("/visits/" + first)
                        .json()
                        .get("probablySameAs")
                        .size());
        var second = Visited.visit(done(code));
        assertEquals(first, second.at("/probablySameAs/0"));
        Visited.visit(with(done(code), "on", "2026-11-19"));
        Visited.visit(with(done(code), "mode", "PHONE", "reached", false));

        var listed = Accounts.admin()
                .get("/visits?localGovernment=" + code + "&from=2026-11-20&mode=ON_SITE")
                .expect(200);
        assertEquals(Set.of(second.at("/id"), first), Set.copyOf(listed.items("/probablySameAs/0")));
    }

    @Test
    void visitsAreFoundByPlaceTrainerStateAndWords() {
        var code = place();
        var api = Accounts.of(Role.PROVINCE, PROVINCE);
        var done =
                Visited.visit(with(done(code), "advice", "ปิดบัญชี ประจำเดือน")).at("/id");
        var call = Visited.visit(with(done(code), "mode", "PHONE", "reached", false, "on", "2026-11-02"))
                .at("/id");
        var late = Visited.visit(with(planned(code), "plannedOn", "2026-11-21")).at("/id");
        var next = Visited.visit(planned(code)).at("/id");

        assertEquals(List.of(next, late, done, call), found(api, code, ""));
        assertEquals(List.of(late), found(api, code, "&overdue=true"));
        assertEquals(List.of(next, done, call), found(api, code, "&overdue=false"));
        assertEquals(List.of(done, call), found(api, code, "&state=DONE"));
        assertEquals(List.of(call), found(api, code, "&mode=PHONE"));
        assertEquals(List.of(late, done), found(api, code, "&from=2026-11-20&to=2026-11-21"));
        assertEquals(List.of(done), found(api, code, "&q=ปิดบัญชีประจำ"));
        assertEquals(List.of(next, late, done, call), found(api, code, "&q=ตำบลทดสอบ" + code));
        assertEquals(List.of(), found(api, code, "&trainer=" + Visited.trainer("67")));
        assertEquals(
                4, found(api, code, "&trainer=" + Visited.trainer(PROVINCE)).size());
        assertEquals(List.of(), found(Accounts.of(Role.PROVINCE, "67"), code, ""));
        api.get("/visits?localGovernment=" + code + "&mine=true").expectProblem(409, "NO_TRAINER_TIED");
        api.get("/visits?kind=x").expect(400);
        api.get("/visits?state=GONE").expect(400);
    }

    private static List<String> found(Api api, String code, String more) {
        return api.get("/visits?localGovernment=" + code + more).expect(200).items("/id");
    }

    @Test
    void whoeverVisitedStaysATrainerAndAVisitLiesWhereItsPlaceLies() {
        var trainer = Training.trainer(Training.office(PROVINCE));
        var code = place();
        var visit = Visited.visit(with(done(code), "trainerIds", List.of(trainer.at("/id"))));
        var blocked = Accounts.admin()
                .ifMatch(trainer.etag())
                .delete("/trainers/" + trainer.at("/id"))
                .expectProblem(409, "TRAINER_IN_USE");
        assertEquals("visit 2026-11-20", blocked.at("/blockers/0/what"));

        assertEquals(List.of(visit.at("/id")), found(Accounts.of(Role.PROVINCE, PROVINCE), code, ""));
        var moved = Places.request(code);
        moved.put("districtCode", "6701");
        Accounts.admin().ifMatch("*").put("/local-governments/" + code, moved).expect(200);
        assertEquals(List.of(), found(Accounts.of(Role.PROVINCE, PROVINCE), code, ""));
        assertEquals(List.of(visit.at("/id")), found(Accounts.of(Role.PROVINCE, "67"), code, ""));
    }

    @Test
    void theLengthOfAListIsNeverBehind() {
        var code = place();
        for (int many = 1; many <= 3; many++) {
            Visited.visit(done(code));
            assertEquals(
                    many,
                    Accounts.admin()
                            .get("/visits?localGovernment=" + code)
                            .expect(200)
                            .total());
        }
        Accounts.admin()
                .ifMatch("*")
                .delete("/visits/" + found(Accounts.admin(), code, "").get(0))
                .expect(204);
        assertEquals(
                2,
                Accounts.admin()
                        .get("/visits?localGovernment=" + code)
                        .expect(200)
                        .total());
    }

    @Test
    void contactsAreCountedByPlaceAndTrainer() {
        var code = Places.localGovernment("9601");
        var trainer = Training.trainer(Training.office("96")).at("/id");
        Visited.visit(Visited.by(trainer, code, "DONE"));
        Visited.visit(with(Visited.by(trainer, code, "DONE"), "mode", "PHONE"));
        Visited.visit(with(Visited.by(trainer, code, "DONE"), "mode", "PHONE", "reached", false));
        Visited.visit(with(Visited.by(trainer, code, "PLANNED"), "plannedOn", "2026-11-22"));
        Visited.visit(with(Visited.by(trainer, code, "DONE"), "on", "2026-10-31"));

        var counted = object("total", 4, "contacts", 2, "onsite", 1, "reached", 1, "overdue", 1);
        var elsewhere = Accounts.of(Role.LOCAL, place());
        assertEquals(with(object("key", "96", "name", "นราธิวาส"), counted), row(elsewhere, "by=province", "96"));
        assertEquals(Map.of(), row(elsewhere, "by=district&province=96", "9601"));
        var officer = Accounts.of(Role.PROVINCE, "96");
        assertEquals("4", row(officer, "by=district", "9601").get("total").toString());
        assertEquals("4", row(officer, "by=trainer", trainer).get("total").toString());
        assertEquals(
                "1",
                row(officer, "by=trainer&from=2026-10-01&to=2026-10-31", trainer)
                        .get("total")
                        .toString());
        officer.get("/visits/summary?by=province&from=2026-11-02&to=2026-11-01").expect(400, "DATES_REVERSED");
    }

    private static Map<String, Object> with(Map<String, Object> one, Map<String, Object> other) {
        one.putAll(other);
        return one;
    }

    private static Map<String, Object> row(Api api, String query, String key) {
        for (var row : api.get("/visits/summary?" + query).expect(200).json().get("rows")) {
            if (row.get("key").asText().equals(key)) {
                Map<String, Object> found = object();
                row.properties()
                        .forEach(field -> found.put(
                                field.getKey(),
                                field.getValue().isNumber()
                                        ? field.getValue().intValue()
                                        : field.getValue().asText()));
                return found;
            }
        }
        return Map.of();
    }
}
