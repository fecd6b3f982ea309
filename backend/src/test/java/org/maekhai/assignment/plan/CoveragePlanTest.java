package org.maekhai.assignment.plan;

import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.assignment.AssignmentsInMemory;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** From a proposal to a division in force (memo order 2). Each test has a province of its own. */
@QuarkusTest
class CoveragePlanTest extends AssignmentsInMemory {
    private static final long MANY_TURNS = 1200;

    @Inject
    DataSource dataSource;

    @Inject
    Jdbc jdbc;

    @Test
    void aProvinceIsDividedAgreedAndPutInForce() {
        var province = province("63", 12, 3, 6);
        var id = propose(province.code(), object()).expect(202).at("/id");
        var plan = ready(id);

        assertEquals(0, plan.json().get("uncovered").size());
        assertEquals(12, plan.json().get("lines").size());
        assertTrue(plan.json().get("gap").asDouble() >= 0);
        assertTrue(plan.json().get("bound").asDouble()
                <= plan.json().get("objective").asDouble());
        var terms = plan.json().get("terms");
        assertEquals(
                plan.json().get("objective").asDouble(),
                terms.get("travel").asDouble()
                        + terms.get("balance").asDouble()
                        + terms.get("continuity").asDouble()
                        + terms.get("cohesion").asDouble(),
                0.001);
        for (var line : plan.json().get("lines")) {
            assertTrue(line.get("changed").asBoolean(), "nobody had a trainer");
            assertFalse(line.get("why").get("because").asText().isEmpty());
        }

        // a change by hand scores again at once, pins, and needs the plan that was seen
        var line = plan.json().get("lines").get(0);
        var path = "/coverage-plans/" + id + "/lines/"
                + line.get("localGovernmentCode").asText();
        var other = province.trainers().stream()
                .filter(trainer ->
                        !trainer.at("/code").equals(line.get("trainerCode").asText()))
                .filter(trainer -> count(plan, trainer.at("/code")) < 6)
                .findFirst()
                .orElseThrow();
        var change = object("trainerId", other.at("/id"));
        Accounts.admin().call("PATCH", path, change).expect(428);
        Accounts.admin().ifMatch("\"77\"").call("PATCH", path, change).expect(412);
        var changed = Accounts.admin()
                .ifMatch(plan.etag())
                .call("PATCH", path, change)
                .expect(200);
        Accounts.admin().ifMatch(plan.etag()).call("PATCH", path, change).expect(200);
        assertEquals(
                other.at("/code"),
                line(changed, line.get("localGovernmentCode").asText())
                        .get("trainerCode")
                        .asText());
        assertTrue(changed.json().get("objective").asDouble()
                > plan.json().get("bound").asDouble() - 0.001);
        assertNotEquals(plan.at("/objective"), changed.at("/objective"));

        // solved again, the pin stays
        Accounts.admin().post("/coverage-plans/" + id + "/solve", null).expect(202);
        var again = ready(id);
        var pinned = line(again, line.get("localGovernmentCode").asText());
        assertEquals(other.at("/code"), pinned.get("trainerCode").asText());
        assertEquals("PINNED", pinned.get("why").get("because").asText());
        // who frees what the bound was proven under knows no bound any more
        var freed = Accounts.admin()
                .ifMatch(again.etag())
                .call("PATCH", path, object("pinned", false))
                .expect(200);
        assertNull(freed.at("/bound"));
        assertNull(freed.at("/gap"));

        Accounts.admin().post("/coverage-plans/" + id + "/apply", null).expect(409, "PLAN_NOT_AGREED");
        var agreed = Accounts.of(Role.PROVINCE, province.code())
                .post("/coverage-plans/" + id + "/agree", object("on", "2026-11-20", "place", "ศาลากลาง"))
                .expect(200);
        assertEquals("AGREED", agreed.at("/state"));
        assertEquals("ศาลากลาง", agreed.at("/agreed/place"));
        Accounts.admin()
                .ifMatch("*")
                .call(
                        "PATCH",
                        path,
                        object("trainerId", province.trainers().get(0).at("/id"), "pinned", true))
                .expect(409, "PLAN_NOT_READY");
        Accounts.admin().post("/coverage-plans/" + id + "/reopen", null).expect(200);
        agree(id);
        assertEquals("APPLIED", apply(id).expect(200).at("/state"));
        apply(id).expect(409, "PLAN_APPLIED");

        var coverage = coverage(province.code(), "2026-12-01");
        assertEquals("1.0", coverage.at("/rate"));
        assertEquals(
                coverage.at("/total"), String.valueOf(agreed.json().get("lines").size()));
        for (var planned : agreed.json().get("lines")) {
            var code = planned.get("localGovernmentCode").asText();
            assertEquals(
                    planned.get("trainerCode").asText(),
                    Accounts.admin()
                            .get("/assignments?localGovernment=" + code + "&on=2026-12-01")
                            .expect(200)
                            .at("/items/0/trainerCode"));
        }
        assertEquals("0.0", coverage(province.code(), "2026-11-30").at("/rate"));
    }

