package org.maekhai.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.security.Role;

/** Who is covered by whom, and who by nobody. Each test has a province of its own. */
@QuarkusTest
class CoverageTest extends AssignmentsInMemory {
    @Test
    void aProvinceSeesWhoIsCoveredByWhomAndWhoByNobody() {
        var covered = place("7701", 12.0, 99.7);
        var alone = place("7701", 12.1, 99.7);
        var trainer = trainer("77", Map.of("latitude", 12.0, "longitude", 99.8));
        var backup = trainer("77", Map.of());
        assign(trainer, covered, "PRIMARY", "2026-10-01", null);
        assign(backup, covered, "BACKUP", "2026-10-01", null);

        var coverage = coverage("77", "2026-11-01");
        assertEquals("2", coverage.at("/total"));
        assertEquals("1", coverage.at("/covered"));
        assertEquals("0.5", coverage.at("/rate"));
        assertEquals(alone, coverage.at("/uncovered/0/code"));
        assertEquals("4", coverage.at("/uncovered/0/need"), "nothing is known of it");
        assertEquals(covered, coverage.at("/overlaps/0/code"));
        assertEquals("2", coverage.at("/overlaps/0/trainers"));
        assertEquals(2, coverage.json().get("byTrainer").size());
        for (var load : coverage.json().get("byTrainer")) {
            boolean first = load.at("/trainer/id").asText().equals(trainer.at("/id"));
            assertEquals(first ? 1 : 0, load.get("count").asInt());
            assertEquals(first ? 4 : 0, load.get("need").asInt());
            assertEquals(first ? 10.9 : 0, load.get("km").asDouble(), 0.05);
            assertEquals(first ? 0 : 1, load.get("backups").asInt());
        }
        assertEquals("0", coverage("77", "2026-09-30").at("/covered"), "before it began");

        var rows = Accounts.admin()
                .get("/coverage/local-governments?province=77&on=2026-11-01&sort=-code")
                .expect(200);
        assertEquals(2, rows.total());
        var uncovered = Accounts.admin()
                .get("/coverage/local-governments?province=77&on=2026-11-01&covered=false")
                .expect(200);
        assertEquals(List.of(alone), uncovered.items("/localGovernment/code"));
        assertNull(uncovered.at("/items/0/trainer"));
        assertEquals(
                List.of(covered),
                Accounts.admin()
                        .get("/coverage/local-governments?on=2026-11-01&trainer=" + trainer.at("/id"))
                        .expect(200)
                        .items("/localGovernment/code"));
        assertEquals(
                "2",
                Accounts.admin().get("/overview?province=77&asOf=2026-11-01").at("/coverage/total"));
        assertEquals(
                "1",
                Accounts.admin()
                        .get("/overview?province=77&asOf=2026-11-01")
                        .expect(200)
                        .at("/coverage/covered"));
    }

    @Test
    void whoseTrainerIsNoLongerActiveIsUncoveredAndTheGapWasSeenComing() {
        var leaving = place("8201", 8.4, 98.5);
        var ending = place("8201", 8.5, 98.5);
        var followed = place("8201", 8.6, 98.5);
        var trainer = trainer("82", Map.of("activeTo", "2026-12-15"));
        var other = trainer("82", Map.of());
        assign(trainer, leaving, "PRIMARY", "2026-10-01", null);
        assign(other, ending, "PRIMARY", "2026-10-01", "2026-12-10");
        assign(other, followed, "PRIMARY", "2026-10-01", "2026-12-10");
        assign(trainer("82", Map.of()), followed, "PRIMARY", "2026-12-11", null);

        var gaps = coverage("82", "2026-11-01").json().get("openingSoon");
        assertEquals(2, gaps.size(), gaps.toString());
        assertEquals(ending, gaps.at("/0/code").asText());
        assertEquals("2026-12-10", gaps.at("/0/lastDay").asText());
        assertEquals("ASSIGNMENT_ENDS", gaps.at("/0/cause").asText());
        assertEquals(leaving, gaps.at("/1/code").asText());
        assertEquals("2026-12-15", gaps.at("/1/lastDay").asText());
        assertEquals("TRAINER_LEAVES", gaps.at("/1/cause").asText());
        assertEquals(0, coverage("82", "2026-10-01").json().get("openingSoon").size(), "more than 60 days away");

        assertEquals("3", coverage("82", "2026-12-10").at("/covered"));
        assertEquals("2", coverage("82", "2026-12-11").at("/covered"));
        assertEquals("1", coverage("82", "2026-12-16").at("/covered"));

        var workload = Accounts.admin()
                .get("/trainers/" + trainer.at("/id") + "/workload?on=2026-11-01")
                .expect(200);
        assertEquals("1", workload.at("/count"));
        assertEquals(leaving, workload.at("/localGovernments/0/localGovernment/code"));
        assertEquals("TRAINER_LEAVES", workload.at("/gaps/0/cause"));
    }

    @Test
    void everyOneSeesCoverageWithinItsScope() {
        var here = place("8501", 9.9, 98.6);
        place("8502", 10.4, 98.8);
        var trainer = trainer("85", Map.of());
        assign(trainer, here, "PRIMARY", "2026-10-01", null);

        assertEquals("2", of(Role.PROVINCE, "85").at("/total"));
        assertEquals("1", of(Role.DISTRICT, "8501").at("/total"));
        assertEquals("1", of(Role.LOCAL, here).at("/total"));
        Accounts.of(Role.PROVINCE, "57").get("/coverage?province=85").expect(404);
        Accounts.admin().get("/coverage?province=00").expect(404);
        Accounts.of(Role.LOCAL, here).get("/trainers/" + trainer.at("/id")).expect(200);
        var elsewhere = Accounts.of(Role.LOCAL, here).get("/coverage/provinces").expect(200);
        assertTrue(elsewhere.json().size() == 76);
    }

    private static Answer of(Role role, String place) {
        return Accounts.of(role, place).get("/coverage?on=2026-11-01").expect(200);
    }

    private static String place(String district, double latitude, double longitude) {
        var code = Places.newCode(district);
        var request = Places.request(code);
        request.put("latitude", latitude);
        request.put("longitude", longitude);
        Places.create(request);
        return code;
    }

    private static Answer trainer(String province, Map<String, Object> more) {
        var somebody = Training.office(province);
        var request = Training.request(Training.passed(somebody), somebody);
        request.putAll(more);
        return Accounts.admin().post("/trainers", request).expect(201);
    }

    private static void assign(Answer trainer, String place, String role, String from, String to) {
        Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId", trainer.at("/id"),
                                "localGovernmentCode", place,
                                "role", role,
                                "from", from,
                                "to", to))
                .expect(201);
    }

    private static Answer coverage(String province, String on) {
        return Accounts.admin()
                .get("/coverage?province=" + province + "&on=" + on)
                .expect(200);
    }
}
