package org.maekhai.hub.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Earned;
import org.maekhai.TestClock;
import org.maekhai.hub.NetworkInMemory;
import org.maekhai.security.Role;

/** Who has earned to be a hub, and who is missing in the network. */
@QuarkusTest
class NetworkTest extends NetworkInMemory {
    @Inject
    TestClock clock;

    @Test
    void eligibilityIsExplainedMonthEndByMonthEnd() {
        var code = Earned.localGovernment("6301", 16.8, 98.5);

        var earned = eligibility(code);
        assertEquals("true", earned.at("/eligible"));
        assertEquals("2026-08-31", earned.at("/monthEnds/0/on"));
        assertEquals("2026-10-31", earned.at("/monthEnds/2/on"));
        assertEquals("COMPLETE_AND_CURRENT", earned.at("/monthEnds/1/status"));
        assertEquals(0, earned.json().get("reasons").size());

        Earned.budget(code, 2569, false);
        var lost = eligibility(code);
        assertEquals("false", lost.at("/eligible"));
        assertEquals("NOT_USING", lost.at("/monthEnds/0/status"));
        assertEquals("NOT_USING_ELAAS", lost.at("/monthEnds/1/reasons/0"));
        assertEquals("COMPLETE_AND_CURRENT", lost.at("/monthEnds/2/status"), "the new year is another");
        assertEquals("[\"NOT_USING_ELAAS\"]", lost.json().get("reasons").toString());
        assertEquals("false", eligibility(code, "2026-08-20").at("/eligible"), "before its facts");
    }

    @Test
    void aMonthEndCountsOnceItsFilesHadTimeToArrive() throws Exception {
        var policy = Accounts.admin().get("/hubs/policy").expect(200);
        assertEquals("3", policy.at("/monthEndsRequired"));
        assertEquals("15", policy.at("/settleDays"));
        assertEquals("10", policy.at("/maxMembers"));
        assertEquals(
                "[\"2026-08-31\",\"2026-09-30\",\"2026-10-31\"]",
                policy.json().get("monthEnds").toString());
        clock.on(
                java.time.LocalDate.of(2026, 11, 14),
                () -> assertEquals(
                        "2026-09-30",
                        Accounts.admin().get("/hubs/policy").expect(200).at("/monthEnds/2")));
        clock.on(
                java.time.LocalDate.of(2026, 11, 15),
                () -> assertEquals(
                        "2026-10-31",
                        Accounts.admin().get("/hubs/policy").expect(200).at("/monthEnds/2")));
    }

    @Test
    void theNearestHubIsLookedForInTheWholeProvinceAndOpensToWhoMaySeeIt() {
        var alone = Earned.place("6305", 15.0, 98.6);
        var hub = Earned.localGovernment("6306", 15.05, 98.6);
        var id = Earned.hub(hub);
        var couldBe = Earned.localGovernment("6306", 15.02, 98.6);
        var address = "/hub-network/unserved?district=6305";

        var officer = Accounts.of(Role.DISTRICT, "6305");
        var seen = officer.get(address).expect(200);
        assertEquals(List.of(alone), seen.items("/localGovernment/code"));
        assertEquals(hub, seen.at("/items/0/nearestHub/code"), "in the next district");
        assertEquals("5.56", seen.at("/items/0/nearestHub/distanceKm"));
        assertNull(seen.at("/items/0/nearestHub/hubId"), "it can't be opened");
        assertNull(seen.at("/items/0/nearestEligible"), "how others stand is told nobody outside");
        assertEquals(1, officer.get("/hub-network/unserved").expect(200).total());

        var province = Accounts.of(Role.PROVINCE, "63").get(address).expect(200);
        assertEquals(id, province.at("/items/0/nearestHub/hubId"));
        assertEquals(couldBe, province.at("/items/0/nearestEligible/code"));

        Earned.tie(id, Earned.place("6305", 15.01, 98.6));
        assertEquals(id, officer.get(address).expect(200).at("/items/0/nearestHub/hubId"), "it advises one of its own");
    }

    private static Answer eligibility(String code) {
        return Accounts.admin().get("/hubs/eligibility/" + code).expect(200);
    }

    private static Answer eligibility(String code, String asOf) {
        return Accounts.admin()
                .get("/hubs/eligibility/" + code + "?asOf=" + asOf)
                .expect(200);
    }
}