    @Test
    void aSecondDivisionReplacesTheFirstAndHistoryStays() {
        var province = province("64", 6, 2, 6);
        var first = agreedPlan(province.code(), "2026-12-01");
        apply(first).expect(200);
        var leaving = province.trainers().get(0);
        var second = propose(province.code(), object("without", List.of(leaving.at("/id")), "from", "2027-03-01"))
                .expect(202)
                .at("/id");
        var plan = ready(second);
        assertEquals(1, plan.json().get("trainers").size());
        assertEquals(leaving.at("/name"), plan.at("/scenario/without/0"));
        agree(second);
        apply(second).expect(200);

        assertEquals(
                0,
                Accounts.admin()
                        .get("/assignments?on=2027-03-01&trainer=" + leaving.at("/id"))
                        .total());
        assertEquals(
                count(ready(first), leaving.at("/code")),
                Accounts.admin()
                        .get("/assignments?on=2027-02-28&trainer=" + leaving.at("/id"))
                        .total());
        assertEquals("1.0", coverage(province.code(), "2027-03-01").at("/rate"));
    }

    @Test
    void whatMovedSinceKeepsAPlanFromComingIntoForceAndIsNamed() {
        var province = province("65", 5, 2, 6);
        var id = agreedPlan(province.code(), "2026-12-01");
        var fresh = Places.localGovernment("6501");
        var trainer = Training.trainer(Training.office("65"));
        var place = province.places().get(0);
        Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId",
                                trainer.at("/id"),
                                "localGovernmentCode",
                                place,
                                "role",
                                "PRIMARY",
                                "from",
                                "2026-11-01"))
                .expect(201);

        var refused = apply(id).expect(409, "PLAN_OUTDATED");
        List<String> changed = new ArrayList<>();
        refused.json()
                .get("changed")
                .forEach(what -> changed.add(
                        what.get("what").asText() + " " + what.get("code").asText()));
        assertTrue(changed.contains("LOCAL_GOVERNMENT_NEW " + fresh), changed.toString());
        assertTrue(changed.contains("TRAINER_NEW " + trainer.at("/code")), changed.toString());
        assertTrue(changed.contains("ASSIGNMENT_CHANGED " + place), changed.toString());
        assertEquals(3, changed.size(), changed.toString());
        assertEquals("0.0", coverageWithout(province.code(), place), "nothing was written");

        Accounts.admin().post("/coverage-plans/" + id + "/reopen", null).expect(200);
        Accounts.admin().post("/coverage-plans/" + id + "/solve", null).expect(202);
        ready(id);
        agree(id);
        apply(id).expect(200);
        assertEquals("1.0", coverage(province.code(), "2026-12-01").at("/rate"));
    }

    @Test
    void whoStaysStaysBeyondAStatedLastDayAndWhatBeginsLaterIsLeftAlone() {
        var province = province("86", 4, 1, 6);
        var trainer = province.trainers().get(0);
        var ending = province.places().get(0);
        var followed = province.places().get(1);
        var later = Training.trainer(Training.office("86"));
        assign(trainer, ending, "2026-10-01", "2027-01-15");
        assign(later, followed, "2027-05-01", null);
        var backup = new LinkedHashMap<>(assignment(trainer, province.places().get(2), "2027-02-01", null));
        backup.put("role", "BACKUP");
        Accounts.admin().post("/assignments", backup).expect(201);
        var id = propose(province.code(), object("without", List.of(later.at("/id"))))
                .expect(202)
                .at("/id");
        ready(id);
        agree(id);
        apply(id).expect(200);

        assertEquals("1.0", coverage("86", "2026-12-01").at("/rate"));
        assertEquals("1.0", coverage("86", "2027-04-30").at("/rate"), "nothing ends in between");
        assertEquals("1.0", coverage("86", "2027-05-01").at("/rate"));
        assertEquals(later.at("/code"), responsible(followed, "2027-05-01"));
        assertEquals(trainer.at("/code"), responsible(followed, "2027-04-30"));
        var written =
                Accounts.admin().get("/audit?entity=coverage-plan&id=" + id).expect(200);
        assertEquals("ACCEPT", written.at("/items/0/action"));
        assertEquals(3, written.json().at("/items/0/after/assignments").size(), written.text());
    }

    @Test
    void aPinThatTheRulesNoLongerAllowIsNamedAndAPinAloneChangesTheETag() {
        var province = province("91", 4, 2, 6);
        var plan = ready(propose(province.code(), object()).expect(202).at("/id"));
        var line = plan.json().get("lines").get(0);
        var code = line.get("localGovernmentCode").asText();
        var path = "/coverage-plans/" + plan.at("/id") + "/lines/";
        var pinned = patch(plan, path + code, object("pinned", true)).expect(200);
        assertNotEquals(plan.etag(), pinned.etag());
        patch(
                        plan,
                        path
                                + plan.json()
                                        .get("lines")
                                        .get(1)
                                        .get("localGovernmentCode")
                                        .asText(),
                        object("pinned", true))
                .expect(412);
        var trainer = province.trainers().stream()
                .filter(each -> each.at("/code").equals(line.get("trainerCode").asText()))
                .findFirst()
                .orElseThrow();
        Accounts.admin()
                .post(
                        "/trainers/" + trainer.at("/id") + "/transfers",
                        Training.transfer("2026-11-01", Training.at(code)))
                .expect(200);

        var refused = Accounts.admin()
                .post("/coverage-plans/" + plan.at("/id") + "/solve", null)
                .expect(409, "PINS_IMPOSSIBLE");
        assertEquals(code, refused.at("/pins/0/code"));
        agree(plan.at("/id"));
        apply(plan.at("/id")).expect(409, "PLAN_OUTDATED");
        Accounts.admin()
                .post("/coverage-plans/" + plan.at("/id") + "/reopen", null)
                .expect(200);
        var freed = Accounts.admin()
                .ifMatch("*")
                .call("PATCH", path + code, object("pinned", false))
                .expect(200);
        Accounts.admin()
                .post("/coverage-plans/" + freed.at("/id") + "/solve", null)
                .expect(202);
        var again = ready(freed.at("/id"));
        assertNotEquals(
                trainer.at("/code"), line(again, code).get("trainerCode").asText());
    }

    @Test
    void whomAPlanLeavesUncoveredUntilSomebodyIsKnownToComeStaysSo() {
        var province = province("94", 3, 1, 2);
        for (int i = 0; i < 3; i++) {
            var day = "2027-06-0" + (1 + i);
            assign(province.trainers().get(0), province.places().get(i), day, day);
        }
        var id = propose(province.code(), object()).expect(202).at("/id");
        assertEquals(1, ready(id).json().get("uncovered").size());

        agree(id);

        assertEquals("APPLIED", apply(id).expect(200).at("/state"));
    }

    @Test
    void whereCapacityIsShortThePlanSaysHowMuchIsMissing() {
        var province = province("66", 7, 2, 2);
        var plan = ready(propose(province.code(), object()).expect(202).at("/id"));

        assertEquals("3", plan.at("/missingCapacity"));
        assertEquals(3, plan.json().get("uncovered").size());
        for (var uncovered : plan.json().get("uncovered")) {
            var line = line(plan, uncovered.get("code").asText());
            assertTrue(
                    line.get("trainerCode") == null || line.get("trainerCode").isNull());
            assertEquals("NO_CAPACITY", line.get("why").get("because").asText());
        }
        // what if two came?
        var supposed = propose(
                        province.code(),
                        object(
                                "added",
                                List.of(
                                        object(
                                                "name",
                                                "ครูใหม่ 1",
                                                "latitude",
                                                15.0,
                                                "longitude",
                                                100.0,
                                                "capacity",
                                                2),
                                        object(
                                                "name",
                                                "ครูใหม่ 2",
                                                "latitude",
                                                15.1,
                                                "longitude",
                                                100.1,
                                                "capacity",
                                                2))))
                .expect(202)
                .at("/id");
        assertEquals("0", ready(supposed).at("/missingCapacity"));
        Accounts.admin()
                .post("/coverage-plans/" + supposed + "/agree", object("on", "2026-11-20"))
                .expect(409, "PLAN_IS_SUPPOSED");
    }

    @Test
    void withASeedTheSameFactsGiveTheSamePlan() {
        var province = province("67", 14, 4, 6);
        var one = ready(propose(province.code(), object("seed", 5, "maxSeconds", 1))
                .expect(202)
                .at("/id"));
        var two = ready(propose(province.code(), object("seed", 5, "maxSeconds", 1))
                .expect(202)
                .at("/id"));

        assertEquals(trainers(one), trainers(two));
        assertEquals(one.at("/bound"), two.at("/bound"));
    }

    @Test
    void aPlanThatRunsCanBeCancelledAndAProvinceHasOneAtATime() throws Exception {
        var province = province("70", 60, 8, 9);
        var id = propose(province.code(), object("maxSeconds", 600, "weights", hard()))
                .expect(202)
                .at("/id");
        var refused = propose(province.code(), object()).expect(409, "PLAN_UNDER_WAY");
        assertEquals(id, refused.at("/planId"));
        until(id, "RUNNING");
        Accounts.admin()
                .post("/coverage-plans/" + id + "/agree", object("on", "2026-11-20"))
                .expect(409, "PLAN_NOT_READY");
        assertEquals(
                "CANCELLED",
                Accounts.admin()
                        .post("/coverage-plans/" + id + "/cancel", null)
                        .expect(200)
                        .at("/state"));
        Accounts.admin().post("/coverage-plans/" + id + "/cancel", null).expect(409, "PLAN_NOT_OPEN");

        // and the next one gets its turn
        var next = propose(province.code(), object("maxSeconds", 1)).expect(202).at("/id");
        ready(next);
        assertEquals("CANCELLED", get(id).at("/state"), "the stopped search changed nothing");
    }

    @Test
    void whatADeadServerSearchedForIsTakenOverAndFailsWhenTheNextServerDiesOfItToo() {
        var province = province("71", 5, 2, 6);
        var id = propose(province.code(), object()).expect(202).at("/id");
        ready(id);
        leftByADeadServer(id, 0);
        var again = ready(id);
        assertEquals("1.0", again.at("/progress"));
        assertEquals(0, again.json().get("uncovered").size());

        leftByADeadServer(id, 1);
        until(id, "FAILED");
        assertEquals("INTERRUPTED", get(id).at("/failureCode"));
        Accounts.admin().post("/coverage-plans/" + id + "/solve", null).expect(202);
        ready(id);
    }

    /** Its lease has lapsed. @param lapses how often that had happened before */
    private void leftByADeadServer(String id, int lapses) {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update(new Sql("""
                    update coverage_plan
                    set state = 'RUNNING', busy_province = province_code, progress = 0.7
                    where id = :plan
                    """, UUID.fromString(id)));
            jdbc.update(new Sql("""
                    insert into job (kind, of_id, can_wait, queued_at, lease_until, taken, lapses)
                    values ('coverage-plan', :plan, false, current_timestamp,
                            current_timestamp - interval '1' second, 1, :lapses)
                    """, UUID.fromString(id), lapses));
        });
    }

    @Test
    void whereThePackageHasNoSolverForTheMachineAPlanIsRefusedInWords() {
        var processor = System.setProperty("os.arch", "riscv64");
        try {
            var refused = propose("67", object()).expectProblem(409, "SOLVER_MISSING");
            assertTrue(refused.at("/detail").contains("linux-riscv64"), refused.text());
            Accounts.admin()
                    .post("/coverage-plans/national", object("from", "2026-12-01"))
                    .expectProblem(409, "SOLVER_MISSING");
            Accounts.admin().post("/hub-plans", object("provinceCode", "67")).expectProblem(409, "SOLVER_MISSING");
        } finally {
            System.setProperty("os.arch", processor);
        }
    }

    @Test
    void badInputIsToldWhereItIs() {
        var province = province("72", 3, 1, 6);
        propose("99", object()).expect(422, "UNKNOWN_PLACE");
        propose(province.code(), object("from", "0100-01-01")).expect(422, "BAD_DATE");
        propose(province.code(), object("from", null)).expect(422, "REQUIRED");
        propose(province.code(), object("maxSeconds", 0)).expect(422, "OUT_OF_RANGE");
        propose(province.code(), object("weights", object("travel", -1, "balance", 1, "continuity", 1, "cohesion", 1)))
                .expect(422, "OUT_OF_RANGE");
        propose(province.code(), object("weights", object("travel", 1))).expect(422, "REQUIRED");
        propose(province.code(), object("without", List.of(UUID.randomUUID()))).expect(422, "UNKNOWN_TRAINER");
        propose(
                        province.code(),
                        object("added", List.of(object("name", "x", "latitude", 1, "longitude", 100, "capacity", 0))))
                .expect(422, "OUT_OF_RANGE");
        propose(province.code(), object("added", java.util.Collections.singletonList(null)))
                .expect(422, "REQUIRED");
        propose("73", object()).expect(409, "NOTHING_TO_COVER");
        var plan = ready(propose(province.code(), object()).expect(202).at("/id"));
        var path = "/coverage-plans/" + plan.at("/id") + "/lines/";
        patch(plan, path + "9999999", object("pinned", true)).expect(404);
        patch(plan, path + province.places().get(0), object("trainerId", UUID.randomUUID()))
                .expect(422, "UNKNOWN_TRAINER");
        Accounts.admin().get("/coverage-plans/" + UUID.randomUUID()).expect(404);
        Accounts.of(Role.PROVINCE, "57")
                .get("/coverage-plans/" + plan.at("/id"))
                .expect(404);
        Accounts.of(Role.PROVINCE, "57")
                .post("/coverage-plans/" + plan.at("/id") + "/apply", null)
                .expect(404);
    }

    @Test
    void aChangeByHandKeepsTheHardRules() {
        var employer = Places.localGovernment("7401");
        var other = Places.localGovernment("7401");
        var employed = Training.trainer(Training.at(employer));
        var somebody = Training.office("74");
        var small = Training.request(Training.passed(somebody), somebody);
        small.put("capacity", 1);
        Accounts.admin().post("/trainers", small).expect(201);
        var plan = ready(propose("74", object()).expect(202).at("/id"));
        assertEquals(0, plan.json().get("uncovered").size());
        var lines = "/coverage-plans/" + plan.at("/id") + "/lines/";

        patch(plan, lines + employer, object("trainerId", employed.at("/id"))).expect(422, "OWN_EMPLOYER");
        patch(plan, lines + other, object("trainerCode", small.get("code"))).expect(409, "CAPACITY_EXCEEDED");
    }

    @Test
    void theWholeNationIsDividedProvinceByProvince() {
        var province = province("75", 4, 2, 6);
        var department = Accounts.of(Role.DEPARTMENT);
        var nation = List.of(province, province("83", 2, 1, 6), province("84", 2, 1, 6));
        var run = divide(nation, department, 1);
        var path = "/coverage-plans/national/" + run.at("/id");
        turns(() -> department.get(path).expect(200).at("/progress").equals("1.0"));
        var done = department.get(path).expect(200);
        int plans = done.json().get("plans").asInt();
        assertEquals(nation.size(), plans);
        assertEquals(plans, done.json().get("ready").asInt(), done.text());
        assertEquals(76, plans + done.json().get("skipped").size(), "no province is forgotten");
        List<String> skipped = new ArrayList<>();
        done.json().get("skipped").forEach(code -> skipped.add(code.asText()));
        assertFalse(skipped.contains(province.code()), "it has local governments and no plan under way");
        assertEquals(
                plans,
                department
                        .get("/coverage-plans?state=READY&run=" + run.at("/id"))
                        .expect(200)
                        .total());
        var own = department
                .get("/coverage-plans?run=" + run.at("/id") + "&province=" + province.code())
                .expect(200);
        assertEquals(1, own.total());
        assertEquals("READY", own.at("/items/0/state"));
        assertEquals("0", own.at("/items/0/uncovered"));
        department
                .post("/coverage-plans/national", object("from", "0100-01-01"))
                .expect(422, "BAD_DATE");
        var cancelled = divide(nation, department, 30);
        // an officer's own plan doesn't wait behind the nation's
        var waiting = department
                .get("/coverage-plans?state=QUEUED&size=500&sort=-province&run=" + cancelled.at("/id"))
                .expect(200)
                .at("/items/0/provinceCode");
        propose(waiting, object("maxSeconds", 1)).expect(202);
        assertEquals(
                "CANCELLED",
                department
                        .get("/coverage-plans?run=" + cancelled.at("/id") + "&province=" + waiting)
                        .at("/items/0/state"));
        department
                .post("/coverage-plans/national/" + cancelled.at("/id") + "/cancel", null)
                .expect(200);
        turns(() -> department
                .get("/coverage-plans/national/" + cancelled.at("/id"))
                .at("/progress")
                .equals("1.0"));
    }

    @Test
    void whoProposesWhileThePlanOfTheNationBeginsIsToldThatItIsUnderWay() throws Exception {
        var province = province("58", 2, 1, 4);
        var id = UUID.fromString(ready(propose(province.code(), object("maxSeconds", 1))
                        .expect(202)
                        .at("/id"))
                .at("/id"));
        var run = UUID.randomUUID();
        jdbc.update(new Sql("""
                insert into coverage_plan_run (id, created_at, created_by, skipped)
                values (:run, current_timestamp, 'nobody', '')
                """, run));
        jdbc.update(new Sql("""
                update coverage_plan
                set state = 'QUEUED', busy_province = province_code, run_id = :run
                where id = :plan
                """, run, id));
        var pool = Executors.newSingleThreadExecutor();
        try {
            var proposed = QuarkusTransaction.requiringNew().call(() -> {
                jdbc.update(new Sql(
                        "update coverage_plan set state = 'RUNNING', version = version + 1 where id = :plan", id));
                var asking = pool.submit(() -> propose(province.code(), object()));
                // as long as it takes to come to the plan
                assertThrows(TimeoutException.class, () -> asking.get(2, TimeUnit.SECONDS));
                return asking;
            });

            proposed.get(20, TimeUnit.SECONDS).expectProblem(409, "PLAN_UNDER_WAY");
        } finally {
            pool.shutdownNow();
            Accounts.admin().post("/coverage-plans/" + id + "/cancel", null).expect(200);
        }
    }

    @Test
    void whereAProvinceOfTheNationFailsTheOthersAreDividedAndNothingWaitsForEver() throws Exception {
        var broken = province("60", 2, 1, 4);
        var sound = province("61", 2, 1, 4);
        var postings = "update trainer_posting set affiliation = '%s' where trainer_id = '"
                + broken.trainers().get(0).at("/id") + "'";
        var affiliation = broken.trainers().get(0).at("/affiliation");
        Answer run;
        try {
            sql(postings.formatted("NOBODY_KNOWS"));
            run = divide(List.of(broken, sound), Accounts.admin(), 1);
        } finally {
            sql(postings.formatted(affiliation));
        }
        var path = "/coverage-plans/national/" + run.at("/id");
        turns(() -> Accounts.admin().get(path).expect(200).at("/progress").equals("1.0"));

        var done = Accounts.admin().get(path).expect(200);
        assertEquals("0", done.at("/queued"), done.text());
        assertEquals("FAILED", stateIn(run, broken));
        assertEquals("READY", stateIn(run, sound));
        // and it can be tried again
        var failed = Accounts.admin().get("/coverage-plans?run=" + run.at("/id") + "&province=" + broken.code());
        assertEquals("SOLVER_FAILED", get(failed.at("/items/0/id")).at("/failureCode"));
        ready(propose(broken.code(), object("maxSeconds", 1)).expect(202).at("/id"));
    }

    /**
     * A run over a nation of these provinces and one that has nobody: every other one has a plan under way when it is asked
     * for.
     */
    private Answer divide(List<Province> nation, Api officer, int maxSeconds) {
        var empty = jdbc.first(new Sql("""
                        select p.code
                        from province p
                        where not exists (select 1 from local_government lg where lg.province_code = p.code)
                        order by p.code
                        """), row -> row.getString(1)).orElseThrow();
        var codes = new ArrayList<>(List.of(empty));
        nation.forEach(province -> codes.add(province.code()));
        var free = jdbc.list(new Sql("""
                        select p.code
                        from province p
                        where not exists (select 1 from coverage_plan b where b.busy_province = p.code)
                        """), row -> row.getString(1));
        jdbc.batch(
                """
                insert into coverage_plan (id, province_code, state, busy_province, valid_from, weight_travel,
                                           weight_balance, weight_continuity, weight_cohesion, max_seconds, progress,
                                           created_at, created_by, version)
                values (?, ?, 'QUEUED', ?, date '2026-12-01', 1, 1, 1, 1, 1, 0, current_timestamp, 'elsewhere', 0)
                """,
                free.stream()
                        .filter(code -> !codes.contains(code))
                        .map(code -> new Object[] {UUID.randomUUID(), code, code})
                        .toList());
        try {
            return officer.post("/coverage-plans/national", object("from", "2026-12-01", "maxSeconds", maxSeconds))
                    .expect(202)
                    .body("skipped", hasItem(empty));
        } finally {
            jdbc.update(new Sql("delete from coverage_plan where created_by = 'elsewhere'"));
        }
    }

    private static String stateIn(Answer run, Province province) {
        return Accounts.admin()
                .get("/coverage-plans?run=" + run.at("/id") + "&province=" + province.code())
                .at("/items/0/state");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            assertEquals(1, update.executeUpdate(statement));
        }
    }

    private record Province(String code, List<String> places, List<Answer> trainers) {}

    /** A province with so many local governments, and trainers of its office. */
    private static Province province(String code, int places, int trainers, int capacity) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            var local = Places.newCode(code + "0" + (1 + i % 2));
            var request = Places.request(local);
            request.put("latitude", 14.5 + i % 5 * 0.11);
            request.put("longitude", 99.5 + i % 7 * 0.13);
            Places.create(request);
            made.add(local);
        }
        List<Answer> people = new ArrayList<>();
        for (int t = 0; t < trainers; t++) {
            var somebody = Training.office(code);
            var request = Training.request(Training.passed(somebody), somebody);
            request.put("capacity", capacity);
            request.put("latitude", 14.4 + t * 0.17);
            request.put("longitude", 99.6 + t * 0.1);
            people.add(Accounts.admin().post("/trainers", request).expect(201));
        }
        return new Province(code, made, people);
    }

    private static Map<String, Object> hard() {
        return object("travel", 1, "balance", 40, "continuity", 20, "cohesion", 100);
    }

    private static Answer propose(String province, Map<String, Object> more) {
        Map<String, Object> request =
                new LinkedHashMap<>(object("provinceCode", province, "from", "2026-12-01", "maxSeconds", 2));
        request.putAll(more);
        return Accounts.admin().post("/coverage-plans", request);
    }

    private static Answer get(String id) {
        return Accounts.admin().get("/coverage-plans/" + id).expect(200);
    }

    private static Answer ready(String id) {
        turns(() -> !List.of("QUEUED", "RUNNING").contains(get(id).at("/state")));
        var plan = get(id);
        assertTrue(List.of("READY", "APPLIED").contains(plan.at("/state")), plan.text());
        return plan;
    }

    private static void until(String id, String state) {
        turns(() -> get(id).at("/state").equals(state));
    }

    /** Asks again and again until it is so. */
    private static void turns(java.util.function.BooleanSupplier done) {
        for (long turn = 0; turn < MANY_TURNS; turn++) {
            if (done.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("it never came to that");
    }

    private static String agreedPlan(String province, String from) {
        var id = propose(province, object("from", from)).expect(202).at("/id");
        ready(id);
        agree(id);
        return id;
    }

    private static Map<String, Object> assignment(Answer trainer, String place, String from, String to) {
        return object(
                "trainerId", trainer.at("/id"),
                "localGovernmentCode", place,
                "role", "PRIMARY",
                "from", from,
                "to", to);
    }

    private static void assign(Answer trainer, String place, String from, String to) {
        Accounts.admin()
                .post("/assignments", assignment(trainer, place, from, to))
                .expect(201);
    }

    private static String responsible(String place, String on) {
        return Accounts.admin()
                .get("/assignments?role=PRIMARY&localGovernment=" + place + "&on=" + on)
                .expect(200)
                .at("/items/0/trainerCode");
    }

    private static void agree(String id) {
        Accounts.admin()
                .post("/coverage-plans/" + id + "/agree", object("on", "2026-11-20"))
                .expect(200);
    }

    private static Answer apply(String id) {
        return Accounts.admin().post("/coverage-plans/" + id + "/apply", null);
    }

    private static Answer patch(Answer plan, String path, Object body) {
        return Accounts.admin().ifMatch(plan.etag()).call("PATCH", path, body);
    }

    private static Answer coverage(String province, String on) {
        return Accounts.admin()
                .get("/coverage?province=" + province + "&on=" + on)
                .expect(200);
    }

    private static String coverageWithout(String province, String place) {
        return Accounts.admin()
                        .get("/coverage/local-governments?covered=true&on=2026-12-01&province=" + province)
                        .expect(200)
                        .items("/localGovernment/code")
                        .equals(List.of(place))
                ? "0.0"
                : "more";
    }

    private static JsonNode line(Answer plan, String code) {
        for (var line : plan.json().get("lines")) {
            if (line.get("localGovernmentCode").asText().equals(code)) {
                return line;
            }
        }
        throw new AssertionError(code + " is not in " + plan.text());
    }

    private static long count(Answer plan, String trainer) {
        long count = 0;
        for (var line : plan.json().get("lines")) {
            count += trainer.equals(line.path("trainerCode").asText()) ? 1 : 0;
        }
        return count;
    }

    private static List<String> trainers(Answer plan) {
        List<String> trainers = new ArrayList<>();
        plan.json()
                .get("lines")
                .forEach(line -> trainers.add(line.path("trainerCode").asText()));
        return trainers;
    }
}
