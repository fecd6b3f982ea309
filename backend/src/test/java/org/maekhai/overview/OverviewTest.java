package org.maekhai.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.security.Role;

@QuarkusTest
class OverviewTest {
    @Inject
    DataSource dataSource;

    @Test
    void whatWaitsInADistrictIsAsMuchAsTheListsBehindItHold() throws SQLException {
        for (var district : new String[] {"4602", "4602", "4603"}) {
            var code = Places.localGovernment(district);
            Accounts.of(Role.LOCAL, code)
                    .ifMatch("*")
                    .put("/local-governments/" + code + "/budget-status/2570", object("usesElaas", true))
                    .expect(200);
            proposal(code);
        }
        Places.localGovernment("4602");
        var admin = Accounts.admin();

        var ofAdmin = waiting(admin.get("/overview?district=4602"));
        assertEquals(ofAdmin, listed(admin, ofAdmin, "district=4602"));
        assertEquals(2, ofAdmin.get("SELF_REPORTS_WAITING"));
        assertEquals(2, ofAdmin.get("PROPOSALS_WAITING"));
        var officer = Accounts.of(Role.DISTRICT, "4602");
        var ofOfficer = waiting(officer.get("/overview"));
        assertEquals(ofOfficer, listed(officer, ofOfficer, "size=1"));
        assertEquals(2, ofOfficer.get("SELF_REPORTS_WAITING"));
        assertTrue(waiting(admin.get("/overview?province=46")).get("SELF_REPORTS_WAITING") >= 3);
    }

    private static Map<String, Long> waiting(Answer overview) {
        Map<String, Long> counts = new TreeMap<>();
        overview.expect(200)
                .json()
                .get("todo")
                .forEach(task ->
                        counts.put(task.get("code").asText(), task.get("count").asLong()));
        return counts;
    }

    /** The totals of the lists that the same tasks lead to. */
    private static Map<String, Long> listed(Api api, Map<String, Long> tasks, String place) {
        Map<String, Long> totals = new TreeMap<>();
        for (var task : tasks.keySet()) {
            var list = switch (task) {
                case "SELF_REPORTS_WAITING" -> "/self-reports?";
                case "PROPOSALS_WAITING" -> "/registry-proposals?state=PENDING&";
                case "NO_TRAINER" -> "/coverage/local-governments?covered=false&";
                default -> "/compliance?reason=" + task + "&";
            };
            totals.put(task, api.get(list + place).expect(200).total());
        }
        return totals;
    }

    private void proposal(String code) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into registry_proposal (id, local_government_id, kind,"
                                + " current_value, proposed_value, state, found_at, version)"
                                + " values (?, (select id from local_government where code = ?), 'NAME', 'ก', 'ข', 'PENDING', ?, 0)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, code);
            insert.setObject(3, OffsetDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
