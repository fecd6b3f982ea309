package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.TestClock;

@QuarkusTest
class TokenTest {
    @Inject
    TestClock clock;

    @Test
    void theSecretIsShownOnceAndNeverAgain() {
        var owner = Accounts.of(Role.OBSERVER);

        var made = create(owner, "read").expect(201);

        var secret = made.at("/token");
        assertTrue(secret.matches("mkh_[A-Za-z0-9_-]{43}"), secret);
        var listed = owner.get("/tokens").expect(200);
        assertTrue(listed.items("/id").contains(made.at("/id")));
        assertFalse(listed.text().contains("mkh_"), listed.text());
        assertFalse(listed.text().contains("\"token\""), listed.text());
        Api.withToken(secret).get("/provinces").expect(200);
    }

    @Test
    void aTokenActsAsItsOwnerWithinTheOwnersScope() {
        var code = Places.localGovernment("5711");
        var far = Places.localGovernment("9002");
        var token = secret(Accounts.of(Role.PROVINCE, "57"), "read", "write");

        var me = token.get("/session").expect(200);
        assertEquals("PROVINCE", me.at("/role"));
        assertEquals(null, me.at("/sessionExpiresAt"));
        token.get("/local-governments/" + code).expect(200);
        token.get("/local-governments/" + far).expectProblem(404, "NOT_FOUND");
        token.get("/users").expectProblem(403, "FORBIDDEN");
        token.put("/local-governments/" + code + "/budget-status/2570", object("usesElaas", true))
                .expect(200);
    }

    @Test
    void aTokenDoesOnlyWhatItWasMadeFor() {
        var owner = Accounts.of(Role.PROVINCE, "57");
        var code = Places.localGovernment("5711");
        var contacts = "/local-governments/" + code + "/contacts";
        var read = secret(owner, "read");
        var write = secret(owner, "write");
        var imports = secret(owner, "import");

        read.get(contacts).expect(200);
        read.ifMatch("*").put(contacts, object("phone", "1")).expectProblem(403, "TOKEN_SCOPE");
        read.post("/imports/budget-status", "x").expectProblem(403, "TOKEN_SCOPE");
        write.get(contacts).expectProblem(403, "TOKEN_SCOPE");
        write.ifMatch("*").put(contacts, object("phone", "1")).expect(200);
        write.post("/imports/budget-status", "x").expectProblem(403, "TOKEN_SCOPE");
        imports.get(contacts).expectProblem(403, "TOKEN_SCOPE");
        imports.ifMatch("*").put(contacts, object("phone", "2")).expectProblem(403, "TOKEN_SCOPE");
    }

    @Test
    void aTokenMakesNoTokensUsersOrPasswords() {
        var token = secret(Accounts.admin(), "read", "write", "import");
        var id = Accounts.idOf(Accounts.create(Role.OBSERVER, null));
        var request = Accounts.request("made.by.token", Role.ADMIN, null);

        create(token, "read").expectProblem(403, "SESSION_REQUIRED");
        token.delete("/tokens/" + id).expectProblem(403, "SESSION_REQUIRED");
        token.post("/users", request).expectProblem(403, "SESSION_REQUIRED");
        token.ifMatch("*")
                .put("/users/" + id, object("name", "x", "role", "ADMIN", "active", true))
                .expectProblem(403, "SESSION_REQUIRED");
        token.post("/users/" + id + "/password", object("newPassword", "given by a token"))
                .expectProblem(403, "SESSION_REQUIRED");
        token.post("/session/password", object("currentPassword", "x", "newPassword", "given by a token"))
                .expectProblem(403, "SESSION_REQUIRED");
        for (var spelling : new String[] {"/%75sers", "//users", "/users/", "/users;a=b", "/./users"}) {
            var answer = token.post(spelling, request);
            assertTrue(answer.status() == 403 || answer.status() == 404, answer.request() + " " + answer.status());
        }
        assertEquals(0, Accounts.admin().get("/users?q=made.by.token").total());
    }

    @Test
    void aTokenWorksUpToAndWithItsLastDay() throws Exception {
        var owner = Accounts.of(Role.OBSERVER);
        var made = owner.post(
                        "/tokens",
                        object("name", "a week", "scopes", List.of("read"), "expiresOn", TestClock.TODAY.plusDays(7)))
                .expect(201);
        var token = Api.withToken(made.at("/token"));

        clock.on(TestClock.TODAY.plusDays(7), () -> token.get("/session").expect(200));
        clock.on(TestClock.TODAY.plusDays(8), () -> token.get("/session").expectProblem(401, "UNAUTHENTICATED"));
    }

