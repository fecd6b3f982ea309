package org.maekhai.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.Visited;
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
        Visited.visit(overdue(Places.localGovernment("4602")));
        var admin = Accounts.admin();

        var ofAdmin = waiting(admin.get("/overview?district=4602"));
        assertEquals(ofAdmin, listed(admin, ofAdmin, "district=4602"));
        assertEquals(2, ofAdmin.get("SELF_REPORTS_WAITING"));
        assertEquals(2, ofAdmin.get("PROPOSALS_WAITING"));
        var officer = Accounts.of(Role.DISTRICT, "4602");
        var ofOfficer = waiting(officer.get("/overview"));
        assertEquals(ofOfficer, listed(officer, ofOfficer, "size=1"));
        assertEquals(2, ofOfficer.get("SELF_REPORTS_WAITING"));
        assertEquals(1, ofOfficer.get("VISITS_OVERDUE"));
        assertTrue(waiting(admin.get("/overview?province=46")).get("SELF_REPORTS_WAITING") >= 3);
    }

    @Test
    void everyNumberOfThePictureOpensAListOfThatLength() {
        var good = Earned.localGovernment("4604", 16.5, 103.5);
        Earned.hub(good);
        var recorded = Places.localGovernment("4604");
        Accounts.admin()
                .put("/local-governments/" + recorded + "/budget-status/2570", object("recordedOn", "2026-09-20"))
                .expect(200);
        var approved = Places.localGovernment("4604");
        Accounts.admin()
                .put(
                        "/local-governments/" + approved + "/budget-status/2570",
                        object("recordedOn", "2026-09-20", "approvedOn", "2026-09-25"))
                .expect(200);
        Places.localGovernment("4604");
        Places.localGovernment("4605");
        for (var place : new String[] {"", "&province=46", "&province=46&district=4604"}) {
            var picture = Accounts.admin()
                    .get("/overview?" + place.replaceFirst("^&", ""))
                    .expect(200)
                    .json();
            var current = picture.get("current");
            Map<String, Long> told = new TreeMap<>();
            Map<String, Long> listed = new TreeMap<>();
            current.get("byStatus").fields().forEachRemaining(status -> {
                told.put(status.getKey(), status.getValue().asLong());
                listed.put(status.getKey(), total("/compliance?status=" + status.getKey() + place));
            });
            Map.of("recorded", "RECORDED", "approved", "APPROVED", "inUse", "IN_USE")
                    .forEach((step, reached) -> {
                        told.put(reached, current.at("/budget/" + step).asLong());
                        listed.put(reached, total("/compliance?budget=" + reached + place));
                    });
            told.put("covered", picture.at("/coverage/covered").asLong());
            listed.put("covered", total("/coverage/local-governments?covered=true" + place));
            for (var state : List.of("active", "lapsed")) {
                told.put(state, picture.at("/hubs/" + state).asLong());
                listed.put(state, total("/hubs?state=" + (state.equals("active") ? "ACTIVE" : "SUSPENDED") + place));
            }
            assertEquals(listed, told, "of " + place);
            assertTrue(told.get("IN_USE") >= 1 && told.get("APPROVED") >= 2 && told.get("RECORDED") >= 3);
        }
    }

    private static long total(String list) {
        return Accounts.admin().get(list).expect(200).total();
    }

    @Test
    void whoFellIsToldBeforeWhoRoseTheFurthestFirstAndNobodyIsLeftOut() {
        var fallen = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            var code = Earned.localGovernment("4606", 16.1, 103.1);
            // late; and the last one has recorded nothing of the new year
            Earned.reading(code, "2026-11-10", i == 11 ? "2026-09-15" : "2026-10-05");
            fallen.add(code);
        }
        var risen = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            var code = Places.localGovernment("4606");
            Earned.budget(code, 2570, true);
            Earned.reading(code, "2026-11-10", "2026-11-09");
            risen.add(code);
        }

        var changes = Accounts.admin().get("/overview?district=4606").expect(200);
        var codes = codes(changes);
        var directions = new ArrayList<String>();
        changes.json()
                .get("changes")
                .forEach(change -> directions.add(change.get("direction").asText()));

        var falls = new ArrayList<>(Collections.nCopies(12, "FELL"));
        falls.addAll(Collections.nCopies(12, "ROSE"));
        assertEquals(falls, directions);
        assertEquals(fallen.get(11), codes.get(0), "it fell furthest");
        assertEquals(Set.copyOf(fallen), Set.copyOf(codes.subList(0, 12)));
        assertEquals(Set.copyOf(risen), Set.copyOf(codes.subList(12, 24)));
    }

    private static List<String> codes(Answer overview) {
        var codes = new ArrayList<String>();
        overview.json()
                .get("changes")
                .forEach(change -> codes.add(change.at("/localGovernment/code").asText()));
        return codes;
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
                case "SOLUTIONS_PROPOSED" -> "/solutions?state=PROPOSED&";
                case "PROPOSALS_WAITING" -> "/registry-proposals?state=PENDING&";
                case "LETTERS_TO_SEND" -> "/letters?unsentSince=2026-11-21&";
                case "VISITS_OVERDUE" -> "/visits?overdue=true&";
                case "ISSUES_OVERDUE" -> "/issues?overdue=true&";
                case "ISSUES_ESCALATED" -> "/issues?state=ESCALATED&";
                case "NO_TRAINER" -> "/coverage/local-governments?covered=false&";
                default -> "/compliance?reason=" + task + "&";
            };
            totals.put(task, api.get(list + place).expect(200).total());
        }
        return totals;
    }

    private static Map<String, Object> overdue(String code) {
        var visit = Visited.by(Visited.trainer("46"), code, "PLANNED");
        visit.put("plannedOn", "2026-11-20");
        return visit;
    }

    @Test
    void thePictureHasTheVisitsOfTheMonth() {
        var code = Places.localGovernment("4611");
        var trainer = Visited.trainer("46");
        Visited.visit(Visited.by(trainer, code, "DONE"));
        var call = Visited.by(trainer, code, "DONE");
        call.put("mode", "PHONE");
        Visited.visit(call);
        var before = Visited.by(trainer, code, "DONE");
        before.put("on", "2026-10-31");
        Visited.visit(before);
        Visited.visit(overdue(code));
        for (var picture : List.of(
                Accounts.admin().get("/overview?district=4611"),
                Accounts.of(Role.LOCAL, code).get("/overview"))) {
            assertEquals(
                    "2 1 1 1",
                    picture.at("/visits/contacts") + " " + picture.at("/visits/onsite") + " "
                            + picture.at("/visits/reached") + " " + picture.at("/visits/overdue"));
        }
        assertEquals(
                "1",
                Accounts.admin().get("/overview?district=4611&asOf=2026-10-31").at("/visits/contacts"));
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
