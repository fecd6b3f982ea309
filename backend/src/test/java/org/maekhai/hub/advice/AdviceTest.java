package org.maekhai.hub.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Earned;
import org.maekhai.hub.NetworkInMemory;
import org.maekhai.security.Role;

/** The log of advice; in Kamphaeng Phet, whose hubs accepted on 20 November. */
@QuarkusTest
class AdviceTest extends NetworkInMemory {
    private static final String PROVINCE = "62";
    private static final String DISTRICT = "6201";

    @Test
    void theHubItselfEntersWhomItHelpedAndCorrectsIt() {
        var code = hub();
        var id = hubOf(code);
        var member = member(id);
        var own = Accounts.of(Role.LOCAL, code);
        var address = address(id);

        var made = own.put(address, advice(member)).expect(200);
        assertEquals(member, made.at("/localGovernment/code"));
        assertEquals(code, made.at("/hub/code"));
        assertEquals("[\"REVENUE\",\"ACCOUNTING\"]", made.json().get("topics").toString());
        assertEquals(made.etag(), own.put(address, advice(member)).expect(200).etag(), "the same again is harmless");
        var corrected = advice(member);
        corrected.put("minutes", 90);
        own.put(address, corrected).expectProblem(428, "IF_MATCH_REQUIRED");
        own.ifMatch("\"9\"").put(address, corrected).expectProblem(412, "STALE");
        var changed = own.ifMatch(made.etag()).put(address, corrected).expect(200);
        assertEquals("90", changed.at("/minutes"));
        assertEquals(changed.text(), own.get(address).expect(200).text());
        assertEquals(1, own.get("/hubs/" + id + "/advice").total());
        assertEquals("1", own.get("/hubs/" + id).at("/advisedMembers"));

        own.delete(address).expectProblem(428, "IF_MATCH_REQUIRED");
        own.ifMatch(made.etag()).delete(address).expectProblem(412, "STALE");
        own.ifMatch(changed.etag()).delete(address).expect(204);
        own.get(address).expectProblem(404, "NOT_FOUND");
        own.ifMatch(changed.etag()).delete(address).expectProblem(404, "NOT_FOUND");
        assertEquals(
                List.of("DELETE", "UPDATE", "CREATE"),
                Accounts.admin()
                        .get("/audit?entity=hub-advice&id=" + address.substring(address.lastIndexOf('/') + 1))
                        .items("/action"));
    }

    @Test
    void onlyAMemberOfThatDayIsAdvised() {
        var id = hubOf(hub());
        var member = member(id);
        var stranger = Earned.place(DISTRICT, 16.48, 99.52);

        put(id, advice(stranger)).expect(422).expectError("/localGovernmentCode", "NOT_A_MEMBER");
        put(id, advice("0000000")).expect(422).expectError("/localGovernmentCode", "NOT_A_MEMBER");
        put(id, on(member, "2026-11-22")).expect(422).expectError("/localGovernmentCode", "NOT_A_MEMBER");
        put(id, on(member, "2026-11-24")).expect(422).expectError("/on", "FUTURE_DATE");
        put(id, on(member, "1026-11-20")).expect(422).expectError("/on", "BAD_DATE");
        var long0 = advice(member);
        long0.put("minutes", 1441);
        put(id, long0).expect(422).expectError("/minutes", "OUT_OF_RANGE");
        put(id, advice(member)).expect(200);
        Accounts.admin().delete("/hubs/" + id + "/members/" + member).expect(204);
        put(id, advice(member)).expect(422).expectError("/localGovernmentCode", "NOT_A_MEMBER");
    }

    @Test
    void whatIsOnlyPromisedIsNotAdvisedYet() {
        var id = Earned.proposed(Earned.localGovernment(DISTRICT, 16.49, 99.53));
        var promised = member(id);

        put(id, advice(promised)).expect(422).expectError("/localGovernmentCode", "NOT_A_MEMBER");
    }