    @Test
    void aRevokedTokenIsDeadAtOnceAndNobodyElseCanRevokeIt() {
        var owner = Accounts.of(Role.OBSERVER);
        var made = create(owner, "read").expect(201);
        var token = Api.withToken(made.at("/token"));

        Accounts.admin().delete("/tokens/" + made.at("/id")).expectProblem(404, "NOT_FOUND");
        token.get("/session").expect(200);
        owner.delete("/tokens/" + made.at("/id")).expect(204);

        token.get("/session").expectProblem(401, "UNAUTHENTICATED");
        owner.delete("/tokens/" + made.at("/id")).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void anAdministratorSeesAndRevokesTheTokensOfAUserAndItIsRecorded() {
        var user = Accounts.create(Role.OBSERVER, null);
        var owner = Api.signIn(user, Accounts.PASSWORD);
        var made = create(owner, "read").expect(201);
        var token = Api.withToken(made.at("/token"));
        var path = "/users/" + Accounts.idOf(user) + "/tokens";

        var listed = Accounts.admin().get(path).expect(200);
        assertEquals(List.of(made.at("/id")), listed.items("/id"));
        assertFalse(listed.text().contains("mkh_"), listed.text());
        owner.get(path).expectProblem(403, "FORBIDDEN");
        owner.delete(path + "/" + made.at("/id")).expectProblem(403, "FORBIDDEN");
        // under the address of somebody else it isn't there
        var other = "/users/" + Accounts.idOf(Accounts.create(Role.OBSERVER, null)) + "/tokens";
        assertEquals(0, Accounts.admin().get(other).total());
        Accounts.admin().delete(other + "/" + made.at("/id")).expectProblem(404, "NOT_FOUND");
        token.get("/session").expect(200);

        Accounts.admin().delete(path + "/" + made.at("/id")).expect(204);

        token.get("/session").expectProblem(401, "UNAUTHENTICATED");
        Accounts.admin().delete(path + "/" + made.at("/id")).expectProblem(404, "NOT_FOUND");
        var entry = Accounts.admin().get("/audit?entity=token&id=" + made.at("/id") + "&sort=-at");
        assertEquals("DELETE", entry.at("/items/0/action"));
        assertEquals("admin", entry.at("/items/0/user/username"));
    }

    @Test
    void aResetByAnAdministratorAndAnAccountOutOfUseEndTokensForGood() {
        var user = Accounts.create(Role.OBSERVER, null);
        var path = "/users/" + Accounts.idOf(user);
        var token = secret(Api.signIn(user, Accounts.PASSWORD), "read");

        Accounts.admin()
                .post(path + "/password", object("newPassword", "given by the admin"))
                .expect(204);

        token.get("/session").expectProblem(401, "UNAUTHENTICATED");
        var again = secret(Api.signIn(user, "given by the admin"), "read");
        for (var active : List.of(false, true)) {
            Accounts.admin()
                    .ifMatch("*")
                    .put(path, object("name", user, "role", "OBSERVER", "active", active))
                    .expect(200);
            again.get("/session").expectProblem(401, "UNAUTHENTICATED");
        }
        assertEquals(0, Accounts.admin().get(path + "/tokens").total());
    }

    @Test
    void tokensOutliveAPasswordThatTheirOwnerChangesUnlessTheyAreToGo() {
        var user = Accounts.create(Role.OBSERVER, null);
        var owner = Api.signIn(user, Accounts.PASSWORD);
        var token = secret(owner, "read");

        owner.post(
                        "/session/password",
                        object("currentPassword", Accounts.PASSWORD, "newPassword", "the second password"))
                .expect(204);
        token.get("/session").expect(200);
        owner.post(
                        "/session/password",
                        object(
                                "currentPassword",
                                "the second password",
                                "newPassword",
                                "the third password",
                                "revokeTokens",
                                true))
                .expect(204);

        token.get("/session").expectProblem(401, "UNAUTHENTICATED");
        owner.get("/session").expect(200);
    }

    @Test
    void nobodySeesTheTokensOfOthers() {
        var made = create(Accounts.of(Role.OBSERVER), "read").expect(201);

        assertFalse(Accounts.admin().get("/tokens?size=500").text().contains(made.at("/id")));
    }

    @Test
    void theTokensOfAUserOutOfUseAreDead() {
        var user = Accounts.create(Role.OBSERVER, null);
        var token = secret(Api.signIn(user, Accounts.PASSWORD), "read");

        Accounts.admin()
                .ifMatch("*")
                .put("/users/" + Accounts.idOf(user), object("name", user, "role", "OBSERVER", "active", false))
                .expect(200);

        token.get("/session").expect(401);
    }

    @Test
    void aTokenIsNotASessionNorASessionAToken() {
        var user = Accounts.create(Role.OBSERVER, null);
        var session = Api.sessionOf(Api.anonymous()
                .post("/session", object("username", user, "password", Accounts.PASSWORD))
                .expect(200));
        var token = create(Api.withSession(session), "read").at("/token");

        Api.withToken(session).get("/session").expect(401);
        Api.withSession(token).get("/session").expect(401);
        // a wrong token is not mended by a right cookie
        Api.withSession(session)
                .header("Authorization", "Bearer mkh_wrong")
                .get("/session")
                .expect(401);
    }

    @Test
    void aTokenLivesFromTodayToAYearAhead() {
        var owner = Accounts.of(Role.OBSERVER);
        for (var day : new LocalDate[] {TestClock.TODAY.minusDays(1), TestClock.TODAY.plusDays(367)}) {
            owner.post("/tokens", object("name", "x", "scopes", List.of("read"), "expiresOn", day))
                    .expectProblem(422, "INVALID")
                    .expectError("/expiresOn", "BAD_EXPIRY");
        }
        owner.post(
                        "/tokens",
                        object("name", "x", "scopes", List.of("read"), "expiresOn", TestClock.TODAY.plusDays(366)))
                .expect(201);
    }

    private static Api secret(Api owner, String... scopes) {
        return Api.withToken(create(owner, scopes).expect(201).at("/token"));
    }

    private static Answer create(Api owner, String... scopes) {
        return owner.post(
                "/tokens",
                object("name", "a script", "scopes", List.of(scopes), "expiresOn", TestClock.TODAY.plusDays(30)));
    }
}
