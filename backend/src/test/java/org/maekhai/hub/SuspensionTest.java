package org.maekhai.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.maekhai.Api.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Earned;
import org.maekhai.TestClock;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.outbox.Delivered;

/** A hub that is no longer what it teaches is suspended in the transaction of the fact that says so. */
@QuarkusTest
class SuspensionTest extends NetworkInMemory {
    @Inject
    TestClock clock;

    @Inject
    HubWatch watch;

    @Inject
    Jdbc jdbc;

    @Inject
    ComplianceProjection projection;

    @Inject
    DataSource dataSource;

    @Test
    void aFactByHandSuspendsAtOnceAndTheNextProposesToResume() {
        var code = Earned.localGovernment("6601", 16.5, 104.7);
        var id = Earned.hub(code);
        var member = Earned.place("6601", 16.52, 104.7);
        Earned.tie(id, member);

        Earned.budget(code, 2570, false);
        var suspended = hub(id);
        assertEquals("SUSPENDED", suspended.at("/state"));
        assertEquals("true", suspended.at("/suspendedByItself"));
        assertEquals("[\"NOT_USING_ELAAS\"]", suspended.json().get("reasons").toString());
        assertEquals("2026-11-23", suspended.at("/changedOn"));
        Delivered.all();
        var audit = Accounts.admin().get("/audit?entity=hub&id=" + id).expect(200);
        assertEquals("SUSPENDED", audit.at("/items/0/after/state"));
        assertEquals("NOT_USING_ELAAS", audit.at("/items/0/after/reasons/0"));

        var officer = Accounts.of(Role.PROVINCE, "66");
        var lost = officer.get("/hub-network/unserved?province=66&lost=true").expect(200);
        assertEquals(List.of(member), lost.items("/localGovernment/code"));
        assertEquals(code, lost.at("/items/0/lostHub/code"));
        var resume = object("on", "2026-11-23", "reason", "แก้ไขแล้ว");
        officer.post("/hubs/" + id + "/resume", resume).expectProblem(409, "HUB_NOT_ELIGIBLE");

        Earned.budget(code, 2570, true);
        var again = hub(id);
        assertEquals("SUSPENDED", again.at("/state"), "an officer decides");
        assertEquals("2026-11-23", again.at("/resumableSince"));
        assertEquals(
                List.of(id),
                officer.get("/hubs?province=66&resumable=true").expect(200).items("/id"));
        assertEquals(
                "ACTIVE",
                officer.post("/hubs/" + id + "/resume", resume).expect(200).at("/state"));
        assertNull(hub(id).at("/resumableSince"));
        assertEquals("1", hub(id).at("/memberCount"));
    }

    @Test
    void aFactSuspendsAtOnceAlsoWhenNobodyHasAskedAboutItsYearYet() throws SQLException {
        var code = Earned.localGovernment("6605", 16.1, 104.3);
        var id = Earned.hub(code);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from compliance_projection where fiscal_year > 0");
        }

        Earned.budget(code, 2570, false);

