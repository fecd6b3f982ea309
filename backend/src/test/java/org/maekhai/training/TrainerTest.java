package org.maekhai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.TestClock;
import org.maekhai.Training;
import org.maekhai.security.Role;

@QuarkusTest
class TrainerTest {
    @Inject
    Trainers trainers;

    @Inject
    RememberedWork work;

    @Inject
    DataSource dataSource;

    @Test
    void onlyWhoPassedAsATraineeIsATrainer() {
        var cohort = Training.cohort(null);
        for (var state : List.of(
                object("result", "FAILED"),
                object("result", "ABSENT"),
                object("result", null),
                object("role", "OBSERVER"))) {
            var somebody = Training.office("47");
            somebody.putAll(state);
            var participant = Training.participant(cohort, somebody);
            create(Training.request(participant.at("/code"), somebody))
                    .expect(422)
                    .expectError("/code", "NOT_PASSED");
            var byId = Training.request(null, somebody);
            byId.put("participantId", participant.at("/id"));
            create(byId).expect(422).expectError("/participantId", "NOT_PASSED");
        }
        create(Training.request("nobody has this", Training.office("47")))
                .expect(422)
                .expectError("/code", "NOT_PASSED");
        create(Training.request(null, Training.office("47"))).expect(422).expectError("/code", "REQUIRED");
    }

    @Test
    void theNewestPassCountsUnlessACohortIsNamed() {
        var old = Training.cohort(Training.newCode(), null);
        old.putAll(object("startsOn", "2020-01-01", "endsOn", "2020-01-05"));
        var oldId = Accounts.admin().post("/cohorts", old).expect(201).at("/id");
        var newId = Training.cohort(null);
        var failedId = Training.cohort(null);
        var first = Training.office("47");
        var second = Training.office("47");
        for (var somebody : List.of(first, second)) {
            Training.participant(newId, somebody);
            Training.participant(oldId, somebody);
            somebody.put("result", "FAILED");
            Training.participant(failedId, somebody);
        }

        assertEquals(newId, create(request(first)).expect(201).at("/cohortId"));
        var named = request(second);
        named.put("cohortId", failedId);
        create(named).expect(422).expectError("/code", "NOT_PASSED");
        named.put("cohortId", oldId);
        var trainer = create(named).expect(201);
        assertEquals(oldId, trainer.at("/cohortId"));
        var changed = Training.update(second);
        changed.put("cohortId", failedId);
        put(trainer, changed).expect(422).expectError("/cohortId", "NOT_PASSED");
        changed.put("cohortId", newId);
        assertEquals(newId, put(trainer, changed).expect(200).at("/cohortId"));
    }

    @Test
    void whatIsNotSaidIsTakenFromTheTraining() {
        var code = Places.localGovernment("4701");
        var somebody = Training.at(code);
        var participant = Training.participant(Training.cohort(null), somebody);

        var trainer = create(object("participantId", participant.at("/id"), "capacity", 5))
                .expect(201);

        assertEquals(somebody.get("name"), trainer.at("/name"));
        assertEquals("นักวิชาการ", trainer.at("/position"));
        assertEquals(code, trainer.at("/localGovernmentCode"));
        assertEquals("47", trainer.at("/provinceCode"));
        assertEquals("true", trainer.at("/active"));
        assertEquals(
                trainer.at("/id"),
                Accounts.admin()
                        .get("/cohorts/" + participant.at("/cohortId") + "/participants")
                        .at("/items/0/trainerId"));
    }

