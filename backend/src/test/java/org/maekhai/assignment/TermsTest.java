package org.maekhai.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.maekhai.Api.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.shared.database.Sql;

/** What is kept in memory of assignments is never behind, nor ahead, of the database. */
@QuarkusTest
class TermsTest extends AssignmentsInMemory {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void whatATransactionWritesIsSeenByItselfAndByOthersOnlyOnceItIsCommitted() {
        var id = assigned("3901");
        var code = localGovernmentOf(id);
        assertEquals(id, primary(code));

        QuarkusTransaction.begin();
        kept.lock("39");
        assertEquals(id, primary(code), "read after the lock, and before anything is written");
        database.update(new Sql("delete from assignment where id = ?", id));
        assertEquals(null, primary(code));
        assertEquals(id, QuarkusTransaction.suspendingExisting().call(() -> primary(code)), "others");
        QuarkusTransaction.rollback();
        assertEquals(id, primary(code));

        QuarkusTransaction.requiringNew().run(() -> {
            kept.lock("39");
            primary(code);
            database.update(new Sql("delete from assignment where id = ?", id));
        });
        assertEquals(null, primary(code));
    }

    @Test
    void aLocalGovernmentThatIsMovedToAnotherProvinceTakesItsAssignmentsAlongAndBack() {
        var id = assigned("3902");
        var code = localGovernmentOf(id);
        assertEquals(id, primary(code));

        move(code, "4105");
        assertEquals(id, primary(code));
        Accounts.admin()
                .post("/assignments/" + id + "/end", object("on", "2026-10-31"))
                .expect(200);
        assertEquals(null, primary(code));

        move(code, "3902");
        assertEquals(null, primary(code));
    }

    private static UUID assigned(String district) {
        var somebody = Training.department();
        var trainer = Accounts.admin()
                .post("/trainers", Training.request(Training.passed(somebody), somebody))
                .expect(201);
        return UUID.fromString(Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId",
                                trainer.at("/id"),
                                "localGovernmentCode",
                                Places.localGovernment(district),
                                "role",
                                "PRIMARY",
                                "from",
                                "2026-10-01"))
                .expect(201)
                .at("/id"));
    }

    private static String localGovernmentOf(UUID assignment) {
        return Accounts.admin().get("/assignments/" + assignment).expect(200).at("/localGovernmentCode");
    }

    private static void move(String code, String district) {
        var request = Places.request(code);
        request.put("districtCode", district);
        Accounts.admin()
                .ifMatch(Accounts.admin().get("/local-governments/" + code).etag())
                .put("/local-governments/" + code, request)
                .expect(200);
    }

    private UUID primary(String code) {
        var register = registry.register();
        var primary = kept.now(register).primary(register.byCode(code), DAY);
        return primary == null ? null : primary.id();
    }
}
