package org.maekhai.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.security.Role;

/** The life of a hub, and its members. */
@QuarkusTest
class HubTest extends NetworkInMemory {
    private static final Map<String, Object> TODAY_BECAUSE = object("on", "2026-11-23", "reason", "ตามหนังสือ");

    @Test
    void aHubIsProposedInvitedAndAccepts() {
        var code = Earned.localGovernment("6301", 16.81, 98.51);
        var officer = Accounts.of(Role.PROVINCE, "63");

        var made = officer.post("/hubs", object("localGovernmentCode", code, "topics", List.of("BUDGET")))
                .expect(201);
        var hub = "/hubs/" + made.at("/id");
        assertEquals("PROPOSED", made.at("/state"));
        assertEquals("10", made.at("/maxMembers"));
        assertEquals("2026-11-23", made.at("/proposedOn"));
        assertTrue(made.header("Location").endsWith("/api/v1" + hub));
        officer.post("/hubs", object("localGovernmentCode", code)).expectProblem(409, "HUB_EXISTS");

        officer.post(hub + "/accept", object("on", "2026-11-20")).expectProblem(409, "HUB_NOT_INVITED");
        officer.post(hub + "/decline", TODAY_BECAUSE).expectProblem(409, "HUB_NOT_INVITED");
        officer.post(hub + "/suspend", TODAY_BECAUSE).expectProblem(409, "HUB_NOT_ACTIVE");
        officer.post(hub + "/resume", TODAY_BECAUSE).expectProblem(409, "HUB_NOT_SUSPENDED");
        officer.post(hub + "/retire", TODAY_BECAUSE).expectProblem(409, "HUB_NOT_ACTIVE");
        officer.post(hub + "/invite", object("on", "2026-11-24", "letterNumber", "1"))
                .expect(422)
                .expectError("/on", "FUTURE_DATE");
        officer.post(hub + "/invite", object("on", "2026-11-16", "letterNumber", " "))
                .expect(422)
                .expectError("/letterNumber", "REQUIRED");

        var invited = officer.post(hub + "/invite", object("on", "2026-11-16", "letterNumber", "ตก 0023.3/1"))
                .expect(200);
        assertEquals("INVITED", invited.at("/state"));
        assertEquals("ตก 0023.3/1", invited.at("/letterNumber"));
        officer.post(hub + "/invite", object("on", "2026-11-16", "letterNumber", "2"))
                .expectProblem(409, "HUB_NOT_PROPOSED");
        officer.ifMatch(invited.etag()).delete(hub).expectProblem(409, "HUB_NOT_PROPOSED");
        officer.post(hub + "/accept", object("on", "2026-11-15")).expect(422).expectError("/on", "DATES_REVERSED");

        var active = officer.post(hub + "/accept", object("on", "2026-11-20", "phone", "0-0000-1234"))
                .expect(200);
        assertEquals("ACTIVE", active.at("/state"));
        assertEquals("2026-11-20", active.at("/acceptedOn"));
        assertEquals("0-0000-1234", active.at("/phone"));
        assertEquals(
                "HUB_EXISTS",
                officer.post("/hubs", object("localGovernmentCode", code)).at("/code"));
        var listed = officer.get("/hubs?state=ACTIVE&q=" + code).expect(200);
        assertEquals(List.of(code), listed.items("/localGovernment/code"));
        var audit =
                Accounts.admin().get("/audit?entity=hub&id=" + made.at("/id")).expect(200);
        assertEquals(List.of("ACCEPT", "UPDATE", "CREATE"), audit.items("/action"));
    }