    @Test
    void aTrainerIsOneUserAndAUserOneTrainer() {
        var office = Accounts.of(Role.PROVINCE, "48");
        var username = Accounts.create(Role.TRAINER, "48");
        var user = Accounts.idOf(username);
        var api = Api.signIn(username, Accounts.PASSWORD);
        var first = Training.trainer(Training.office("48"));
        var second = Training.trainer(Training.office("48"));
        assertNull(api.get("/session").expect(200).at("/trainerId"));
        for (var list : List.of("/trainers", "/assignments")) {
            api.get(list + "?mine=true").expectProblem(409, "NO_TRAINER_TIED");
        }

        var tied = tie(office, first, user).expect(200);
        assertEquals(user, tied.at("/user/id"));
        assertEquals("ผู้ใช้ " + username, tied.at("/user/name"));
        assertEquals(first.at("/id"), api.get("/session").at("/trainerId"));
        assertEquals(List.of(first.at("/id")), api.get("/trainers?mine=true").items("/id"));
        assertEquals(0, api.get("/assignments?mine=true").expect(200).total());
        assertNull(api.get("/trainers/" + first.at("/id")).at("/user"), "told to who may say so");
        tie(office, first, user).expect(200).tagged("1");
        tie(office, second, user).expectProblem(409, "USER_TIED");

        office.put("/trainers/" + first.at("/id") + "/user", object("userId", null))
                .expectProblem(428, "IF_MATCH_REQUIRED");
        tie(office.ifMatch(first.etag()), first, null).expectProblem(412, "STALE");
        var free = tie(office.ifMatch(tied.etag()), first, null).expect(200);
        assertNull(free.at("/user"));
        tie(office, second, user).expect(200);
        assertEquals(
                List.of("UPDATE", "UPDATE", "CREATE"),
                Accounts.admin()
                        .get("/audit?entity=trainer&id=" + first.at("/id"))
                        .items("/action"));
    }

    @Test
    void theUserOfATrainerWorksForItsProvinceOrTheNation() {
        var office = Accounts.of(Role.PROVINCE, "48");
        var trainer = Training.trainer(Training.office("48"));
        tie(office, trainer, Accounts.idOf(Accounts.create(Role.TRAINER, "47")))
                .expect(422)
                .expectError("/userId", "UNKNOWN_USER");
        tie(Accounts.admin(), trainer, Accounts.idOf(Accounts.create(Role.TRAINER, "47")))
                .expect(422)
                .expectError("/userId", "USER_ELSEWHERE");
        tie(office, trainer, Accounts.idOf(Accounts.create(Role.OBSERVER, "48")))
                .expect(422)
                .expectError("/userId", "UNKNOWN_USER");
        tie(office, trainer, UUID.randomUUID().toString()).expect(422).expectError("/userId", "UNKNOWN_USER");
        tie(Accounts.of(Role.PROVINCE, "47"), trainer, null).expectProblem(404, "NOT_FOUND");
        tie(Accounts.admin(), trainer, Accounts.idOf(Accounts.create(Role.DEPARTMENT, null)))
                .expect(200);
    }

    private static Answer tie(Api by, Answer trainer, String user) {
        return by.put("/trainers/" + trainer.at("/id") + "/user", object("userId", user));
    }

    @Test
    void aPersonIsATrainerOnceAlsoWhenTwoComeAtTheSameTime() throws Exception {
        var somebody = Training.office("47");
        Training.passed(somebody);
        Accounts.admin();
        Callable<Answer> make = () -> create(request(somebody));
        var pool = Executors.newFixedThreadPool(4);
        List<Integer> answers = new ArrayList<>();
        try {
            for (var answer : pool.invokeAll(Collections.nCopies(4, make))) {
                answers.add(answer.get().status());
            }
        } finally {
            pool.shutdown();
        }

        Collections.sort(answers);
        assertEquals(List.of(201, 409, 409, 409), answers);
        create(request(somebody)).expectProblem(409, "ALREADY_TRAINER");
    }

