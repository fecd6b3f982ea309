package org.maekhai.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.maekhai.Api.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Places;
import org.maekhai.TestClock;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Snapshot;
import org.maekhai.shared.database.Sql;

/** What is kept in memory is what the database says, to everyone who looks: within transactions, beside them, after them. */
@QuarkusTest
class StandingsInMemoryTest {
    private static final LocalDate DAY = TestClock.TODAY;

    @Inject
    Compliance compliance;

    @Inject
    ComplianceProjection projection;

    @Inject
    Jdbc jdbc;

    @Inject
    Snapshot snapshot;

    private ComplianceStatus status(String code) {
        var standings = compliance.standings(DAY);
        return standings.of(standings.register().byCode(code)).status();
    }

    private void useNot(String code) {
        int id = compliance.standings(DAY).register().byCode(code).id();
        projection.lockForWriting();
        jdbc.update(new Sql(
                "insert into budget_status (fiscal_year, local_government_id, uses_elaas, source, changed_at, version)"
                        + " values (2570, ?, false, 'OFFICER', current_timestamp, 1)",
                id));
        projection.refresh(Set.of(2570), new int[] {id});
    }

    @Test
    void whatIsRolledBackWasSeenByNobodyElse() {
        var first = Places.localGovernment("6201");
        var other = Places.localGovernment("6201");
        assertEquals(ComplianceStatus.NO_DATA, status(first));

        QuarkusTransaction.begin();
        try {
            useNot(first);
            assertEquals(ComplianceStatus.NOT_USING, status(first), "who writes sees it");
            assertEquals(
                    ComplianceStatus.NO_DATA,
                    QuarkusTransaction.suspendingExisting().call(() -> status(first)),
                    "nobody else does");
        } finally {
            QuarkusTransaction.rollback();
        }

        assertEquals(ComplianceStatus.NO_DATA, status(first));
        // the next write gets the number that was given back
        QuarkusTransaction.requiringNew().run(() -> useNot(other));
        assertEquals(ComplianceStatus.NOT_USING, status(other));
        assertEquals(ComplianceStatus.NO_DATA, status(first));
    }

    @Test
    void aSnapshotStaysAtItsMomentWhileOthersWrite() {
        var code = Places.localGovernment("6202");
        assertEquals(ComplianceStatus.NO_DATA, status(code));

        snapshot.read(() -> {
            assertEquals(ComplianceStatus.NO_DATA, status(code));
            QuarkusTransaction.suspendingExisting().run(() -> {
                QuarkusTransaction.requiringNew().run(() -> useNot(code));
                assertEquals(ComplianceStatus.NOT_USING, status(code));
            });
            assertEquals(ComplianceStatus.NO_DATA, status(code), "as when it began");
            return null;
        });

        assertEquals(ComplianceStatus.NOT_USING, status(code));
    }

    @Test
    void aNameIsFoundAsSoonAsItIsChanged() {
        var code = Places.localGovernment("6203");
        var path = "/local-governments/" + code;
        assertEquals(1, Accounts.admin().get("/local-governments?q=" + code).total());
        var request = Places.request(code);
        request.put("name", "องค์การบริหารส่วนตำบลเปลี่ยนชื่อแล้ว" + code);
        var admin = Accounts.admin();

        admin.ifMatch(admin.get(path).etag()).put(path, request).expect(200);

        assertEquals(
                1,
                admin.get("/local-governments?q=เปลี่ยนชื่อแล้ว" + code)
                        .expect(200)
                        .total());
        assertEquals(
                1, admin.get("/compliance?q=เปลี่ยนชื่อแล้ว" + code).expect(200).total());
        admin.ifMatch("*").delete(path + "?on=" + DAY.minusDays(1)).expect(200);
        assertEquals(
                0,
                admin.get("/local-governments?q=เปลี่ยนชื่อแล้ว" + code)
                        .expect(200)
                        .total());
    }

    @Test
    void aListIsInAnyOrderThatIsAskedForAndEqualsGoByCode() {
        var admin = Accounts.admin();
        var codes = new String[3];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Places.localGovernment(i == 1 ? "6204" : "6205");
        }
        admin.ifMatch("*")
                .put("/local-governments/" + codes[2] + "/budget-status/2570", object("usesElaas", false))
                .expect(200);
        var lists = "?province=62&district=6205&size=500&sort=";

        var byStatus =
                admin.get("/compliance" + lists + "status,-code").expect(200).items("/localGovernment/code");
        assertEquals(codes[2], byStatus.get(0), "not using stands before no data");
        var byDistrict = admin.get("/local-governments?province=62&size=500&sort=-district,name")
                .expect(200)
                .items("/code");
        assertEquals(true, byDistrict.indexOf(codes[0]) < byDistrict.indexOf(codes[1]));
        admin.get("/compliance" + lists + "name,wrong").expectProblem(400, "MALFORMED_REQUEST");
    }
}
