package org.maekhai.hub.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.hub.NetworkInMemory;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Network plans, from the question to hubs. Each test has a province of its own. */
@QuarkusTest
class HubPlanTest extends NetworkInMemory {
    @Inject
    HubPlanStore store;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock clock;

    @Test
    void aPlanReachesEverybodyWithTheFewestHubsAndIsPutInForce() {
        // the one in the middle reaches all three, those beside it two each
        var west = Earned.localGovernment("3501", 15.8, 104.0);
        var middle = Earned.localGovernment("3501", 15.8, 104.2);
        var east = Earned.localGovernment("3501", 15.8, 104.4);
        var needy = List.of(
                Earned.place("3501", 15.8, 104.05),
                Earned.place("3501", 15.8, 104.21),
                Earned.place("3501", 15.8, 104.38));
        var far = Earned.place("3501", 15.2, 104.2);
        var officer = Accounts.of(Role.PROVINCE, "35");

        var candidates = officer.get("/hubs/candidates?province=35").expect(200);
        assertEquals(middle, candidates.at("/items/0/localGovernment/code"));
        assertEquals("3", candidates.at("/items/0/adds"));
        assertEquals(3, candidates.total());

        var made = officer.post("/hub-plans", object("provinceCode", "35", "maxSeconds", 3, "seed", 1))
                .expect(202);
        var plan = ready(made.at("/id"));
        assertEquals("[\"" + middle + "\"]", codes(plan, "hubs"));
        assertEquals("3", plan.at("/terms/reached"));
        assertEquals("1", plan.at("/terms/newHubs"));
        assertEquals("1", plan.at("/bound/newHubs"));
        assertEquals("0.0", plan.at("/gap"));
        assertEquals("0", plan.at("/present/reached"));
        assertEquals(1, plan.json().get("unreached").size());
        assertEquals(far, plan.at("/unreached/0/code"));
        assertEquals("TOO_FAR", plan.at("/unreached/0/why"));
        assertEquals(middle, plan.at("/unreached/0/nearest/code"));
        assertEquals(66.7, plan.json().at("/unreached/0/nearest/distanceKm").asDouble(), 0.1);

        var applied =
                officer.post("/hub-plans/" + plan.at("/id") + "/apply", null).expect(200);
        assertEquals("APPLIED", applied.at("/state"));
        officer.post("/hub-plans/" + plan.at("/id") + "/apply", null).expectProblem(409, "HUB_PLAN_CLOSED");
        var hubs = officer.get("/hubs?province=35").expect(200);
        assertEquals(List.of(middle), hubs.items("/localGovernment/code"));
        assertEquals("PROPOSED", hubs.at("/items/0/state"));
        assertEquals("3", hubs.at("/items/0/members"));
        var hub = officer.get("/hubs/" + hubs.at("/items/0/id")).expect(200);
        assertEquals(plan.at("/id"), hub.at("/planId"));
        assertEquals(null, hub.at("/members/0/from"), "promised until it accepts");
        var left = officer.get("/hubs/candidates?province=35").expect(200);
        assertEquals(2, left.total());
        assertEquals("2", left.at("/items/0/adds"), "they are promised, not advised");
        assertEquals("2", left.at("/items/0/promised"));

        Earned.invite(hub.at("/id"));
        Earned.accept(hub.at("/id"));
        assertEquals("2026-11-20", officer.get("/hubs/" + hub.at("/id")).at("/members/0/from"));
        assertEquals("0", officer.get("/hubs/candidates?province=35").at("/items/0/adds"));
        var again = ready(officer.post("/hub-plans", object("provinceCode", "35", "maxSeconds", 2, "radiusKm", 80))
                .expect(202)
                .at("/id"));
        assertEquals("3", again.at("/present/reached"));
        assertEquals("4", again.at("/terms/reached"));
        assertEquals("0", again.at("/terms/newHubs"), "the hub that is there has room");
        assertEquals(needy.size() + 1, again.json().get("needy").asInt());
        assertEquals(
                List.of(again.at("/id"), plan.at("/id")),
                officer.get("/hub-plans?province=35").expect(200).items("/id"));
        assertTrue(List.of(west, east).contains(left.at("/items/0/localGovernment/code")));
    }

