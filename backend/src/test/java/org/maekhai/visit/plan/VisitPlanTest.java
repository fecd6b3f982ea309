package org.maekhai.visit.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.security.Role;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Plans of days, from the question to planned visits. Each test has a trainer of its own; today is Monday, 23 November 2026. */
@QuarkusTest
class VisitPlanTest {
    private static final double BASE_LATITUDE = 17.0, BASE_LONGITUDE = 100.1;

    @Inject
    Jdbc jdbc;

    @Test
    void theDaysOfATrainerArePlannedAndBecomeVisits() {
        var trainer = trainer("65");
        var user = Accounts.create(Role.TRAINER, "65");
        var own = Api.signIn(user, Accounts.PASSWORD);
        Visited.tie(trainer, own);
        var near = inCharge(trainer, 17.05, 100.1);
        var nearer = inCharge(trainer, 17.04, 100.12);
        var east = inCharge(trainer, 17.0, 100.3);
        var seen = inCharge(trainer, 17.0, 100.31);
        contact(seen, trainer);
        var far = inCharge(trainer, 19.6, 100.1);
        var nowhere = inCharge(trainer, Places.localGovernment("6501"));
        var planned = inCharge(trainer, 17.01, 100.1);
        Visited.visit(Visited.by(Visited.trainer("65"), planned, "PLANNED"));

        var made = own.post(
                        "/visit-plans",
                        object("trainerId", trainer, "from", "2026-11-30", "to", "2026-12-02", "days", 2, "perDay", 2))
                .expect(202);
        assertTrue(made.header("Location").endsWith("/api/v1/visit-plans/" + made.at("/id")));
        var plan = ready(made.at("/id"));
        // those that lie together are seen on one day, the more urgent ones first; a third day wasn't wanted
        assertEquals(List.of("2026-11-30", "2026-12-01"), texts(plan.json().at("/days"), "/on"));
        assertEquals(List.of(sorted(near, nearer), sorted(east, seen)), sets(plan));
        plan.json().get("days").forEach(day -> requireRightFigures(day, 0));
        assertEquals("0.0", plan.at("/gap"));
        assertEquals(plan.at("/objective"), plan.at("/bound"));
        assertEquals(
                Map.of(far, "TOO_FAR", nowhere, "NO_COORDINATES", planned, "PLANNED_ALREADY"), left(plan), "and why");
        assertEquals("08:30", plan.at("/startsAt"));
        var scores = 0.0;
        var km = 0.0;
        for (var day : plan.json().get("days")) {
            km += day.get("km").asDouble();
            for (var stop : day.get("stops")) {
                scores += stop.get("score").asDouble();
            }
        }
        assertEquals(scores - km / 100, plan.json().get("objective").asDouble(), 0.02, "a point for 100 km");

        Accounts.of(Role.PROVINCE, "64")
                .post("/visit-plans/" + plan.at("/id") + "/accept", null)
                .expectProblem(404, "NOT_FOUND");
        var accepted =
                own.post("/visit-plans/" + plan.at("/id") + "/accept", null).expect(200);
        assertEquals("ACCEPTED", accepted.at("/state"));
        own.post("/visit-plans/" + plan.at("/id") + "/accept", null).expectProblem(409, "VISIT_PLAN_CLOSED");
        own.post("/visit-plans/" + plan.at("/id") + "/cancel", null).expectProblem(409, "VISIT_PLAN_CLOSED");
        var visits = own.get("/visits?trainer=" + trainer + "&state=PLANNED").expect(200);
        assertEquals(4, visits.total());
        for (var day : accepted.json().get("days")) {
            for (var stop : day.get("stops")) {
                var visit = own.get("/visits/" + stop.get("visitId").asText()).expect(200);
                assertEquals("PLANNED ON_SITE", visit.at("/state") + " " + visit.at("/mode"));
                assertEquals(day.get("on").asText(), visit.at("/plannedOn"));
                assertEquals(stop.get("localGovernmentCode").asText(), visit.at("/localGovernmentCode"));
                assertEquals(
                        "[\"" + trainer + "\"]", visit.json().get("trainerIds").toString());
            }
        }
        var listed =
                own.get("/visit-plans?trainer=" + trainer + "&state=ACCEPTED").expect(200);
        assertEquals(1, listed.total());
        assertEquals("2 4", listed.at("/items/0/days") + " " + listed.at("/items/0/stops"));
        var audit = Accounts.admin()
                .get("/audit?entity=visit-plan&id=" + plan.at("/id"))
                .expect(200);
        assertEquals(List.of("ACCEPT", "CREATE"), audit.items("/action"));
    }