    @Test
    void capacityDaysAndCoordinatesArePossible() {
        var somebody = Training.office("47");
        Training.passed(somebody);
        var wrong = Map.of(
                "/capacity OUT_OF_RANGE", object("capacity", 0),
                "/capacity REQUIRED", object("capacity", null),
                "/activeTo DATES_REVERSED", object("activeFrom", "2026-02-02", "activeTo", "2026-02-01"),
                "/activeFrom IMPOSSIBLE_DATE", object("activeFrom", "1900-01-01"),
                "/longitude BOTH_OR_NONE", object("latitude", 17.1),
                "/latitude OUT_OF_COUNTRY", object("latitude", 51.5, "longitude", 0.1),
                "/email TOO_LONG", object("email", "x".repeat(201)),
                "/affiliation REQUIRED", object("affiliation", null));
        wrong.forEach((error, values) -> {
            var request = request(somebody);
            request.putAll(values);
            create(request).expect(422).expectError(error.split(" ")[0], error.split(" ")[1]);
        });
        var request = request(somebody);
        request.put("capacity", 501);
        create(request).expect(422).expectError("/capacity", "OUT_OF_RANGE");
        request.put("capacity", 500);
        create(request).expect(201);
    }

    @Test
    void aTrainerServesFromItsOwnPlaceElseItsEmployersElseItsProvincesElseTheDepartments() throws Exception {
        var lg = Places.newCode("4702");
        var place = Places.request(lg);
        place.putAll(object("latitude", 17.25, "longitude", 104.25));
        Places.create(place);
        var own = request(Training.at(lg));
        own.putAll(object("latitude", 17.5, "longitude", 104.5));

        assertBase(17.5, 104.5, passedAnd(own));
        assertBase(17.25, 104.25, Training.trainer(Training.at(lg)));
        var province = Accounts.admin().get("/provinces/47").expect(200).json();
        assertBase(
                province.get("latitude").asDouble(),
                province.get("longitude").asDouble(),
                Training.trainer(Training.at(Places.localGovernment("4702"))));
        var department = Training.trainer(Training.department());
        assertBase(Trainers.OFFICE_LATITUDE, Trainers.OFFICE_LONGITUDE, department);
        assertEquals(null, department.at("/provinceCode"));
    }

    private static Answer passedAnd(Map<String, Object> request) {
        var somebody = Training.office("47");
        somebody.put("code", Training.newCode());
        request.put("code", Training.passed(somebody));
        return create(request).expect(201);
    }

    private void assertBase(double latitude, double longitude, Answer trainer) {
        assertEquals(latitude, trainer.json().get("latitude").asDouble());
        assertEquals(longitude, trainer.json().get("longitude").asDouble());
        var serving = trainers.find(UUID.fromString(trainer.at("/id")), TestClock.TODAY)
                .orElseThrow();
        assertEquals(latitude, serving.latitude());
        assertEquals(longitude, serving.longitude());
    }

    @Test
    void aTransferCountsFromItsDayAndTheDaysBeforeStayAsTheyWere() {
        var before = Places.localGovernment("4703");
        var after = Places.localGovernment("4704");
        var trainer = Training.trainer(Training.at(before));
        var id = UUID.fromString(trainer.at("/id"));

        var moved = transfer(trainer, "2026-12-01", Training.at(after)).expect(200);

        assertEquals(before, moved.at("/localGovernmentCode"));
        assertEquals(null, moved.at("/postings/0/from"));
        assertEquals("2026-12-01", moved.at("/postings/1/from"));
        assertEquals(after, moved.at("/postings/1/localGovernmentCode"));
        assertEquals(
                before,
                trainers.find(id, LocalDate.of(2026, 11, 30)).orElseThrow().localGovernmentCode());
        assertEquals(
                after,
                trainers.byCode(trainer.at("/code"), LocalDate.of(2026, 12, 1))
                        .orElseThrow()
                        .localGovernmentCode());
        assertEquals(
                after,
                Accounts.admin()
                        .get("/trainers?on=2026-12-01&q=" + trainer.at("/code"))
                        .at("/items/0/localGovernmentCode"));
        assertEquals(
                moved.etag(),
                transfer(trainer, "2026-12-01", Training.at(after)).expect(200).etag());
        transfer(trainer, "2026-12-01", Training.at(before)).expectProblem(409, "ALREADY_TRANSFERRED");
        transfer(trainer, "0001-01-01", Training.at(before)).expect(422).expectError("/from", "IMPOSSIBLE_DATE");
    }