    @Test
    void whoIsPinnedBecomesAHubAndWhoIsExcludedOrDeclinedDoesNot() {
        var one = Earned.localGovernment("3701", 15.86, 104.6);
        var two = Earned.localGovernment("3701", 15.87, 104.6);
        var three = Earned.localGovernment("3701", 15.88, 104.6);
        Earned.place("3701", 15.86, 104.61);
        var declined = Earned.proposed(one);
        Earned.invite(declined);
        Accounts.admin()
                .post("/hubs/" + declined + "/decline", object("on", "2026-11-20", "reason", "ไม่พร้อม"))
                .expect(200);

        var officer = Accounts.of(Role.PROVINCE, "37");
        assertEquals(2, officer.get("/hubs/candidates?province=37").expect(200).total(), "who said no is left out");
        assertEquals(
                3,
                officer.get("/hubs/candidates?province=37&declined=true")
                        .expect(200)
                        .total());
        var free = ready(officer.post("/hub-plans", object("provinceCode", "37", "maxSeconds", 2))
                .expect(202)
                .at("/id"));
        assertEquals("[\"" + two + "\"]", codes(free, "hubs"));
        assertEquals("[\"" + one + "\"]", codes(free, "declined"));
        var pinned = ready(officer.post(
                        "/hub-plans",
                        object(
                                "provinceCode",
                                "37",
                                "maxSeconds",
                                2,
                                "pinned",
                                List.of(three),
                                "excluded",
                                List.of(two)))
                .expect(202)
                .at("/id"));
        assertEquals("[\"" + three + "\"]", codes(pinned, "hubs"));
        assertEquals("[\"" + two + "\"]", codes(pinned, "excluded"));
        officer.post("/hub-plans", object("provinceCode", "37", "pinned", List.of(one)))
                .expect(422)
                .expectError("/pinned/0", "NOT_A_CANDIDATE");
        officer.post("/hub-plans", object("provinceCode", "37", "excluded", List.of("9999999")))
                .expect(422)
                .expectError("/excluded/0", "UNKNOWN_PLACE");
        officer.post("/hub-plans", object("provinceCode", "37", "maxMembers", 11))
                .expect(422)
                .expectError("/maxMembers", "HUB_TOO_LARGE");
        officer.post("/hub-plans", object("provinceCode", "38")).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void factsThatMovedKeepAPlanFromBeingApplied() {
        var hub = Earned.localGovernment("4801", 17.4, 104.7);
        var needy = Earned.place("4801", 17.41, 104.7);
        var officer = Accounts.of(Role.PROVINCE, "48");
        var plan = ready(officer.post("/hub-plans", object("provinceCode", "48", "maxSeconds", 2))
                .expect(202)
                .at("/id"));
        Earned.budget(hub, 2570, false);
        var refused =
                officer.post("/hub-plans/" + plan.at("/id") + "/apply", null).expectProblem(409, "HUB_PLAN_OUTDATED");
        assertEquals(hub, refused.at("/changed/0/code"));
        assertEquals("NOT_ELIGIBLE", refused.at("/changed/0/what"));
        assertEquals(0, officer.get("/hubs?province=48").expect(200).total(), "all or nothing");

        Earned.budget(hub, 2570, true);
        var other = Earned.hub(Earned.localGovernment("4801", 17.42, 104.7));
        Earned.tie(other, needy);
        refused = officer.post("/hub-plans/" + plan.at("/id") + "/apply", null).expectProblem(409, "HUB_PLAN_OUTDATED");
        assertEquals("MEMBER_ELSEWHERE", refused.at("/changed/0/what"));
        var given =
                officer.post("/hub-plans/" + plan.at("/id") + "/cancel", null).expect(200);
        assertEquals("CANCELLED", given.at("/state"));
        officer.post("/hub-plans/" + plan.at("/id") + "/cancel", null).expectProblem(409, "HUB_PLAN_CLOSED");
        officer.post("/hub-plans", object("provinceCode", "48")).expectProblem(409, "NOTHING_TO_REACH");
    }

    @Test
    void aProvinceHasOnePlanAtATimeAndWhatTwoServersDiedOfHasFailed() {
        Earned.localGovernment("9101", 6.6, 100.0);
        for (int i = 0; i < 4; i++) {
            Earned.place("9101", 6.61 + i / 100.0, 100.0);
        }
        var request = Places.request(Places.newCode("9101"));
        request.putAll(
                Map.of("type", "PAO", "name", "องค์การบริหารส่วนจังหวัดทดสอบ", "latitude", 6.6, "longitude", 100.0));
        var pao = Places.create(request).at("/code");
        var officer = Accounts.of(Role.PROVINCE, "91");
        var first = officer.post("/hub-plans", object("provinceCode", "91", "maxSeconds", 60, "seed", 3))
                .expect(202);
        var plan = ready(first.at("/id"));
        assertEquals("PAO", plan.at("/unreached/0/why"), "a provincial organization is nobody's neighbour");
        assertEquals(pao, plan.at("/unreached/0/code"));

        var waiting = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            var queued = new HubPlan(waiting, "91", 25, 10, 20, null);
            queued.createdAt = OffsetDateTime.now(clock);
            queued.createdBy = "test";
            store.persist(queued);
        });
        assertEquals(
                waiting.toString(),
                officer.post("/hub-plans", object("provinceCode", "91"))
                        .expectProblem(409, "PLAN_UNDER_WAY")
                        .at("/planId"));
        leftByADeadServer(waiting.toString(), 1);
        until(waiting.toString(), "FAILED");
        var failed = officer.get("/hub-plans/" + waiting).expect(200);
        assertEquals("FAILED INTERRUPTED", failed.at("/state") + " " + failed.at("/failureCode"));
    }

    @Test
    void whatADeadServerSearchedForIsTakenOver() {
        Earned.localGovernment("9201", 7.6, 99.6);
        Earned.place("9201", 7.61, 99.6);
        var made = Accounts.admin()
                .post("/hub-plans", object("provinceCode", "92", "maxSeconds", 2))
                .expect(202);
        var id = made.at("/id");
        ready(id);
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(new Sql("""
                update hub_plan
                set state = 'RUNNING', busy_province = '92', progress = 0.7
                where id = :plan
                """, UUID.fromString(id))));
        leftByADeadServer(id, 0);

        assertEquals("1.0", ready(id).at("/progress"));
    }

    /** Its lease has lapsed. @param lapses how often that had happened before */
    private void leftByADeadServer(String id, int lapses) {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(new Sql("""
                insert into job (kind, of_id, can_wait, queued_at, lease_until, taken, lapses)
                values ('hub-plan', :plan, false, current_timestamp, current_timestamp - interval '1' second, 1, :lapses)
                """, UUID.fromString(id), lapses)));
    }

    private static String codes(Answer plan, String member) {
        var codes = new com.fasterxml.jackson.databind.node.ArrayNode(
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance);
        plan.json().get(member).forEach(item -> codes.add(item.get("code").asText()));
        return codes.toString();
    }

    private static void until(String id, String state) {
        for (int i = 0; i < 1200; i++) {
            if (Accounts.admin()
                    .get("/hub-plans/" + id)
                    .expect(200)
                    .at("/state")
                    .equals(state)) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("plan " + id + " is never " + state);
    }

    private static Answer ready(String id) {
        for (int i = 0; i < 1200; i++) {
            var plan = Accounts.admin().get("/hub-plans/" + id).expect(200);
            if (!List.of("QUEUED", "RUNNING").contains(plan.at("/state"))) {
                assertEquals("READY", plan.at("/state"));
                return plan;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("plan " + id + " is never ready");
    }
}
