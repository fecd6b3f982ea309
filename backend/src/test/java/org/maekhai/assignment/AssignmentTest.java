package org.maekhai.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.security.Role;

/** Who is responsible for whom, from when to when (memo order 1); in Phrae. */
@QuarkusTest
class AssignmentTest extends AssignmentsInMemory {
    private static final String PROVINCE = "54";
    private static final String DISTRICT = "5401";

    @Inject
    DataSource dataSource;

    @Test
    void onAnyDayTheSystemSaysWhoWasResponsible() {
        var place = Places.localGovernment(DISTRICT);
        var first = assigned(trainer(), place, "2025-10-01", null);
        var second = assigned(trainer(), place, "2026-10-01", first.at("/id"));

        assertEquals(first.at("/trainerCode"), responsible(place, "2026-09-30"));
        assertEquals(second.at("/trainerCode"), responsible(place, "2026-10-01"));
        assertEquals(second.at("/trainerCode"), responsible(place, "2030-01-01"));
        assertEquals(0, on(place, "2025-09-30").total());
        assertEquals("2026-09-30", get(first.at("/id")).at("/to"));
    }

    @Test
    void onlyWhoSawTheOneInForceMayReplaceIt() {
        var place = Places.localGovernment(DISTRICT);
        var first = assigned(trainer(), place, "2026-01-01", null);

        assign(trainer(), place, "PRIMARY", "2026-11-01", null).expect(409, "ASSIGNMENT_CHANGED");
        assign(trainer(), place, "PRIMARY", "2026-11-01", UUID.randomUUID().toString())
                .expect(409, "ASSIGNMENT_CHANGED");
        var second = assigned(trainer(), place, "2026-11-01", first.at("/id"));
        var refused = assign(trainer(), place, "PRIMARY", "2026-12-01", first.at("/id"))
                .expect(409, "ASSIGNMENT_CHANGED");
        assertEquals(second.at("/id"), refused.at("/inForce/0/id"), "who it is now");
    }

    @Test
    void ofSixteenWhoReplaceTheSameOneOneWins() throws Exception {
        var place = Places.localGovernment(DISTRICT);
        var seen = assigned(trainer(), place, "2026-01-01", null).at("/id");
        List<String> trainers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            trainers.add(trainer());
        }
        Accounts.admin();
        var pool = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> writers = trainers.stream()
                .<Callable<Integer>>map(trainer -> () ->
                        assign(trainer, place, "PRIMARY", "2026-12-01", seen).status())
                .toList();
        List<Integer> answers = new ArrayList<>();
        for (var future : pool.invokeAll(writers)) {
            answers.add(future.get());
        }
        pool.shutdown();