    @Test
    void aWrongTransferIsTakenBackTheFirstPostingIsNot() {
        var trainer = Training.trainer(Training.office("47"));
        transfer(trainer, "2026-12-01", Training.office("47")).expect(200);
        var path = "/trainers/" + trainer.at("/id") + "/transfers/";
        var admin = Accounts.admin();

        admin.delete(path + "2026-12-01").expectProblem(428, "IF_MATCH_REQUIRED");
        admin.ifMatch(trainer.etag()).delete(path + "2026-12-01").expectProblem(412, "STALE");
        var back = admin.ifMatch("*").delete(path + "2026-12-01").expect(200);
        assertEquals(1, back.json().get("postings").size());
        admin.ifMatch("*").delete(path + "2026-12-01").expectProblem(404, "NOT_FOUND");
        admin.ifMatch("*").delete(path + "0001-01-01").expectProblem(404, "NOT_FOUND");
        admin.ifMatch("*").delete(path + "yesterday").expectProblem(404, "NOT_FOUND");
    }

    @Test
    void aCorrectionNeedsTheVersionThatWasSeenAndARepeatedOneIsHarmless() {
        var lg = Places.localGovernment("4705");
        var somebody = Training.office("47");
        var trainer = Training.trainer(somebody);
        var path = "/trainers/" + trainer.at("/id");
        var change = Training.update(Training.at(lg));
        change.put("skills", List.of("ACCOUNTING", "BUDGET"));

        Accounts.admin().put(path, change).expectProblem(428, "IF_MATCH_REQUIRED");
        Accounts.admin().ifMatch("\"77\"").put(path, change).expectProblem(412, "STALE");
        var changed = Accounts.admin().ifMatch(trainer.etag()).put(path, change).expect(200);
        assertNotEquals(trainer.etag(), changed.etag());
        assertEquals(
                changed.etag(),
                Accounts.admin()
                        .ifMatch(trainer.etag())
                        .put(path, change)
                        .expect(200)
                        .etag());
        assertEquals(lg, changed.at("/localGovernmentCode"));
        // corrected, not transferred
        assertEquals(1, changed.json().get("postings").size());
        assertEquals("[\"BUDGET\",\"ACCOUNTING\"]", changed.json().get("skills").toString());
        assertEquals(changed.text(), Accounts.admin().get(path).text());
    }

