package org.maekhai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Places;
import org.maekhai.security.Role;

@QuarkusTest
class RegistryProposalTest {
    @Inject
    DataSource dataSource;

    @Test
    void anAcceptedNameBecomesTheNameAndTheOldOneAnAlias() throws Exception {
        var code = Places.localGovernment("4201");
        var old = "องค์การบริหารส่วนตำบลทดสอบ" + code;
        var id = proposal(code, "NAME", old, "องค์การบริหารส่วนตำบลที่เสนอ" + code);

        var accepted = decide(id, "accept", "ตรวจแล้ว").expect(200);

        assertEquals("ACCEPTED", accepted.at("/state"));
        assertEquals("ตรวจแล้ว", accepted.at("/note"));
        assertEquals("2026-11-23T02:00:00Z", accepted.at("/decidedAt"));
        var now = Accounts.admin().get("/local-governments/" + code);
        assertEquals("องค์การบริหารส่วนตำบลที่เสนอ" + code, now.at("/name"));
        assertEquals("[\"" + old + "\"]", now.json().get("aliases").toString());
        assertEquals(
                List.of("local-government", "registry-proposal"),
                Accounts.of(Role.DISTRICT, "4201").get("/audit?size=2").items("/entity"),
                "the newest first: the name changed because the proposal was accepted");
    }

    @Test
    void anAcceptedTypeChangesTheTypeAndThePrefixOfTheName() throws Exception {
        var code = Places.localGovernment("4202");
        var id = proposal(code, "TYPE", "SAO", "TAMBON_MUNICIPALITY");

        decide(id, "accept", null).expect(200);

        var now = Accounts.admin().get("/local-governments/" + code);
        assertEquals("TAMBON_MUNICIPALITY", now.at("/type"));
        assertEquals("เทศบาลตำบลทดสอบ" + code, now.at("/name"));
        assertEquals("SAO", now.at("/typeHistory/0/type"));
        assertEquals("2026-11-22", now.at("/typeHistory/0/to"));
        assertEquals(
                1,
                Accounts.admin()
                        .get("/compliance?type=TAMBON_MUNICIPALITY&q=" + code)
                        .total());
    }

    @Test
    void aRefusedOneLeavesTheRegistryAsItIs() throws Exception {
        var code = Places.localGovernment("4203");
        var id = proposal(code, "TYPE", "SAO", "TOWN");

        assertEquals("REFUSED", decide(id, "refuse", "ไม่จริง").expect(200).at("/state"));

        assertEquals("SAO", Accounts.admin().get("/local-governments/" + code).at("/type"));
    }

    @Test
    void whatIsDecidedStaysDecided() throws Exception {
        var code = Places.localGovernment("4204");
        var id = proposal(code, "TYPE", "SAO", "TOWN");
        decide(id, "refuse", null).expect(200);

        decide(id, "accept", null).expectProblem(409, "ALREADY_DECIDED");
        decide(id, "refuse", null).expectProblem(409, "ALREADY_DECIDED");
        decide(UUID.randomUUID(), "accept", null).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void aProposalThatNoLongerFitsIsRefusedByTheFacts() throws Exception {
        var code = Places.localGovernment("4205");
        var id = proposal(code, "TYPE", "TOWN", "CITY");
        var name = proposal(code, "NAME", "ชื่อที่ไม่ใช่", "ชื่อใหม่");

        decide(id, "accept", null).expectProblem(409, "PROPOSAL_OUTDATED");
        decide(name, "accept", null).expectProblem(409, "PROPOSAL_OUTDATED");

        var pending = Accounts.admin()
                .get("/registry-proposals?size=500&state=PENDING&province=42")
                .items("/id");
        assertTrue(pending.containsAll(List.of(id.toString(), name.toString())));
        assertEquals("SAO", Accounts.admin().get("/local-governments/" + code).at("/type"));
    }

    @Test
    void aNameThatAnotherOneHasIsNotTakenOver() throws Exception {
        var other = Places.localGovernment("4206");
        var code = Places.localGovernment("4206");
        var id = proposal(code, "NAME", "องค์การบริหารส่วนตำบลทดสอบ" + code, "องค์การบริหารส่วนตำบลทดสอบ" + other);

        decide(id, "accept", null).expectProblem(409, "NAME_TAKEN");
    }

    @Test
    void theyAreListedByStateKindAndProvinceWithinTheScope() throws Exception {
        var code = Places.localGovernment("4301");
        var id = proposal(code, "TYPE", "SAO", "TOWN");
        var admin = Accounts.admin();

        assertEquals(
                List.of(id.toString()),
                admin.get("/registry-proposals?province=43").items("/id"));
        assertEquals(
                List.of(id.toString()),
                admin.get("/registry-proposals?province=43&state=PENDING&kind=TYPE&sort=name")
                        .items("/id"));
        assertEquals(
                0, admin.get("/registry-proposals?province=43&state=ACCEPTED").total());
        assertEquals(0, admin.get("/registry-proposals?province=43&kind=NAME").total());
        assertEquals(
                1, Accounts.of(Role.PROVINCE, "43").get("/registry-proposals").total());
        assertEquals(
                0,
                Accounts.of(Role.PROVINCE, "44")
                        .get("/registry-proposals?province=43")
                        .total());
        assertTrue(admin.get("/registry-proposals?size=500")
                .items("/localGovernment/code")
                .contains(code));
    }

    @Test
    void aDecisionIsRecordedWhereTheLocalGovernmentLies() throws Exception {
        var code = Places.localGovernment("4207");
        var id = proposal(code, "TYPE", "SAO", "TOWN");
        decide(id, "refuse", null).expect(200);

        var entries = "/audit?entity=registry-proposal&id=" + id;
        assertEquals(
                List.of("REFUSE"),
                Accounts.of(Role.PROVINCE, "42").get(entries).expect(200).items("/action"));
        assertEquals(0, Accounts.of(Role.PROVINCE, "44").get(entries).total());
    }

    private static Answer decide(UUID id, String how, String note) {
        return Accounts.admin().post("/registry-proposals/" + id + "/" + how, object("note", note));
    }

    /** As an import of an office's list would find it. */
    private UUID proposal(String code, String kind, String current, String proposed) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into registry_proposal (id, local_government_id, kind,"
                        + " current_value, proposed_value, state, found_at, version)"
                        + " select id_of, lg, kind, current_value, proposed_value, 'PENDING', found_at, 0 from (select"
                        + " cast(? as uuid) as id_of, lg.id as lg, cast(? as varchar(10)) as kind,"
                        + " cast(? as varchar(200)) as current_value, cast(? as varchar(200)) as proposed_value,"
                        + " cast(? as timestamp with time zone) as found_at"
                        + " from local_government lg where lg.code = ?) found")) {
            insert.setObject(1, id);
            insert.setString(2, kind);
            insert.setString(3, current);
            insert.setString(4, proposed);
            insert.setObject(5, OffsetDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC));
            insert.setString(6, code);
            assertEquals(1, insert.executeUpdate());
        }
        return id;
    }

    @Test
    void ofManyDecisionsAtOneMomentOneCountsAndTheOthersAreToldSo() throws Exception {
        var code = Places.localGovernment("4213");
        var id = proposal(code, "TYPE", "SAO", "TAMBON_MUNICIPALITY");
        Accounts.admin();
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> decisions = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                var decision = i % 2 == 0 ? "accept" : "refuse";
                decisions.add(() -> decide(id, decision, null).status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (var answer : threads.invokeAll(decisions)) {
                statuses.add(answer.get());
            }
            assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
    }
}