    @Test
    void aMemberReadsWhatItWasToldAndNothingElse() {
        var code = hub();
        var id = hubOf(code);
        var one = member(id);
        var two = member(id);
        var toOne = address(id);
        var toTwo = address(id);
        Accounts.of(Role.LOCAL, code).put(toOne, advice(one)).expect(200);
        Accounts.of(Role.LOCAL, code).put(toTwo, advice(two)).expect(200);
        var reader = Accounts.of(Role.LOCAL, one);

        assertEquals(List.of(one), reader.get("/hubs/" + id + "/advice").items("/localGovernment/code"));
        reader.get(toOne).expect(200);
        reader.get(toTwo).expectProblem(404, "NOT_FOUND");
        reader.put(address(id), advice(one)).expectProblem(403, "FORBIDDEN");
        reader.ifMatch("*").delete(toOne).expectProblem(403, "FORBIDDEN");
        var stranger = Accounts.of(Role.LOCAL, Earned.place(DISTRICT, 16.4, 99.5));
        stranger.get("/hubs/" + id + "/advice").expectProblem(404, "NOT_FOUND");
        stranger.put(address(id), advice(one)).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void theDistrictAndTheProvinceEnterItForTheirHubsAndNobodyElseDoes() {
        var id = hubOf(hub());
        var member = member(id);

        Accounts.of(Role.DISTRICT, DISTRICT).put(address(id), advice(member)).expect(200);
        Accounts.of(Role.PROVINCE, PROVINCE).put(address(id), advice(member)).expect(200);
        Accounts.of(Role.DISTRICT, "6202").put(address(id), advice(member)).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.PROVINCE, "57").put(address(id), advice(member)).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.TRAINER, PROVINCE).put(address(id), advice(member)).expect(403);
        Accounts.of(Role.OBSERVER).put(address(id), advice(member)).expect(403);
        assertEquals(
                2,
                Accounts.of(Role.TRAINER, PROVINCE)
                        .get("/hubs/" + id + "/advice")
                        .total());
    }

    @Test
    void anIdOfAnotherHubIsNobodysBusiness() {
        var id = hubOf(hub());
        var other = hubOf(hub());
        var address = address(id);
        Accounts.admin().put(address, advice(member(id))).expect(200);
        var elsewhere = "/hubs/" + other + address.substring(address.indexOf("/advice"));

        Accounts.admin().get(elsewhere).expectProblem(404, "NOT_FOUND");
        Accounts.admin().put(elsewhere, advice(member(other))).expectProblem(404, "NOT_FOUND");
        Accounts.admin().ifMatch("*").delete(elsewhere).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void theLogIsListedByDayAndNeighbourTheNewestFirst() {
        var id = hubOf(hub());
        var one = member(id);
        var two = member(id);
        put(id, advice(one)).expect(200);
        put(id, advice(two)).expect(200);
        var list = "/hubs/" + id + "/advice";

        assertEquals(
                2, Accounts.admin().get(list + "?from=2026-11-23&to=2026-11-23").total());
        assertEquals(0, Accounts.admin().get(list + "?to=2026-11-22").total());
        assertEquals(0, Accounts.admin().get(list + "?from=2026-11-24").total());
        assertEquals(
                List.of(two),
                Accounts.admin().get(list + "?localGovernment=" + two).items("/localGovernment/code"));
        Accounts.admin().get(list + "?sort=nothing").expect(400, "UNKNOWN_SORT");
        var csv = Accounts.admin()
                .header("Accept", "text/csv")
                .get(list)
                .expect(200)
                .text();
        assertTrue(csv.contains(one) && csv.contains(two), csv);
        assertFalse(csv.contains("null"), csv);
    }

    private static String hub() {
        var code = Earned.localGovernment(DISTRICT, 16.47, 99.51);
        Earned.hub(code);
        return code;
    }

    private static String hubOf(String code) {
        return Accounts.admin().get("/hubs?localGovernment=" + code).expect(200).at("/items/0/id");
    }

    private static String member(String hub) {
        var member = Earned.place(DISTRICT, 16.46, 99.5);
        Earned.tie(hub, member);
        return member;
    }

    private static String address(String hub) {
        return "/hubs/" + hub + "/advice/" + UUID.randomUUID();
    }

    private static org.maekhai.Answer put(String hub, Map<String, Object> advice) {
        return Accounts.admin().put(address(hub), advice);
    }

    private static Map<String, Object> on(String member, String day) {
        var advice = advice(member);
        advice.put("on", day);
        return advice;
    }

    private static Map<String, Object> advice(String member) {
        return object(
                "localGovernmentCode",
                member,
                "on",
                "2026-11-23",
                "minutes",
                45,
                "mode",
                "PHONE",
                "topics",
                List.of("ACCOUNTING", "REVENUE"),
                "advisor",
                "นางสาวทดสอบ ใจดี",
                "what",
                "การบันทึกฎีกาและการปิดบัญชีรายเดือน");
    }
}