    @Test
    void onlyWhoHasEarnedItIsProposedInvitedOrAccepts() {
        var poor = Earned.place("6301", 16.82, 98.5);
        var officer = Accounts.of(Role.PROVINCE, "63");
        var refused = officer.post("/hubs", object("localGovernmentCode", poor)).expectProblem(409, "HUB_NOT_ELIGIBLE");
        assertEquals("NO_DATA", refused.at("/reasons/0"));
        assertEquals(3, refused.json().get("monthEnds").size());
        officer.post("/hubs", object("localGovernmentCode", "6639999"))
                .expect(422)
                .expectError("/localGovernmentCode", "UNKNOWN_PLACE");

        var code = Earned.localGovernment("6301", 16.83, 98.5);
        var hub = "/hubs/" + Earned.proposed(code);
        Earned.budget(code, 2570, false);
        var invite = object("on", "2026-11-16", "letterNumber", "1");
        officer.post(hub + "/invite", invite).expectProblem(409, "HUB_NOT_ELIGIBLE");
        Earned.budget(code, 2570, true);
        officer.post(hub + "/invite", invite).expect(200);
        Earned.budget(code, 2570, false);
        officer.post(hub + "/accept", object("on", "2026-11-20")).expectProblem(409, "HUB_NOT_ELIGIBLE");
        assertEquals("INVITED", officer.get(hub).expect(200).at("/state"), "an invitation is not taken back by itself");
        assertEquals("false", officer.get(hub).at("/eligibility/eligible"));
    }

    @Test
    void aHubDeclinesAndMayBeAskedAgain() {
        var code = Earned.localGovernment("6301", 16.84, 98.5);
        var neighbour = Earned.place("6301", 16.85, 98.5);
        var id = Earned.proposed(code);
        Earned.tie(id, neighbour);
        Earned.invite(id);
        var declined =
                Accounts.admin().post("/hubs/" + id + "/decline", TODAY_BECAUSE).expect(200);
        assertEquals("DECLINED", declined.at("/state"));
        assertEquals("ตามหนังสือ", declined.at("/reason"));
        assertEquals(0, declined.json().get("members").size());
        assertEquals(0, declined.json().get("formerMembers").size(), "it was promised, never advised");
        Accounts.admin()
                .ifMatch(declined.etag())
                .put("/hubs/" + id, object("maxMembers", 3, "topics", List.of()))
                .expectProblem(409, "HUB_CLOSED");
        Accounts.admin().put("/hubs/" + id + "/members/" + neighbour, null).expectProblem(409, "HUB_CLOSED");
        Accounts.admin()
                .post("/hubs/" + id + "/accept", object("on", "2026-11-20"))
                .expectProblem(409, "HUB_NOT_INVITED");

        assertEquals("2026-11-23", eligibility(code).at("/declinedOn"));
        var again = Earned.proposed(code);
        assertNull(eligibility(code).at("/declinedOn"));
        assertEquals(again, eligibility(code).at("/hubId"));
        assertEquals(
                2,
                Accounts.admin()
                        .get("/hubs?localGovernment=" + code)
                        .expect(200)
                        .total());
    }

    @Test
    void anOfficerPutsAHubOffAndLetsItResumeAndRetire() {
        var code = Earned.localGovernment("6301", 16.86, 98.5);
        var id = Earned.hub(code);
        var neighbour = Earned.place("6301", 16.87, 98.5);
        Earned.tie(id, neighbour);
        var hub = "/hubs/" + id;
        var officer = Accounts.of(Role.PROVINCE, "63");

        officer.post(hub + "/suspend", object("on", "2026-11-19", "reason", "ย้าย"))
                .expect(422)
                .expectError("/on", "DATES_REVERSED");
        var suspended = officer.post(hub + "/suspend", TODAY_BECAUSE).expect(200);
        assertEquals("SUSPENDED", suspended.at("/state"));
        assertEquals("false", suspended.at("/suspendedByItself"));
        assertEquals("1", suspended.at("/memberCount"), "members are kept until they find another");
        officer.put(hub + "/members/" + Earned.place("6301", 16.88, 98.5), null).expectProblem(409, "HUB_SUSPENDED");
        assertEquals(
                "ACTIVE",
                officer.post(hub + "/resume", TODAY_BECAUSE).expect(200).at("/state"));
        var retired = officer.post(hub + "/retire", TODAY_BECAUSE).expect(200);
        assertEquals("RETIRED", retired.at("/state"));
        assertEquals("0", retired.at("/memberCount"));
        assertEquals("2026-11-23", retired.at("/formerMembers/0/to"));
        officer.post(hub + "/resume", TODAY_BECAUSE).expectProblem(409, "HUB_NOT_SUSPENDED");
    }