        assertEquals(1, Collections.frequency(answers, 201), answers.toString());
        assertEquals(15, Collections.frequency(answers, 409), answers.toString());
        assertEquals(1, on(place, "2026-12-01").total());
        assertEquals(1, on(place, "2026-11-30").total());
    }

    @Test
    void theDatabaseItselfRefusesASecondPrimaryTrainerEvenUnderConcurrentWriters() throws Exception {
        var place = Places.localGovernment(DISTRICT);
        List<String> trainers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            trainers.add(trainer());
        }
        var pool = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> writers = trainers.stream()
                .<Callable<Boolean>>map(trainer -> () -> insert(trainer, place, "PRIMARY", "2026-10-01"))
                .toList();
        int written = 0;
        for (var future : pool.invokeAll(writers)) {
            written += future.get() ? 1 : 0;
        }
        pool.shutdown();

        assertEquals(1, written);
        assertEquals(1, on(place, "2026-10-01").total());
        var other = Places.localGovernment(DISTRICT);
        assertTrue(insert(trainers.get(0), other, "BACKUP", "2026-10-01"));
        assertTrue(insert(trainers.get(1), other, "BACKUP", "2026-10-01"), "several may stand in");
        assertEquals(false, insert(trainers.get(0), other, "PRIMARY", "2026-11-01"), "nobody twice");
        assertEquals(
                "23P01",
                assertThrows(SQLException.class, () -> write(trainers.get(0), other, "PRIMARY", "2026-11-01"))
                        .getSQLState());
    }

    @Test
    void nobodySupervisesTheLocalGovernmentThatEmploysThem() {
        var employer = Places.localGovernment(DISTRICT);
        var trainer = Training.trainer(Training.at(employer)).at("/id");

        assign(trainer, employer, "PRIMARY", "2026-12-01", null).expect(422, "OWN_EMPLOYER");
        assign(trainer, employer, "BACKUP", "2026-12-01", null).expect(422, "OWN_EMPLOYER");

        // nor are they transferred to one that they supervise
        var other = Places.localGovernment(DISTRICT);
        assigned(trainer, other, "2026-12-01", null);
        Accounts.admin()
                .post("/trainers/" + trainer + "/transfers", Training.transfer("2027-01-01", Training.at(other)))
                .expect(409, "SUPERVISES_EMPLOYER");
        // who will be employed there later can't begin and stay
        var later = Places.localGovernment(DISTRICT);
        Accounts.admin()
                .post("/trainers/" + trainer + "/transfers", Training.transfer("2027-01-01", Training.at(later)))
                .expect(200);
        assign(trainer, later, "PRIMARY", "2026-12-01", null).expect(422, "OWN_EMPLOYER");
        Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId", trainer,
                                "localGovernmentCode", later,
                                "role", "PRIMARY",
                                "from", "2026-12-01",
                                "to", "2026-12-31"))
                .expect(201);
    }

    @Test
    void aTrainerTakesNoMoreThanTheirCapacity() {
        var somebody = Training.office(PROVINCE);
        var request = Training.request(Training.passed(somebody), somebody);
        request.put("capacity", 2);
        var trainer = Accounts.admin().post("/trainers", request).expect(201).at("/id");
        assigned(trainer, Places.localGovernment(DISTRICT), "2026-10-01", null);
        var second = assigned(trainer, Places.localGovernment(DISTRICT), "2026-10-01", null);
        var third = Places.localGovernment(DISTRICT);

        assign(trainer, third, "PRIMARY", "2026-12-01", null).expect(409, "CAPACITY_EXCEEDED");
        assign(trainer, third, "BACKUP", "2026-12-01", null).expect(201);
        end(second.at("/id"), "2026-11-30").expect(200);
        // who stood in takes over
        assigned(trainer, third, "2026-12-01", null);
        assertEquals(1, on(third, "2026-12-01").total());
    }

    @Test
    void capacityIsCountedDayByDayAndNotLoweredBelowTheWork() {
        var somebody = Training.office(PROVINCE);
        var request = Training.request(Training.passed(somebody), somebody);
        request.put("capacity", 1);
        var trainer = Accounts.admin().post("/trainers", request).expect(201).at("/id");
        assigned(trainer, Places.localGovernment(DISTRICT), "2027-03-01", null);
        var other = Places.localGovernment(DISTRICT);

        assign(trainer, other, "PRIMARY", "2026-12-01", null).expect(409, "CAPACITY_EXCEEDED");
        var before = Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId", trainer,
                                "localGovernmentCode", other,
                                "role", "PRIMARY",
                                "from", "2026-12-01",
                                "to", "2027-02-28"))
                .expect(201);
        assertEquals("2027-02-28", before.at("/to"));

        var busy = trainer();
        assigned(busy, Places.localGovernment(DISTRICT), "2026-10-01", null);
        assigned(busy, Places.localGovernment(DISTRICT), "2026-10-01", null);
        var found = Accounts.admin().get("/trainers/" + busy).expect(200);
        var less = Training.update(Training.office(PROVINCE));
        less.put("capacity", 1);
        Accounts.admin().ifMatch(found.etag()).put("/trainers/" + busy, less).expect(409, "CAPACITY_IN_USE");
    }

    @Test
    void whoIsTransferredAtTheSameMomentIsNotAssignedToTheirEmployer() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (int turn = 0; turn < 12; turn++) {
            var place = Places.localGovernment(DISTRICT);
            var trainer = trainer();
            List<Callable<Integer>> both = List.of(
                    () -> assign(trainer, place, "BACKUP", "2026-12-01", null).status(),
                    () -> Accounts.admin()
                            .post(
                                    "/trainers/" + trainer + "/transfers",
                                    Training.transfer("2026-12-01", Training.at(place)))
                            .status());
            var done = pool.invokeAll(both);
            assertTrue(
                    done.get(0).get() != 201 || done.get(1).get() != 200,
                    "assigned " + done.get(0).get() + ", transferred "
                            + done.get(1).get());
        }
        pool.shutdown();
    }

    @Test
    void badInputIsToldWhereItIs() {
        var place = Places.localGovernment(DISTRICT);
        var trainer = trainer();
        assertEquals(
                "/trainerId",
                assign(UUID.randomUUID().toString(), place, "PRIMARY", "2026-12-01", null)
                        .expect(422, "UNKNOWN_TRAINER")
                        .at("/errors/0/pointer"));
        assign(trainer, "5401999", "PRIMARY", "2026-12-01", null).expect(422, "UNKNOWN_PLACE");
        assign(Training.trainer(Training.office("57")).at("/id"), place, "PRIMARY", "2026-12-01", null)
                .expect(422, "OTHER_PROVINCE");
        assign(trainer, place, "PRIMARY", "0001-12-01", null).expect(422, "BAD_DATE");
        assign(trainer, place, "SOMETIMES", "2026-12-01", null).expect(400);
        assign(trainer, place, "PRIMARY", "tomorrow", null).expect(400);
        assign(trainer, place, null, "2026-12-01", null).expect(422, "REQUIRED");
        Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId", trainer,
                                "localGovernmentCode", place,
                                "role", "PRIMARY",
                                "from", "2026-12-01",
                                "to", "2026-11-01"))
                .expect(422, "DATES_REVERSED");
        var somebody = Training.office(PROVINCE);
        var gone = Training.request(Training.passed(somebody), somebody);
        gone.put("activeTo", "2026-06-30");
        assign(Accounts.admin().post("/trainers", gone).expect(201).at("/id"), place, "PRIMARY", "2026-12-01", null)
                .expect(422, "TRAINER_INACTIVE");
        assertEquals(0, on(place, "2026-12-01").total(), "nothing was written");
    }

    @Test
    void anEndCanBeBroughtForwardButNotPutOff() {
        var place = Places.localGovernment(DISTRICT);
        var id = assigned(trainer(), place, "2026-10-01", null).at("/id");

        end(id, "2026-09-30").expect(422, "DATES_REVERSED");
        assertEquals("2026-12-31", end(id, "2026-12-31").expect(200).at("/to"));
        end(id, "2026-12-31").expect(200);
        end(id, "2027-01-31").expect(409, "ASSIGNMENT_ENDED");
        assertEquals("2026-11-30", end(id, "2026-11-30").expect(200).at("/to"));
        end(UUID.randomUUID().toString(), "2026-11-30").expect(404);
    }

    @Test
    void whatHasNotBegunCanBeTakenBackAndWhatHasIsHistory() {
        var place = Places.localGovernment(DISTRICT);
        var begun = assigned(trainer(), place, "2026-10-01", null).at("/id");
        var coming = assigned(trainer(), place, "2027-01-01", begun);
        var path = "/assignments/" + coming.at("/id");

        assign(trainer(), place, "PRIMARY", "2026-12-01", begun).expect(409, "ASSIGNMENT_OVERLAPS");
        Accounts.admin().delete(path).expect(428);
        Accounts.admin().ifMatch("\"77\"").delete(path).expect(412);
        Accounts.admin().ifMatch(Accounts.admin().get(path).etag()).delete(path).expect(204);
        Accounts.admin().get(path).expect(404);
        var old = "/assignments/" + begun;
        Accounts.admin().ifMatch(Accounts.admin().get(old).etag()).delete(old).expect(409, "ASSIGNMENT_BEGUN");
        assertEquals(
                "DELETE",
                Accounts.admin()
                        .get("/audit?entity=assignment&id=" + coming.at("/id"))
                        .expect(200)
                        .at("/items/0/action"));
    }

    @Test
    void allOfALeavingTrainersWorkMovesInOneActOrNoneOfIt() {
        var leaving = trainer();
        var employer = Places.localGovernment(DISTRICT);
        var other = Places.localGovernment(DISTRICT);
        assigned(leaving, employer, "2026-10-01", null);
        assigned(leaving, other, "2026-10-01", null);
        var unfit = Training.trainer(Training.at(employer)).at("/id");

        var refused = Accounts.admin()
                .post("/assignments/hand-over", handOver(leaving, unfit))
                .expect(409, "HAND_OVER_REFUSED");
        assertEquals(employer, refused.at("/refused/0/code"));
        assertEquals("OWN_EMPLOYER", refused.at("/refused/0/reason"));
        assertEquals(2, of(leaving, "2026-12-01"), "nothing moved");

        Accounts.admin()
                .post(
                        "/assignments/hand-over",
                        object(
                                "fromTrainerId",
                                leaving,
                                "toTrainerId",
                                unfit,
                                "from",
                                "2026-12-01",
                                "localGovernmentCodes",
                                List.of(other, "5401999")))
                .expect(422, "UNKNOWN_PLACE");
        // what fits can go alone
        var fits = Accounts.admin()
                .post(
                        "/assignments/hand-over",
                        object(
                                "fromTrainerId",
                                leaving,
                                "toTrainerId",
                                unfit,
                                "from",
                                "2027-02-01",
                                "localGovernmentCodes",
                                List.of(other)))
                .expect(200);
        assertEquals(other, fits.at("/assignments/0/localGovernmentCode"));
        assertEquals(2, of(leaving, "2027-01-31"));
        assertEquals(1, of(leaving, "2027-02-01"));

        var successor = trainer();
        var done = Accounts.admin()
                .post("/assignments/hand-over", handOver(leaving, successor))
                .expect(200);
        assertEquals("2", done.at("/ended"));
        assertEquals(2, of(leaving, "2026-11-30"));
        assertEquals(0, of(leaving, "2026-12-01"));
        assertEquals(2, of(successor, "2026-12-01"));
        Accounts.admin()
                .post("/assignments/hand-over", handOver(successor, successor))
                .expect(422, "SAME_TRAINER");
        Accounts.admin()
                .post("/assignments/hand-over", handOver(successor, null))
                .expect(200);
        assertEquals(0, of(successor, "2026-12-02"));
    }

    @Test
    void aProvinceAssignsInItsOwnProvinceOnly() {
        var place = Places.localGovernment(DISTRICT);
        var trainer = trainer();
        var request = request(trainer, place, "PRIMARY", "2026-12-01", null);

        Accounts.of(Role.PROVINCE, "57").post("/assignments", request).expect(404);
        var made = Accounts.of(Role.PROVINCE, PROVINCE)
                .post("/assignments", request)
                .expect(201);
        Accounts.of(Role.PROVINCE, "57").get("/assignments/" + made.at("/id")).expect(404);
        assertEquals(
                0,
                Accounts.of(Role.PROVINCE, "57")
                        .get("/assignments?localGovernment=" + place)
                        .expect(200)
                        .total());
        assertEquals(
                1,
                Accounts.of(Role.LOCAL, place)
                        .get("/assignments?localGovernment=" + place)
                        .expect(200)
                        .total());
    }

    @Test
    void aListIsInTheOrderThatWasAskedForElseTheNewestFirst() {
        var trainer = trainer();
        List<String> places = List.of(
                Places.localGovernment(DISTRICT), Places.localGovernment(DISTRICT), Places.localGovernment(DISTRICT));
        var middle = assigned(trainer, places.get(0), "2026-12-02", null).at("/id");
        var backup = assign(trainer, places.get(1), "BACKUP", "2026-12-03", null)
                .expect(201)
                .at("/id");
        var ended = assigned(trainer, places.get(2), "2026-12-01", null).at("/id");
        end(ended, "2026-12-20").expect(200);

        assertEquals(List.of(backup, middle, ended), sorted(trainer, ""));
        assertEquals(List.of(ended, middle, backup), sorted(trainer, "&sort=from"));
        assertEquals(ended, sorted(trainer, "&sort=to").get(0), "what has no end ends last");
        assertEquals(backup, sorted(trainer, "&sort=role,from").get(0));
        assertEquals(List.of(ended, middle), sorted(trainer, "&sort=trainer,from&role=PRIMARY"));
        var byName = new ArrayList<>(places);
        byName.sort(Comparator.comparing(code -> Accounts.admin()
                .get("/local-governments?size=500&province=" + PROVINCE)
                .codes()
                .indexOf(code)));
        assertEquals(
                byName,
                Accounts.admin()
                        .get("/assignments?sort=localGovernment&trainer=" + trainer)
                        .expect(200)
                        .items("/localGovernmentCode"));
        assertEquals(List.of(middle), sorted(trainer, "&size=1&page=1"));
        Accounts.admin().get("/assignments?sort=colour").expectProblem(400, "MALFORMED_REQUEST");
    }

    private static List<String> sorted(String trainer, String query) {
        return Accounts.admin()
                .get("/assignments?trainer=" + trainer + query)
                .expect(200)
                .items("/id");
    }

    private static String trainer() {
        return Training.trainer(Training.office(PROVINCE)).at("/id");
    }

    private static Map<String, Object> request(
            String trainer, String place, String role, String from, String replaces) {
        return object(
                "trainerId", trainer,
                "localGovernmentCode", place,
                "role", role,
                "from", from,
                "replaces", replaces);
    }

    private static Answer assign(String trainer, String place, String role, String from, String replaces) {
        return Accounts.admin().post("/assignments", request(trainer, place, role, from, replaces));
    }

    private static Answer assigned(String trainer, String place, String from, String replaces) {
        return assign(trainer, place, "PRIMARY", from, replaces).expect(201);
    }

    private static Answer end(String id, String on) {
        return Accounts.admin().post("/assignments/" + id + "/end", object("on", on));
    }

    private static Map<String, Object> handOver(String from, String to) {
        return object("fromTrainerId", from, "toTrainerId", to, "from", "2026-12-01");
    }

    private static Answer get(String id) {
        return Accounts.admin().get("/assignments/" + id).expect(200);
    }

    private static Answer on(String place, String day) {
        return Accounts.admin()
                .get("/assignments?role=PRIMARY&localGovernment=" + place + "&on=" + day)
                .expect(200);
    }

    private static String responsible(String place, String day) {
        return on(place, day).at("/items/0/trainerCode");
    }

    private static long of(String trainer, String day) {
        return Accounts.admin()
                .get("/assignments?trainer=" + trainer + "&on=" + day)
                .expect(200)
                .total();
    }

    private boolean insert(String trainer, String place, String role, String from) {
        try {
            write(trainer, place, role, from);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Past every rule of the application, but for what tells others of it. */
    private void write(String trainer, String place, String role, String from) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var raise = connection.prepareStatement("update assignment_lock set version = version + 1");
                var insert =
                        connection.prepareStatement("insert into assignment (id, trainer_id, local_government_id, role,"
                                + " valid_from, created_at, created_by, version) select cast(? as uuid), cast(? as uuid), id,"
                                + " cast(? as varchar(10)), cast(? as date), timestamp with time zone '2026-11-01 09:00:00+07',"
                                + " 'test', 0 from local_government where code = ?")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, UUID.fromString(trainer));
            insert.setString(3, role);
            insert.setObject(4, LocalDate.parse(from));
            insert.setString(5, place);
            insert.executeUpdate();
            raise.executeUpdate();
        }
    }
}