    @Test
    void onlyWorkingDaysAreUsedAndWhatIsPromisedOnThemCounts() {
        var trainer = trainer("65");
        for (int i = 0; i < 12; i++) {
            inCharge(trainer, 17.01 + i / 500.0, 100.1);
        }
        var promised = Earned.place("6501", 17.0, 100.12);
        for (var on : List.of("2026-12-04", "2026-12-04", "2026-12-11")) {
            var visit =
                    Visited.by(trainer, on.endsWith("11") ? promised : Earned.place("6501", 17.0, 100.12), "PLANNED");
            visit.put("plannedOn", on);
            Visited.visit(visit);
        }
        // 5 December is a Saturday, and given back on Monday; the 10th is a holiday, too
        var plan = plan(trainer, "2026-12-04", "2026-12-12");

        assertEquals(
                List.of("2026-12-04", "2026-12-08", "2026-12-09", "2026-12-11"),
                texts(plan.json().at("/workingDays"), ""));
        assertEquals(
                List.of("2026-12-04", "2026-12-08", "2026-12-09", "2026-12-11"),
                texts(plan.json().at("/days"), "/on"));
        List<Integer> stops = new ArrayList<>();
        plan.json().get("days").forEach(day -> {
            requireRightFigures(day, day.get("promisedMinutes").asInt());
            stops.add(day.get("stops").size());
        });
        assertEquals(List.of(1, 3, 3, 2), stops, "of a day that two visits or one are planned on already");
        assertEquals(3, left(plan).values().stream().filter("NO_ROOM"::equals).count());
        assertEquals(List.of(), texts(plan.json().at("/otherDays"), "/on"));
        var shorter = ready(Accounts.admin()
                .post(
                        "/visit-plans",
                        object("trainerId", trainer, "from", "2026-12-09", "to", "2026-12-11", "days", 1, "seed", 1))
                .expect(202)
                .at("/id"));
        assertEquals(List.of("2026-12-09"), texts(shorter.json().at("/days"), "/on"));
        assertEquals(List.of("2026-12-11"), texts(shorter.json().at("/otherDays"), "/on"), "a day without stops");
        assertEquals(
                plan.at("/days/3/promisedMinutes"), shorter.at("/otherDays/0/promisedMinutes"), "isn't an empty one");
        assertEquals("11", shorter.at("/otherDays/0/stopsAllowed"));

        var whole = ready(Accounts.admin()
                .post(
                        "/visit-plans",
                        object("trainerId", trainer, "from", "2026-12-08", "to", "2026-12-09", "fullChecklist", true))
                .expect(202)
                .at("/id"));
        assertEquals(
                "180 2",
                whole.at("/stopMinutes") + " "
                        + whole.json().at("/days/0/stops").size());
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        var trainer = trainer("65");
        var request = object("trainerId", trainer, "from", "2026-12-01", "to", "2026-12-04");
        var officer = Accounts.of(Role.PROVINCE, "65");
        officer.post("/visit-plans", request).expectProblem(409, "NOTHING_TO_VISIT");
        inCharge(trainer, 17.02, 100.1);
        for (var wrong : List.of(
                List.of("/from", "2026-11-22", "from", "PAST_DATE"),
                List.of("/from", "2028-10-01", "from", "BAD_DATE"),
                List.of("/to", "2026-11-30", "to", "DATES_REVERSED"),
                List.of("/to", "2027-02-01", "to", "PERIOD_TOO_LONG"))) {
            var asked = object("trainerId", trainer, "from", "2026-12-01", "to", "2026-12-04");
            asked.put(wrong.get(2), wrong.get(1));
            officer.post("/visit-plans", asked).expect(422).expectError(wrong.get(0), wrong.get(3));
        }
        officer.post("/visit-plans", object("trainerId", trainer, "from", "2026-12-05", "to", "2026-12-07"))
                .expect(422)
                .expectError("/to", "NO_WORKING_DAY");
        for (var range : Map.of("days", 21, "perDay", 13, "maxSeconds", 121).entrySet()) {
            var asked = object("trainerId", trainer, "from", "2026-12-01", "to", "2026-12-04");
            asked.put(range.getKey(), range.getValue());
            officer.post("/visit-plans", asked).expect(422).expectError("/" + range.getKey(), "OUT_OF_RANGE");
            asked.put(range.getKey(), 0);
            officer.post("/visit-plans", asked).expect(422).expectError("/" + range.getKey(), "OUT_OF_RANGE");
        }
        officer.post("/visit-plans", object("trainerId", UUID.randomUUID(), "from", "2026-12-01", "to", "2026-12-04"))
                .expect(422)
                .expectError("/trainerId", "UNKNOWN_TRAINER");
        officer.post("/visit-plans", object("from", "2026-12-01", "to", "2026-12-04"))
                .expect(422)
                .expectError("/trainerId", "REQUIRED");
        Accounts.of(Role.PROVINCE, "64").post("/visit-plans", request).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.DISTRICT, "6501").post("/visit-plans", request).expect(403);
        Accounts.of(Role.TRAINER, "65").post("/visit-plans", request).expectProblem(403, "NOT_YOUR_VISIT");
        var plan = plan(trainer, "2026-12-01", "2026-12-04");
        Accounts.of(Role.TRAINER, "65").get("/visit-plans/" + plan.at("/id")).expect(200);
        for (var act : List.of("accept", "cancel")) {
            Accounts.of(Role.TRAINER, "65")
                    .post("/visit-plans/" + plan.at("/id") + "/" + act, null)
                    .expectProblem(403, "NOT_YOUR_VISIT");
        }
        officer.get("/visit-plans?nobody=1").expect(400);
    }

    @Test
    void factsThatMovedKeepAPlanFromBeingAccepted() {
        var trainer = trainer("65");
        var planned = inCharge(trainer, 17.01, 100.1);
        var reassigned = inCharge(trainer, 17.02, 100.1);
        var closed = inCharge(trainer, 17.03, 100.1);
        inCharge(trainer, 17.04, 100.1);
        var plan = plan(trainer, "2026-12-21", "2026-12-22");
        assertEquals(
                4,
                plan.json().at("/days/0/stops").size()
                        + plan.json().at("/days/1/stops").size());
        var address = "/visit-plans/" + plan.at("/id") + "/accept";

        var visit = Visited.by(Visited.trainer("65"), planned, "PLANNED");
        visit.put("plannedOn", "2026-12-22");
        Visited.visit(visit);
        var current = Accounts.admin()
                .get("/assignments?localGovernment=" + reassigned)
                .expect(200);
        assign(trainer("65"), reassigned, "2026-12-01", current.at("/items/0/id"));
        Accounts.admin()
                .ifMatch("*")
                .delete("/local-governments/" + closed + "?on=2026-12-15")
                .expect(200);
        Accounts.admin()
                .put("/holidays/2026-12-22", object("name", "วันหยุดพิเศษ", "provinceCodes", List.of("65")))
                .expect(200);
        try {
            var refused = Accounts.admin().post(address, null).expectProblem(409, "VISIT_PLAN_OUTDATED");
            Map<String, String> what = new TreeMap<>();
            refused.json()
                    .get("changed")
                    .forEach(change -> what.put(
                            change.get("code").asText(), change.get("what").asText()));
            assertEquals(
                    new TreeMap<>(Map.of(
                            planned, "PLANNED", reassigned, "REASSIGNED", closed, "GONE", "2026-12-22", "DAY_OFF")),
                    what);
        } finally {
            Accounts.admin().ifMatch("*").delete("/holidays/2026-12-22").expect(204);
        }
        assertEquals(
                0,
                Accounts.admin().get("/visits?trainer=" + trainer).expect(200).total(),
                "all or none");
        Accounts.admin()
                .post("/visit-plans/" + plan.at("/id") + "/cancel", null)
                .expect(200);
        Accounts.admin().post(address, null).expectProblem(409, "VISIT_PLAN_CLOSED");
    }

    @Test
    void whatSomebodyPlansAtThatMomentIsWaitedFor() throws Exception {
        var trainer = trainer("65");
        var place = inCharge(trainer, 17.02, 100.1);
        var other = Visited.by(Visited.trainer("65"), place, "PLANNED");
        other.put("plannedOn", "2026-12-30");
        var visit = UUID.fromString(Visited.visit(other).at("/id"));
        var address =
                "/visit-plans/" + plan(trainer, "2026-12-01", "2026-12-03").at("/id") + "/accept";

        var others = Executors.newSingleThreadExecutor();
        try {
            var accepted = QuarkusTransaction.requiringNew().call(() -> {
                jdbc.update(new Sql("update visit_lock set version = version + 1 where province_code = '65'"));
                var answer = others.submit(() -> Accounts.admin().post(address, null));
                LockSupport.parkNanos(400_000_000);
                jdbc.update(new Sql("update visit set planned_on = date '2026-12-02' where id = ?", visit));
                return answer;
            });
            assertEquals(
                    "PLANNED",
                    accepted.get().expectProblem(409, "VISIT_PLAN_OUTDATED").at("/changed/0/what"));
        } finally {
            others.shutdown();
        }
    }

    @Test
    void whoIsHandedOverWithinAPlanIsNoStopOfItAndLaterMattersOnlyFromThatDayOn() {
        var trainer = trainer("65");
        var stays = inCharge(trainer, 17.01, 100.1);
        var leaves = inCharge(trainer, 17.02, 100.1);
        handOver(leaves, "2026-12-02");
        var plan = plan(trainer, "2026-12-01", "2026-12-03");
        assertEquals(List.of(List.of(stays)), sets(plan));
        assertEquals(Map.of(), left(plan));

        // after its day on the first
        handOver(stays, "2026-12-02");
        Accounts.admin()
                .post("/visit-plans/" + plan.at("/id") + "/accept", null)
                .expect(200);
    }

    private static void handOver(String code, String from) {
        var current =
                Accounts.admin().get("/assignments?localGovernment=" + code).expect(200);
        assign(trainer("65"), code, from, current.at("/items/0/id"));
    }

    @Test
    void aStopIsMovedByHandAndTheDaysAreDrivenInTheirShortestOrderAgain() {
        var trainer = trainer("65");
        for (int i = 1; i <= 5; i++) {
            inCharge(trainer, 17.0 + i / 100.0, 100.1);
        }
        var plan = plan(trainer, "2026-12-01", "2026-12-03");
        var address = "/visit-plans/" + plan.at("/id");
        var officer = Accounts.of(Role.PROVINCE, "65");
        assertEquals("[3, 2]", sizes(plan));
        var first = plan.at("/days/0/stops/0/localGovernmentCode");
        var second = plan.at("/days/1/stops/0/localGovernmentCode");

        officer.call("PATCH", address + "/stops/" + first, object("on", "2026-12-02"))
                .expectProblem(428, "IF_MATCH_REQUIRED");
        var same = officer.call("PATCH", address + "/stops/" + first, object("on", "2026-12-01"))
                .expect(200);
        assertEquals(plan.etag(), same.etag(), "it is there already");
        var moved = officer.ifMatch(plan.etag())
                .call("PATCH", address + "/stops/" + first, object("on", "2026-12-02"))
                .expect(200);
        assertEquals("[2, 3]", sizes(moved));
        moved.json().get("days").forEach(day -> requireRightFigures(day, 0));
        assertEquals(plan.at("/bound"), moved.at("/bound"));
        assertTrue(moved.json().get("objective").asDouble()
                <= plan.json().get("bound").asDouble());
        officer.ifMatch(plan.etag())
                .call("PATCH", address + "/stops/" + second, object("on", "2026-12-01"))
                .expectProblem(412, "STALE");
        var third = moved.at("/days/0/stops/0/localGovernmentCode");
        var full = officer.ifMatch(moved.etag())
                .call("PATCH", address + "/stops/" + third, object("on", "2026-12-02"))
                .expectProblem(409, "DAY_FULL");
        assertTrue(full.at("/detail").contains("2 ธ.ค. 2569"), full.at("/detail"));
        officer.ifMatch(moved.etag())
                .call("PATCH", address + "/stops/" + third, object("on", "2026-12-05"))
                .expect(422)
                .expectError("/on", "NOT_A_DAY_OF_THE_PLAN");
        officer.call("PATCH", address + "/stops/" + third, object()).expect(422).expectError("/on", "REQUIRED");
        officer.call("PATCH", address + "/stops/6599999", object("on", "2026-12-02"))
                .expectProblem(404, "NOT_FOUND");
        var out = officer.ifMatch(moved.etag())
                .call("PATCH", address + "/stops/" + third, object("leftOut", true))
                .expect(200);
        assertEquals(Map.of(third, "TAKEN_OUT"), left(out));
        assertEquals("[1, 3]", sizes(out));

        officer.post(address + "/accept", null).expect(200);
        assertEquals(4, officer.get("/visits?trainer=" + trainer).expect(200).total());
        officer.ifMatch("*")
                .call("PATCH", address + "/stops/" + third, object("on", "2026-12-01"))
                .expectProblem(409, "VISIT_PLAN_CLOSED");
    }

    @Test
    void aTrainerHasOnePlanAtATimeAndWhatADeadServerSearchedForIsTakenOver() {
        var trainer = trainer("65");
        inCharge(trainer, 17.02, 100.1);
        var id = plan(trainer, "2026-12-01", "2026-12-04").at("/id");
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(new Sql("""
                update visit_plan
                set state = 'RUNNING', busy = :trainer, progress = 0.7
                where id = :plan
                """, trainer, UUID.fromString(id))));
        assertEquals(
                id,
                Accounts.admin()
                        .post("/visit-plans", object("trainerId", trainer, "from", "2026-12-01", "to", "2026-12-04"))
                        .expectProblem(409, "VISIT_PLAN_UNDER_WAY")
                        .at("/planId"));
        Accounts.admin().post("/visit-plans/" + id + "/accept", null).expectProblem(409, "VISIT_PLAN_NOT_READY");
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(new Sql("""
                insert into job (kind, of_id, can_wait, queued_at, lease_until, taken, lapses)
                values ('visit-plan', :plan, false, current_timestamp, current_timestamp - interval '1' second, 1, 0)
                """, UUID.fromString(id))));

        assertEquals("1.0", ready(id).at("/progress"));
    }

    /** Whose base is known. */
    private static String trainer(String province) {
        var somebody = Training.office(province);
        var request = Training.request(Training.passed(somebody), somebody);
        request.putAll(object("latitude", BASE_LATITUDE, "longitude", BASE_LONGITUDE, "capacity", 30));
        return Accounts.admin().post("/trainers", request).expect(201).at("/id");
    }

    private static String inCharge(String trainer, double latitude, double longitude) {
        return inCharge(trainer, Earned.place("6501", latitude, longitude));
    }

    private static String inCharge(String trainer, String code) {
        assign(trainer, code, "2026-11-02", null);
        return code;
    }

    /** @param replaces the assignment that it follows; null: there is none */
    private static void assign(String trainer, String code, String from, String replaces) {
        Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId",
                                trainer,
                                "localGovernmentCode",
                                code,
                                "role",
                                "PRIMARY",
                                "from",
                                from,
                                "replaces",
                                replaces))
                .expect(201);
    }

    private static void contact(String code, String trainer) {
        Visited.visit(Visited.by(trainer, code, "DONE"));
    }

    private static Answer plan(String trainer, String from, String to) {
        return ready(Accounts.admin()
                .post("/visit-plans", object("trainerId", trainer, "from", from, "to", to, "seed", 1))
                .expect(202)
                .at("/id"));
    }

    /** By what the contract says: great circle × 1.4, 45 km/h, 120 minutes a stop, from 8:30 on. */
    private static void requireRightFigures(JsonNode day, int promised) {
        double latitude = BASE_LATITUDE;
        double longitude = BASE_LONGITUDE;
        double km = 0;
        double minutes = promised;
        for (var stop : day.get("stops")) {
            double leg = 1.4
                    * GreatCircle.km(
                            latitude,
                            longitude,
                            stop.get("latitude").asDouble(),
                            stop.get("longitude").asDouble());
            latitude = stop.get("latitude").asDouble();
            longitude = stop.get("longitude").asDouble();
            km += leg;
            minutes += leg / 45 * 60;
            assertEquals(leg, stop.get("kmBefore").asDouble(), 0.01);
            var arrive = LocalTime.of(8, 30).plusMinutes(Math.round(minutes));
            assertEquals(arrive.toString(), stop.get("arrive").asText());
            minutes += 120;
        }
        double back = 1.4 * GreatCircle.km(latitude, longitude, BASE_LATITUDE, BASE_LONGITUDE);
        assertEquals(km + back, day.get("km").asDouble(), 0.01);
        assertEquals(minutes + back / 45 * 60 - promised, day.get("minutes").asDouble(), 0.51);
        assertTrue(day.get("minutes").asInt() + promised <= 420);
    }

    private static List<String> texts(JsonNode items, String pointer) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at(pointer).asText())
                .toList();
    }

    private static List<String> sorted(String... codes) {
        return List.of(codes).stream().sorted().toList();
    }

    /** The codes of each day. */
    private static List<List<String>> sets(Answer plan) {
        return StreamSupport.stream(plan.json().get("days").spliterator(), false)
                .map(day -> texts(day.get("stops"), "/localGovernmentCode").stream()
                        .sorted()
                        .toList())
                .toList();
    }

    private static String sizes(Answer plan) {
        return sets(plan).stream().map(List::size).toList().toString();
    }

    private static Map<String, String> left(Answer plan) {
        Map<String, String> left = new HashMap<>();
        plan.json()
                .get("left")
                .forEach(one -> left.put(
                        one.get("localGovernmentCode").asText(), one.get("why").asText()));
        return left;
    }

    private static Answer ready(String id) {
        for (int i = 0; i < 1200; i++) {
            var plan = Accounts.admin().get("/visit-plans/" + id).expect(200);
            if (!List.of("QUEUED", "RUNNING").contains(plan.at("/state"))) {
                assertEquals("READY", plan.at("/state"));
                assertNull(plan.at("/failureCode"));
                return plan;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("plan " + id + " is never ready");
    }
}