    @Test
    void aProposalIsTakenBackWithItsVersion() {
        var code = Earned.localGovernment("6301", 16.89, 98.5);
        var id = Earned.proposed(code);
        var hub = Accounts.admin().get("/hubs/" + id).expect(200);
        Earned.tie(id, Earned.place("6301", 16.9, 98.5));
        Accounts.admin().delete("/hubs/" + id).expectProblem(428, "IF_MATCH_REQUIRED");
        Accounts.admin().ifMatch("\"77\"").delete("/hubs/" + id).expectProblem(412, "STALE");
        Accounts.admin().ifMatch(hub.etag()).delete("/hubs/" + id).expect(204);
        Accounts.admin().get("/hubs/" + id).expectProblem(404, "NOT_FOUND");
        Earned.proposed(code);
    }

    @Test
    void whomToCallIsChangedWithItsVersion() {
        var id = Earned.hub(Earned.localGovernment("6301", 16.91, 98.5));
        var hub = "/hubs/" + id;
        var seen = Accounts.admin().get(hub).expect(200);
        var change =
                object("maxMembers", 2, "topics", List.of("REVENUE", "BUDGET"), "contact", "นายทดสอบ", "phone", "1");
        Accounts.admin().put(hub, change).expectProblem(428, "IF_MATCH_REQUIRED");
        var changed = Accounts.admin().ifMatch(seen.etag()).put(hub, change).expect(200);
        assertEquals("[\"BUDGET\",\"REVENUE\"]", changed.json().get("topics").toString());
        assertEquals(
                changed.etag(),
                Accounts.admin()
                        .ifMatch(seen.etag())
                        .put(hub, change)
                        .expect(200)
                        .etag());
        var more = object("maxMembers", 11, "topics", List.of());
        Accounts.admin().ifMatch(seen.etag()).put(hub, more).expectProblem(412, "STALE");
        Accounts.admin().ifMatch(changed.etag()).put(hub, more).expect(422).expectError("/maxMembers", "HUB_TOO_LARGE");
        Earned.tie(id, Earned.place("6301", 16.92, 98.5));
        Earned.tie(id, Earned.place("6301", 16.93, 98.5));
        Accounts.admin()
                .put(hub + "/members/" + Earned.place("6301", 16.94, 98.5), null)
                .expectProblem(409, "HUB_FULL");
        Accounts.admin()
                .ifMatch(changed.etag())
                .put(hub, object("maxMembers", 1, "topics", List.of()))
                .expectProblem(409, "HUB_HAS_MORE_MEMBERS");
    }

    @Test
    void aNeighbourHasOneHubAtATime() {
        var first = Earned.hub(Earned.localGovernment("6302", 17.1, 98.5));
        var second = Earned.hub(Earned.localGovernment("6302", 17.2, 98.5));
        var neighbour = Earned.place("6302", 17.15, 98.5);
        var tied = Earned.tie(first, neighbour);
        assertEquals(neighbour, tied.at("/members/0/localGovernment/code"));
        assertEquals("2026-11-23", tied.at("/members/0/from"));
        assertEquals(5.56, tied.json().at("/members/0/distanceKm").asDouble(), 0.01);
        assertEquals("4", tied.at("/members/0/need"));
        assertEquals("1", Earned.tie(first, neighbour).at("/memberCount"), "the same again is harmless");
        var refused = Accounts.admin().put("/hubs/" + second + "/members/" + neighbour, null);
        assertEquals(first, refused.expectProblem(409, "MEMBER_ELSEWHERE").at("/hubId"));
        assertEquals(
                List.of(first),
                Accounts.admin().get("/hubs?member=" + neighbour).expect(200).items("/id"));

        Accounts.admin().post("/hubs/" + first + "/suspend", TODAY_BECAUSE).expect(200);
        assertEquals("1", Earned.tie(second, neighbour).at("/memberCount"), "who isn't advised may move");
        assertEquals("0", Accounts.admin().get("/hubs/" + first).expect(200).at("/memberCount"));
        Accounts.admin().delete("/hubs/" + first + "/members/" + neighbour).expectProblem(404, "NOT_FOUND");
        Accounts.admin().delete("/hubs/" + second + "/members/" + neighbour).expect(204);
        assertEquals("0", Accounts.admin().get("/hubs/" + second).expect(200).at("/memberCount"));
    }