        assertEquals("SUSPENDED", hub(id).at("/state"));
    }

    @Test
    void theRecordTellsTheSuspensionAfterTheFactThatBroughtItAbout() {
        var code = Earned.localGovernment("6604", 16.2, 104.4);
        var id = Earned.hub(code);
        var officer = Accounts.of(Role.DISTRICT, "6604");

        Earned.budget(code, 2570, false);
        assertEquals("SUSPENDED", hub(id).at("/state"));
        Delivered.all();
        var record = officer.get("/audit?size=2").expect(200);
        assertEquals(List.of("hub", "local-government"), record.items("/entity"));
        assertEquals(record.at("/items/1/user/id"), record.at("/items/0/user/id"), "by whoever stated the fact");
        assertEquals("ACTIVE", record.at("/items/0/before/state"));
    }

    @Test
    void anImportSuspendsADryRunDoesNotAndItsUndoProposesToResume() {
        var code = Earned.localGovernment("6602", 16.4, 104.6);
        var id = Earned.hub(code);
        var officer = Accounts.of(Role.PROVINCE, "66").header("Content-Type", "text/csv");

        var bad = "code,as_of,revenue_through,expenditure_through,accounting_through\n" + code
                + ",2026-10-30,2026-06-30,2026-06-30,2026-06-30\n" + code
                + ",2026-10-31,2026-06-30,2026-06-30,2026-06-30\n";
        officer.post("/imports/posting-status?dryRun=true", bad).expect(200);
        assertEquals("ACTIVE", hub(id).at("/state"), "a dry run changes nothing");

        var done = officer.post("/imports/posting-status", bad).expect(200);
        var suspended = hub(id);
        assertEquals("SUSPENDED", suspended.at("/state"));
        assertEquals("REVENUE_LATE", suspended.at("/reasons/0"));
        Accounts.admin().post("/imports/" + done.at("/id") + "/undo", null).expect(200);
        assertEquals("SUSPENDED", hub(id).at("/state"));
        assertEquals("2026-11-23", hub(id).at("/resumableSince"));
    }

    @Test
    void whatIsRolledBackSuspendsNobody() {
        var code = Earned.localGovernment("6603", 16.3, 104.5);
        var id = Earned.hub(code);
        int number = jdbc.first(new Sql("select id from local_government where code = ?", code), row -> row.getInt(1))
                .orElseThrow();

        var failure = assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    projection.lockForWriting();
                    jdbc.update(new Sql(
                            "update budget_status set uses_elaas = false, in_use = null, approved_on = null,"
                                    + " recorded_on = null where local_government_id = ? and fiscal_year = 2570",
                            number));
                    projection.refresh(Set.of(2570), new int[] {number});
                    assertEquals(
                            "SUSPENDED",
                            jdbc.first(
                                            new Sql("select state from hub where open_of = ?", number),
                                            row -> row.getString(1))
                                    .orElseThrow(),
                            "in the same transaction");
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals("on purpose", failure.getMessage());
        assertEquals("ACTIVE", hub(id).at("/state"));
    }

    @Test
    void anExcusedMonthEndIsNoProofAndNoFault() {
        var code = Earned.localGovernment("6604", 16.6, 104.4);
        var id = Earned.hub(code);
        Accounts.admin()
                .post(
                        "/exemptions",
                        object(
                                "localGovernmentCode",
                                code,
                                "from",
                                "2026-10-31",
                                "to",
                                "2026-10-31",
                                "reason",
                                "ระบบขัดข้อง"))
                .expect(201);
        assertEquals("ACTIVE", hub(id).at("/state"), "who is excused is not suspended");
        assertEquals("false", hub(id).at("/eligibility/eligible"), "and would not become a hub");
        Earned.budget(code, 2569, false);
        assertEquals("SUSPENDED", hub(id).at("/state"));
        assertEquals(
                "[\"NOT_USING_ELAAS\",\"EXEMPT\"]",
                hub(id).json().get("reasons").toString());
    }

    @Test
    void daysPassWithoutFactsAndTheDailyLookNoticesIt() throws Exception {
        var code = Earned.localGovernment("6605", 16.7, 104.3);
        var id = Earned.hub(code);
        clock.on(LocalDate.of(2026, 12, 14), () -> {
            QuarkusTransaction.requiringNew().run(watch::run);
            assertEquals("ACTIVE", hub(id).at("/state"), "November isn't settled");
        });
        clock.on(LocalDate.of(2027, 1, 15), () -> {
            QuarkusTransaction.requiringNew().run(watch::run);
            var suspended = hub(id);
            assertEquals("SUSPENDED", suspended.at("/state"), "no reading of November and December came");
            assertEquals("2027-01-15", suspended.at("/changedOn"));
            assertEquals("READING_STALE", suspended.at("/reasons/0"));
        });
    }

    @Test
    void whomAnOfficerPutOffIsNotProposedToResume() {
        var code = Earned.localGovernment("6606", 16.8, 104.2);
        var id = Earned.hub(code);
        Accounts.admin()
                .post("/hubs/" + id + "/suspend", object("on", "2026-11-23", "reason", "ขอพัก"))
                .expect(200);
        Earned.reading(code, "2026-11-20", "2026-11-20");
        assertNull(hub(id).at("/resumableSince"));
        assertEquals("ขอพัก", hub(id).at("/reason"));
    }

    @Test
    void whoExistsNoLongerIsNeitherHubNorMember() {
        var code = Earned.localGovernment("6607", 16.9, 104.1);
        var id = Earned.hub(code);
        var gone = Earned.place("6607", 16.91, 104.1);
        var stays = Earned.place("6607", 16.92, 104.1);
        Earned.tie(id, gone);
        Earned.tie(id, stays);
        close(gone);
        assertEquals("1", hub(id).at("/memberCount"));
        close(code);
        assertEquals("RETIRED", hub(id).at("/state"));
        assertEquals("0", hub(id).at("/memberCount"));
        assertEquals(
                0, Accounts.admin().get("/hubs?member=" + stays).expect(200).total());
    }

    private static void close(String code) {
        var found = Accounts.admin().get("/local-governments/" + code).expect(200);
        Accounts.admin()
                .ifMatch(found.etag())
                .delete("/local-governments/" + code + "?on=2026-11-10")
                .expect(200);
    }

    private static Answer hub(String id) {
        return Accounts.admin().get("/hubs/" + id).expect(200);
    }
}
