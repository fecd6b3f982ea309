package org.maekhai.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.TestClock;
import org.maekhai.security.Role;
import org.maekhai.shared.journal.Author;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.outbox.Outbox;
import org.maekhai.shared.outbox.OutboxEvent;

@QuarkusTest
class AuditTest {
    @Inject
    AuditLog audit;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    @Test
    void everyWriteAboutALocalGovernmentLeavesAnEntryWithWhatChanged() {
        var code = Places.localGovernment("6001");
        var lg = "/local-governments/" + code;
        var officer = Accounts.of(Role.PROVINCE, "60");
        officer.ifMatch("\"0\"").put(lg + "/contacts", object("phone", "056-1")).expect(200);
        officer.put(lg + "/budget-status/2570", object("amount", 10)).expect(200);
        officer.ifMatch("*")
                .put(lg + "/budget-status/2570", object("amount", 20))
                .expect(200);
        officer.ifMatch("*").delete(lg + "/budget-status/2570").expect(204);
        officer.post(lg + "/posting-status", object("asOf", "2026-10-31", "yearClosed", true))
                .expect(201);
        officer.delete(lg + "/posting-status/2026-10-31").expect(204);
        Accounts.of(Role.LOCAL, code)
                .post(lg + "/posting-status", object("asOf", "2026-10-30", "yearClosed", true))
                .expect(201);
        Accounts.of(Role.TRAINER, "60")
                .post(lg + "/posting-status/2026-10-30/confirm", null)
                .expect(200);
        Accounts.admin().ifMatch("*").delete(lg).expect(200);

        var entries = of(Accounts.admin(), "local-government", code);

        assertEquals(
                List.of(
                        "DELETE", "CONFIRM", "CREATE", "DELETE", "CREATE", "DELETE", "UPDATE", "CREATE", "UPDATE",
                        "CREATE"),
                entries.items("/action"));
        var changed = entries.json().at("/items/6");
        assertEquals(10, changed.at("/before/amount").asInt());
        assertEquals(20, changed.at("/after/amount").asInt());
        assertEquals("2026-11-23T02:00:00Z", changed.get("at").asText());
        assertTrue(changed.at("/user/username").asText().endsWith(".province"));
        assertTrue(changed.get("token").isNull());
        assertTrue(entries.json().at("/items/9/before").isNull(), "nothing was there before it was made");
        assertTrue(entries.json().at("/items/5/after").isNull(), "nothing is left of what was deleted");
        assertEquals(code, entries.json().at("/items/9/after/code").asText());
    }

    @Test
    void whatChangesNothingLeavesNoEntry() {
        var code = Places.localGovernment("6001");
        var budget = "/local-governments/" + code + "/budget-status/2570";
        Accounts.admin().put(budget, object("amount", 10)).expect(200);
        Accounts.admin().put(budget, object("amount", 10)).expect(200);
        Accounts.admin().put(budget, object("amount", 11)).expect(428);

        assertEquals(2, of(Accounts.admin(), "local-government", code).total());
    }

    @Test
    void aWriteByAScriptNamesItsToken() {
        var code = Places.localGovernment("6002");
        var made = Accounts.of(Role.PROVINCE, "60")
                .post("/tokens", object("name", "ส่งรายเดือน", "scopes", List.of("write"), "expiresOn", "2026-12-31"))
                .expect(201);

        Api.withToken(made.at("/token"))
                .put("/local-governments/" + code + "/budget-status/2570", object("amount", 10))
                .expect(200);

        var entry = of(Accounts.admin(), "local-government", code).json().at("/items/0");
        assertEquals(made.at("/id"), entry.at("/token/id").asText());
        assertEquals("ส่งรายเดือน", entry.at("/token/name").asText());
    }

    @Test
    void anEntryIsReadByWhoMaySeeTheObject() {
        var code = Places.localGovernment("6003");
        var neighbour = Places.localGovernment("6003");
        var seeing = List.of(
                Accounts.admin(),
                Accounts.of(Role.DEPARTMENT),
                Accounts.of(Role.OBSERVER),
                Accounts.of(Role.OBSERVER, "60"),
                Accounts.of(Role.PROVINCE, "60"),
                Accounts.of(Role.TRAINER, "60"),
                Accounts.of(Role.DISTRICT, "6003"),
                Accounts.of(Role.LOCAL, code));
        for (var caller : seeing) {
            assertEquals(1, of(caller, "local-government", code).total());
        }
        for (var caller : List.of(
                Accounts.of(Role.PROVINCE, "61"),
                Accounts.of(Role.DISTRICT, "6004"),
                Accounts.of(Role.OBSERVER, "61"),
                Accounts.of(Role.LOCAL, neighbour))) {
            assertEquals(0, of(caller, "local-government", code).total());
            assertFalse(caller.get("/audit?size=500").text().contains(code));
        }
    }