    @Test
    void onlyOtherLocalGovernmentsOfTheProvinceAreNeighbours() {
        var code = Earned.localGovernment("6302", 17.3, 98.5);
        var hub = "/hubs/" + Earned.hub(code) + "/members/";
        Accounts.admin().put(hub + code, null).expectProblem(409, "NOT_A_NEIGHBOUR");
        Accounts.admin().put(hub + Earned.place("6401", 17, 99.8), null).expectProblem(409, "NOT_A_NEIGHBOUR");
        var request = Places.request(Places.newCode("6302"));
        request.put("type", "PAO");
        request.put("name", "องค์การบริหารส่วนจังหวัดทดสอบ");
        Accounts.admin().put(hub + Places.create(request).at("/code"), null).expectProblem(409, "NOT_A_NEIGHBOUR");
        Accounts.admin().put(hub + "6309999", null).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void whoEverIsTiedByManyAtOnceHasOneHub() throws Exception {
        var hubs = new String[4];
        for (int i = 0; i < hubs.length; i++) {
            hubs[i] = Earned.hub(Earned.localGovernment("6303", 17.3 + i / 100.0, 98.9));
        }
        var neighbour = Earned.place("6303", 17.35, 98.9);
        var together = new CyclicBarrier(hubs.length);
        var officer = Accounts.of(Role.PROVINCE, "63");
        officer.get("/session").expect(200);
        var pool = Executors.newFixedThreadPool(hubs.length);
        try {
            var answers = pool.invokeAll(java.util.Arrays.stream(hubs)
                    .map(hub -> (Callable<Answer>) () -> {
                        together.await();
                        return officer.put("/hubs/" + hub + "/members/" + neighbour, null);
                    })
                    .toList());
            int tied = 0;
            for (var answer : answers) {
                if (answer.get().status() == 200) {
                    tied++;
                } else {
                    answer.get().expectProblem(409, "MEMBER_ELSEWHERE");
                }
            }
            assertEquals(1, tied);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aMemberSeesItsHubButNoOtherMembersAndTheHubSeesAll() {
        var code = Earned.localGovernment("6304", 16.7, 98.6);
        var id = Earned.hub(code);
        var one = Earned.place("6304", 16.71, 98.6);
        var other = Earned.place("6304", 16.72, 98.6);
        Earned.tie(id, one);
        Earned.tie(id, other);

        var asMember = Accounts.of(Role.LOCAL, one).get("/hubs/" + id).expect(200);
        assertEquals(1, asMember.json().get("members").size());
        assertEquals(one, asMember.at("/members/0/localGovernment/code"));
        assertEquals("นางสาวทดสอบ ใจดี", asMember.at("/contact"));
        assertEquals("2", asMember.at("/memberCount"));
        assertNull(asMember.at("/letterNumber"), "what its office writes is no member's business");
        assertNull(asMember.at("/eligibility"));
        assertEquals(
                List.of(id),
                Accounts.of(Role.LOCAL, one).get("/hubs").expect(200).items("/id"));
        var asHub = Accounts.of(Role.LOCAL, code).get("/hubs/" + id).expect(200);
        assertEquals(2, asHub.json().get("members").size());
        var stranger = Accounts.of(Role.LOCAL, Earned.place("6304", 16.73, 98.6));
        stranger.get("/hubs/" + id).expectProblem(404, "NOT_FOUND");
        assertEquals(0, stranger.get("/hubs").expect(200).total());

        var network = Accounts.of(Role.LOCAL, code).get("/hub-network").expect(200);
        assertEquals(3, network.json().get("nodes").size());
        assertEquals(2, network.json().get("links").size());
        assertEquals(
                2,
                Accounts.of(Role.LOCAL, one)
                        .get("/hub-network")
                        .expect(200)
                        .json()
                        .get("nodes")
                        .size());
    }

    private static Answer eligibility(String code) {
        return Accounts.admin().get("/hubs/eligibility/" + code).expect(200);
    }
}