    @Test
    void aTrainerOnWhomNothingStandsIsDeleted() {
        var trainer = Training.trainer(Training.office("47"));
        var path = "/trainers/" + trainer.at("/id");
        Accounts.admin().delete(path).expectProblem(428, "IF_MATCH_REQUIRED");
        Accounts.admin().ifMatch(trainer.etag()).delete(path).expect(204);
        Accounts.admin().get(path).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void nobodyIsPostedToALocalGovernmentThatTheyAreResponsibleFor() {
        var lg = Places.localGovernment("4709");
        var other = Places.localGovernment("4709");
        var trainer = Training.trainer(Training.office("47"));
        var id = UUID.fromString(trainer.at("/id"));
        work.assign(id, lg);

        transfer(trainer, "2026-12-01", Training.at(lg)).expect(409);
        put(trainer, Training.update(Training.at(lg))).expect(409);
        assertEquals(
                1,
                Accounts.admin().get("/trainers/" + id).json().get("postings").size());
        transfer(trainer, "2026-12-01", Training.at(other)).expect(200);
        var refused = Accounts.admin().ifMatch("*").delete("/trainers/" + id).expectProblem(409, "TRAINER_IN_USE");
        assertEquals(lg, refused.at("/blockers/0/code"));
        work.end(id);
        transfer(trainer, "2026-12-15", Training.at(lg)).expect(200);
        work.assign(id, other);
        // who was there before would be there again
        Accounts.admin()
                .ifMatch("*")
                .delete("/trainers/" + id + "/transfers/2026-12-15")
                .expect(409);
    }

    @Test
    void theListIsATableToo() {
        var trainer = Training.trainer(Training.office("47"));
        var csv = Accounts.admin()
                .header("Accept", "text/csv")
                .get("/trainers?q=" + trainer.at("/code"))
                .expect(200)
                .text();
        assertEquals(2, csv.strip().split("\n").length, csv);
        assertTrue(csv.contains("PROVINCIAL_OFFICE"), csv);
    }

    @Test
    void phonesAreForWhoCallsAndInNoTable() {
        var posted = Training.office("47");
        var request = Training.request(Training.passed(posted), posted);
        request.put("phone", "08-0000-1234");
        var trainer = Accounts.admin().post("/trainers", request).expect(201);
        var address = "/trainers/" + trainer.at("/id");
        var list = "/trainers?q=" + trainer.at("/code");

        var officer = Accounts.of(Role.PROVINCE, "47");
        assertEquals("08-0000-1234", officer.get(address).expect(200).at("/phone"));
        assertEquals(List.of("08-0000-1234"), officer.get(list).expect(200).items("/phone"));
        var observer = Accounts.of(Role.OBSERVER);
        assertNull(observer.get(address).expect(200).at("/phone"));
        assertNull(observer.get(list).expect(200).at("/items/0/phone"));
        var csv = officer.header("Accept", "text/csv").get(list).expect(200).text();
        assertFalse(csv.contains("phone") || csv.contains("08-0000-1234"), csv);
    }

    @Test
    void theListIsNarrowedByProvinceAffiliationActivityAndName() {
        var q = Training.newCode() + "x";
        var ended = named(q, Training.office("47"), "activeTo", "2026-11-22");
        var lastDay = named(q, Training.office("47"), "activeTo", "2026-11-23");
        var future = named(q, Training.at(Places.localGovernment("4706")), "activeFrom", "2026-11-24");
        var elsewhere = named(q, Training.office("48"), "activeFrom", "2026-11-23");

        assertEquals(List.of(ended, lastDay, future), list("province=47&q=" + q));
        assertEquals(List.of(future), list("province=47&affiliation=LOCAL_GOVERNMENT&q=" + q));
        assertEquals(List.of(lastDay, elsewhere), list("active=true&q=" + q));
        assertEquals(List.of(ended, future), list("active=false&q=" + q));
        assertEquals(List.of(future, elsewhere), list("active=true&on=2026-11-24&q=" + q));
        assertFalse(trainers.byCode(future, TestClock.TODAY).orElseThrow().activeOn(TestClock.TODAY));
        assertEquals(
                List.of(ended, lastDay, future),
                trainers.ofProvince("47", TestClock.TODAY).stream()
                        .filter(serving -> serving.name().contains(q))
                        .map(Serving::code)
                        .toList());
    }

    private static String named(String q, Map<String, Object> somebody, String day, String value) {
        somebody.put("name", "นาย" + q + " " + somebody.get("code"));
        Training.passed(somebody);
        var request = request(somebody);
        request.put(day, value);
        return create(request).expect(201).at("/code");
    }

    private static List<String> list(String query) {
        return Accounts.admin().get("/trainers?sort=code&" + query).expect(200).codes().stream()
                .sorted(java.util.Comparator.comparing(String::length).thenComparing(code -> code))
                .toList();
    }

    @Test
    void aTrainerIsSeenWhereItIsPostedWhereItIsAssignedAndFromTheDepartmentByOffices() throws Exception {
        var home = Places.localGovernment("4707");
        var neighbour = Places.localGovernment("4708");
        var posted = Training.trainer(Training.at(home));
        var department = Training.trainer(Training.department());
        var elsewhere = Training.trainer(Training.office("48"));

        sees(Role.PROVINCE, "47", posted, true);
        sees(Role.DISTRICT, "4707", posted, true);
        sees(Role.DISTRICT, "4708", posted, false);
        sees(Role.LOCAL, home, posted, true);
        sees(Role.LOCAL, neighbour, posted, false);
        sees(Role.TRAINER, "47", department, true);
        sees(Role.LOCAL, home, department, false);
        sees(Role.PROVINCE, "47", elsewhere, false);

        assign(elsewhere, neighbour, "2026-01-01", null);
        sees(Role.PROVINCE, "47", elsewhere, true);
        sees(Role.DISTRICT, "4708", elsewhere, true);
        sees(Role.DISTRICT, "4707", elsewhere, false);
        sees(Role.LOCAL, neighbour, elsewhere, true);
        assign(department, home, "2026-01-01", "2026-11-22");
        sees(Role.LOCAL, home, department, false);
        // it sees the trainer, and may not change it
        Accounts.of(Role.PROVINCE, "47")
                .ifMatch("*")
                .delete("/trainers/" + elsewhere.at("/id"))
                .expectProblem(403, "FORBIDDEN");
        clearAssignments();
    }

    private static void sees(Role role, String place, Answer trainer, boolean wanted) {
        var caller = Accounts.of(role, place);
        caller.get("/trainers/" + trainer.at("/id")).expect(wanted ? 200 : 404);
        assertEquals(
                wanted,
                caller.get("/trainers?q=" + trainer.at("/code"))
                        .expect(200)
                        .items("/id")
                        .contains(trainer.at("/id")),
                role + " of " + place);
    }

    private void assign(Answer trainer, String code, String from, String to) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into assignment (id, trainer_id, local_government_id,"
                        + " role, valid_from, valid_to, created_at, created_by, version) select cast(? as uuid),"
                        + " cast(? as uuid), id, 'BACKUP', cast(? as date), cast(? as date),"
                        + " cast(? as timestamp with time zone), 'test', 0 from local_government where code = ?")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, UUID.fromString(trainer.at("/id")));
            insert.setString(3, from);
            insert.setString(4, to);
            insert.setObject(5, OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
            insert.setString(6, code);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private void clearAssignments() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from assignment where created_by = 'test'");
        }
    }

    @Test
    void aProvincialOfficeMakesTrainersOnlyForItsProvinceAndMovesThemOnlyWithinIt() {
        var officer = Accounts.of(Role.PROVINCE, "47");
        var somebody = Training.office("47");
        Training.passed(somebody);

        officer.post("/trainers", Training.request((String) somebody.get("code"), Training.office("48")))
                .expectProblem(404, "NOT_FOUND");
        officer.post("/trainers", Training.request((String) somebody.get("code"), Training.department()))
                .expect(422)
                .expectError("/provinceCode", "REQUIRED");
        var trainer = officer.post("/trainers", request(somebody)).expect(201);
        var path = "/trainers/" + trainer.at("/id");
        officer.post(path + "/transfers", Training.transfer("2026-12-01", Training.office("48")))
                .expectProblem(404, "NOT_FOUND");
        officer.ifMatch("*").put(path, Training.update(Training.office("47"))).expect(200);
        assertTrue(Accounts.admin()
                        .get("/audit?entity=trainer&id=" + trainer.at("/id"))
                        .total()
                == 2);
    }

    private static Map<String, Object> request(Map<String, Object> somebody) {
        return Training.request((String) somebody.get("code"), somebody);
    }

    private static Answer create(Map<String, Object> request) {
        return Accounts.admin().post("/trainers", request);
    }

    private static Answer put(Answer trainer, Map<String, Object> change) {
        return Accounts.admin().ifMatch("*").put("/trainers/" + trainer.at("/id"), change);
    }

    private static Answer transfer(Answer trainer, String from, Map<String, Object> to) {
        return Accounts.admin().post("/trainers/" + trainer.at("/id") + "/transfers", Training.transfer(from, to));
    }
}