    @Test
    void whatHappensToUsersAndTokensIsForAdministratorsOnly() {
        var user = Accounts.create(Role.OBSERVER, null);
        var id = Accounts.idOf(user);
        var session = Api.signIn(user, Accounts.PASSWORD);
        var token = session.post("/tokens", object("name", "x", "scopes", List.of("read"), "expiresOn", "2026-12-31"))
                .expect(201)
                .at("/id");
        session.post(
                        "/session/password",
                        object("currentPassword", Accounts.PASSWORD, "newPassword", "another password of tests"))
                .expect(204);
        session.delete("/tokens/" + token).expect(204);
        Accounts.admin()
                .post("/users/" + id + "/password", object("newPassword", "given by the admin"))
                .expect(204);
        Accounts.admin()
                .ifMatch("*")
                .put("/users/" + id, object("name", "ใหม่", "role", "OBSERVER", "active", true))
                .expect(200);

        var users = of(Accounts.admin(), "user", id);
        assertEquals(List.of("UPDATE", "UPDATE", "UPDATE", "CREATE"), users.items("/action"));
        assertEquals(
                List.of("DELETE", "CREATE"),
                of(Accounts.admin(), "token", token).items("/action"));
        assertEquals(user, users.json().at("/items/2/user/username").asText());
        assertEquals("admin", users.json().at("/items/0/user/username").asText());
        for (var caller :
                List.of(Accounts.of(Role.DEPARTMENT), Accounts.of(Role.OBSERVER), Accounts.of(Role.PROVINCE, "60"))) {
            assertEquals(0, of(caller, "user", id).total());
            assertEquals(0, of(caller, "token", token).total());
            assertEquals(0, caller.get("/audit?entity=user").total());
        }
    }

    @Test
    void exemptionsAreRecordedWhereTheyHold() {
        var code = Places.localGovernment("6005");
        var id = Accounts.of(Role.DEPARTMENT)
                .post(
                        "/exemptions",
                        object("localGovernmentCode", code, "from", "2018-05-01", "to", "2018-05-31", "reason", "x"))
                .expect(201)
                .at("/id");
        Accounts.of(Role.DEPARTMENT).delete("/exemptions/" + id).expect(204);

        assertEquals(
                List.of("DELETE", "CREATE"),
                of(Accounts.of(Role.DISTRICT, "6005"), "exemption", id).items("/action"));
        assertEquals(0, of(Accounts.of(Role.DISTRICT, "6006"), "exemption", id).total());
    }

    @Test
    void whatFollowedIsRecordedNoEarlierThanItsCauseAlsoByAServerWhoseClockIsBehind() throws Exception {
        var hub = Subject.ofProvince("hub", UUID.randomUUID(), "60");
        var effect = json.writeValueAsString(new Written(Written.Action.UPDATE, hub, null, null));
        var cause = clock.instant().plusSeconds(3);
        audit.deliver(new OutboxEvent(UUID.randomUUID(), Outbox.EFFECT.name(), cause, Author.SYSTEM, hub, effect));
        audit.deliver(new OutboxEvent(
                UUID.randomUUID(), Outbox.EFFECT.name(), cause.minusSeconds(60), Author.SYSTEM, hub, effect));

        var entries = of(Accounts.admin(), "hub", hub.id());

        assertEquals(List.of(cause.toString(), clock.instant().toString()), entries.items("/at"));
    }

    @Test
    void theFirstUserWasMadeByTheSystem() {
        var entry = of(Accounts.admin(), "user", Accounts.idOf("admin")).json().get("items");
        var first = entry.get(entry.size() - 1);

        assertEquals("CREATE", first.get("action").asText());
        assertEquals("system", first.at("/user/username").asText());
        assertTrue(first.at("/user/id").isNull());
        assertNull(first.get("after").get("password"));
    }

    private static Answer of(Api caller, String entity, String id) {
        return caller.get("/audit?size=500&entity=" + entity + "&id=" + id).expect(200);
    }
}
