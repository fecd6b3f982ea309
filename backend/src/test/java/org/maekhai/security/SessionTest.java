package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.TestClock;

@QuarkusTest
class SessionTest {
    private static final Map<String, Object> NEW_PASSWORD =
            object("currentPassword", Accounts.PASSWORD, "newPassword", "another password of tests");

    @Inject
    TestClock clock;

    @Test
    void whoeverSignsInIsToldWhoAndWhereTheyAre() {
        var user = Accounts.create(Role.DISTRICT, "5705");

        var me = signIn(user, Accounts.PASSWORD).expect(200);

        assertEquals(user, me.at("/username"));
        assertEquals("DISTRICT", me.at("/role"));
        assertEquals("DISTRICT", me.at("/scope/level"));
        assertEquals("5705", me.at("/scope/code"));
        assertEquals("57", me.at("/scope/provinceCode"));
        assertEquals("2026-11-23", me.at("/today"));
        assertEquals("2570", me.at("/fiscalYear"));
        assertEquals("false", me.at("/demo"));
        assertEquals("2026-11-23T14:00:00Z", me.at("/sessionExpiresAt"));
        assertEquals(
                me.json(), Api.withSession(Api.sessionOf(me)).get("/session").json());
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookie = signIn(Accounts.create(Role.OBSERVER, null), Accounts.PASSWORD)
                .expect(200)
                .setCookie("maekhai_session");

        assertTrue(cookie.matches("maekhai_session=[A-Za-z0-9_-]{43};.*"), cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Strict"), cookie);
        assertTrue(cookie.matches(".*[Pp]ath=/(;.*|$)"), cookie);
        assertFalse(cookie.contains("Secure"), "by http a Secure cookie would never come back: " + cookie);
        assertFalse(cookie.toLowerCase().contains("domain"), cookie);
    }

    @Test
    void aWrongUserAndAWrongPasswordAreToldTheSame() {
        var user = Accounts.create(Role.OBSERVER, null);

        var wrongPassword = signIn(user, "not the password").expectProblem(401, "WRONG_CREDENTIALS");
        var wrongUser = signIn(user + "x", "not the password").expectProblem(401, "WRONG_CREDENTIALS");

        assertEquals(withoutTrace(wrongPassword), withoutTrace(wrongUser));
        assertEquals("", wrongPassword.header("Set-Cookie"));
    }

    @Test
    void aUserOutOfUseIsToldNothingElse() {
        var user = Accounts.create(Role.OBSERVER, null);
        deactivate(user);

        signIn(user, Accounts.PASSWORD).expectProblem(401, "WRONG_CREDENTIALS");
    }

    @Test
    void theUserNameIsFoundInAnyCase() {
        var user = Accounts.create(Role.OBSERVER, null);

        signIn(user.toUpperCase(), Accounts.PASSWORD).expect(200);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() throws Exception {
        var user = Accounts.create(Role.OBSERVER, null);
        for (int i = 0; i < 5; i++) {
            signIn(user, "wrong " + i).expectProblem(401, "WRONG_CREDENTIALS");
        }

        var refused = signIn(user, Accounts.PASSWORD).expectProblem(429, "TOO_MANY_SIGN_INS");
        assertEquals("900", refused.header("Retry-After"));
        signIn(Accounts.create(Role.OBSERVER, null), Accounts.PASSWORD).expect(200);

        clock.later(
                Duration.ofMinutes(10),
                () -> assertEquals(
                        "300",
                        signIn(user, Accounts.PASSWORD)
                                .expectProblem(429, "TOO_MANY_SIGN_INS")
                                .header("Retry-After")));
        clock.later(
                Duration.ofMinutes(15).plusSeconds(1),
                () -> signIn(user, Accounts.PASSWORD).expect(200));
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        var user = Accounts.create(Role.OBSERVER, null);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                signIn(user, "wrong").expect(401);
            }
            signIn(user, Accounts.PASSWORD).expect(200);
        }
    }

    @Test
    void namesThatNobodyHasAreThrottledToo() {
        for (int i = 0; i < 5; i++) {
            signIn("nobody.at.all", "guess").expect(401);
        }

        signIn("Nobody.At.All", "guess").expectProblem(429, "TOO_MANY_SIGN_INS");
    }

    @Test
    void thirtyWrongTriesAtOnceAreFiveAnswersAndThenSlowedDown() throws Exception {
        var user = Accounts.create(Role.OBSERVER, null);
        var pool = Executors.newFixedThreadPool(30);
        List<Callable<Integer>> tries =
                Collections.nCopies(30, () -> signIn(user, "a guess of many").status());
        Map<Integer, Integer> answers = new TreeMap<>();
        for (var answer : pool.invokeAll(tries)) {
            answers.merge(answer.get(), 1, Integer::sum);
        }
        pool.shutdown();

        assertEquals(Map.of(401, 5, 429, 25), answers);
    }

    @Test
    void aNameIsCountedAsOneHoweverItIsTyped() {
        var user = Accounts.create(Role.OBSERVER, null);
        var wide = user.codePoints()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        for (var spelling : List.of(user + " ", "  " + user, user.toUpperCase(), wide, "\u3000" + wide)) {
            signIn(spelling, "a guess").expectProblem(401, "WRONG_CREDENTIALS");
        }

        signIn(user, Accounts.PASSWORD).expectProblem(429, "TOO_MANY_SIGN_INS");
        signIn(wide, Accounts.PASSWORD).expectProblem(429, "TOO_MANY_SIGN_INS");
        var other = Accounts.create(Role.OBSERVER, null);
        assertEquals(
                other,
                signIn(" " + other.toUpperCase() + " ", Accounts.PASSWORD)
                        .expect(200)
                        .at("/username"));
    }

    @Test
    void theDeviceOfTheOwnerIsNotSlowedByWhatStrangersDo() {
        var user = Accounts.create(Role.OBSERVER, null);
        var device = device(signIn(user, Accounts.PASSWORD).expect(200));
        for (int i = 0; i < 5; i++) {
            signIn(user, "a guess").expect(401);
        }
        signIn(user, Accounts.PASSWORD).expectProblem(429, "TOO_MANY_SIGN_INS");

        signIn(device, user, Accounts.PASSWORD).expect(200);
        // nor does it help to guess: it is counted apart, for this user only
        var other = Accounts.create(Role.OBSERVER, null);
        for (int i = 0; i < 5; i++) {
            signIn(device, user, "a guess").expect(401);
            signIn(device, other, "a guess").expect(401);
        }
        signIn(device, user, Accounts.PASSWORD).expectProblem(429, "TOO_MANY_SIGN_INS");
        signIn(device, other, Accounts.PASSWORD).expectProblem(429, "TOO_MANY_SIGN_INS");
    }

    @Test
    void theCookieOfADeviceIsAsOutOfReachAsTheSessionAndSentToSignInOnly() {
        var user = Accounts.create(Role.OBSERVER, null);
        var first = signIn(user, Accounts.PASSWORD).expect(200);

        var line = first.setCookie("maekhai_device").toLowerCase();
        assertTrue(line.matches("maekhai_device=[a-z0-9_-]{43};.*"), line);
        for (var part : List.of("httponly", "samesite=strict", "path=/api/v1/session", "max-age=34560000")) {
            assertTrue(line.contains(part), line);
        }
        // it stays the same where it is known, and opens nothing
        var device = first.cookie("maekhai_device");
        assertEquals(device, signIn(device, user, Accounts.PASSWORD).expect(200).cookie("maekhai_device"));
        Api.withSession(device).get("/session").expect(401);
        Api.anonymous()
                .header("Cookie", "maekhai_device=" + device)
                .get("/session")
                .expect(401);
        // one that somebody else may have put there is not taken over
        var other = Accounts.create(Role.OBSERVER, null);
        assertNotEquals(
                device, signIn(device, other, Accounts.PASSWORD).expect(200).cookie("maekhai_device"));
        assertNotEquals(
                "planted",
                signIn("planted", other, Accounts.PASSWORD).expect(200).cookie("maekhai_device"));
    }

    @Test
    void aDeviceThatSeveralShareIsKnownForEachOfThem() {
        var users = List.of(Accounts.create(Role.OBSERVER, null), Accounts.create(Role.OBSERVER, null));
        var device = device(signIn(users.get(0), Accounts.PASSWORD).expect(200));
        device = device(signIn(device, users.get(1), Accounts.PASSWORD).expect(200));
        for (var user : users) {
            for (int i = 0; i < 5; i++) {
                signIn(user, "a guess").expect(401);
            }
            signIn(user, Accounts.PASSWORD).expect(429);
            signIn(device, user, Accounts.PASSWORD).expect(200);
        }
    }

    @Test
    void aNewPasswordForgetsTheDevicesOfWhoKnewTheOldOne() {
        var user = Accounts.create(Role.OBSERVER, null);
        var device = device(signIn(user, Accounts.PASSWORD).expect(200));
        Accounts.admin()
                .post("/users/" + Accounts.idOf(user) + "/password", object("newPassword", "given by the admin"))
                .expect(204);
        for (int i = 0; i < 5; i++) {
            signIn(user, "a guess").expect(401);
        }

        signIn(device, user, "given by the admin").expectProblem(429, "TOO_MANY_SIGN_INS");
    }

    @Test
    void whoeverGuessesThePasswordInAnOpenSessionIsSlowedDownToo() throws Exception {
        var session = newSession();
        for (int i = 0; i < 5; i++) {
            session.post("/session/password", object("currentPassword", "guess " + i, "newPassword", "my new password"))
                    .expectProblem(422, "INVALID")
                    .expectError("/currentPassword", "WRONG_PASSWORD");
        }

        assertEquals(
                "900",
                session.post("/session/password", NEW_PASSWORD)
                        .expectProblem(429, "TOO_MANY_SIGN_INS")
                        .header("Retry-After"));
        clock.later(
                Duration.ofMinutes(15),
                () -> session.post("/session/password", NEW_PASSWORD).expect(204));
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfRest() throws Exception {
        var session = newSession();

        clock.later(Duration.ofMinutes(29), () -> session.get("/session").expect(200));
        // the request before was a sign of life
        clock.later(Duration.ofMinutes(58), () -> session.get("/session").expect(200));
        clock.later(
                Duration.ofMinutes(58).plus(Duration.ofMinutes(30)),
                () -> session.get("/session").expectProblem(401, "UNAUTHENTICATED"));
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() throws Exception {
        var session = newSession();
        for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
            clock.later(
                    Duration.ofMinutes(minutes), () -> session.get("/session").expect(200));
        }

        clock.later(
                Duration.ofHours(12).minusSeconds(1),
                () -> session.get("/session").expect(200));
        clock.later(Duration.ofHours(12), () -> session.get("/session").expect(401));
    }

    @Test
    void signingOutKillsTheSessionOnTheServer() {
        var session = newSession();

        var answer = session.delete("/session").expect(204);

        assertTrue(answer.header("Set-Cookie").startsWith("maekhai_session=;"), answer.header("Set-Cookie"));
        assertTrue(answer.header("Set-Cookie").matches(".*[Mm]ax-[Aa]ge=0.*"), answer.header("Set-Cookie"));
        session.get("/session").expectProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void everySignInOpensAnotherSession() {
        var user = Accounts.create(Role.OBSERVER, null);
        var first = Api.sessionOf(signIn(user, Accounts.PASSWORD));

        var again = Api.withSession(first)
                .post("/session", object("username", user, "password", Accounts.PASSWORD))
                .expect(200);

        assertNotEquals(first, Api.sessionOf(again));
        Api.withSession("made up by somebody")
                .post("/session", object("username", user, "password", Accounts.PASSWORD))
                .expect(200);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        var user = Accounts.create(Role.OBSERVER, null);
        var here = Api.signIn(user, Accounts.PASSWORD);
        var elsewhere = Api.signIn(user, Accounts.PASSWORD);

        here.post("/session/password", NEW_PASSWORD).expect(204);

        here.get("/session").expect(200);
        elsewhere.get("/session").expect(401);
        signIn(user, Accounts.PASSWORD).expect(401);
        signIn(user, "another password of tests").expect(200);
    }

    @Test
    void aPasswordThatAnAdministratorSetsEndsAllSessions() {
        var user = Accounts.create(Role.OBSERVER, null);
        var session = Api.signIn(user, Accounts.PASSWORD);

        Accounts.admin()
                .post("/users/" + Accounts.idOf(user) + "/password", object("newPassword", "given by the admin"))
                .expect(204);

        session.get("/session").expect(401);
        signIn(user, "given by the admin").expect(200);
    }

    @Test
    void aUserPutOutOfUseIsOutAtOnce() {
        var user = Accounts.create(Role.OBSERVER, null);
        var session = Api.signIn(user, Accounts.PASSWORD);

        deactivate(user);

        session.get("/session").expect(401);
    }

    @Test
    void aChangedRoleHoldsFromTheNextRequest() {
        var user = Accounts.create(Role.OBSERVER, null);
        var session = Api.signIn(user, Accounts.PASSWORD);
        session.get("/users").expectProblem(403, "FORBIDDEN");

        Accounts.admin()
                .ifMatch("*")
                .put("/users/" + Accounts.idOf(user), object("name", user, "role", "ADMIN", "active", true))
                .expect(200);

        session.get("/users").expect(200);
    }

    @Test
    void passwordsAreLongEnoughAndNotCutSilently() {
        var session = newSession();

        session.post("/session/password", object("currentPassword", Accounts.PASSWORD, "newPassword", "11 letters."))
                .expectProblem(422, "INVALID")
                .expectError("/newPassword", "PASSWORD_TOO_SHORT");
        // bcrypt reads 72 bytes, and a Thai letter has three
        session.post("/session/password", object("currentPassword", Accounts.PASSWORD, "newPassword", "ก".repeat(25)))
                .expectProblem(422, "INVALID")
                .expectError("/newPassword", "PASSWORD_TOO_LONG");
        session.post("/session/password", object("currentPassword", "wrong", "newPassword", "a fine new password"))
                .expectProblem(422, "INVALID")
                .expectError("/currentPassword", "WRONG_PASSWORD");
        session.post("/session/password", object("currentPassword", Accounts.PASSWORD, "newPassword", "กขคง".repeat(6)))
                .expect(204);
    }

    @Test
    void passwordsThatAreGuessedFirstAreRefused() {
        var user = Accounts.create(Role.OBSERVER, null);
        var session = Api.signIn(user, Accounts.PASSWORD);
        for (var easy : List.of(
                "aaaaaaaaaaaa",
                " ".repeat(12),
                "กขกขกขกขกขกข",
                user,
                user.toUpperCase() + "1",
                user + user,
                "Password1234")) {
            session.post("/session/password", object("currentPassword", Accounts.PASSWORD, "newPassword", easy))
                    .expectProblem(422, "INVALID")
                    .expectError("/newPassword", "PASSWORD_TOO_EASY");
        }
        var request = Accounts.request("easy.password", Role.OBSERVER, null);
        request.put("password", "000000000000");
        Accounts.admin()
                .post("/users", request)
                .expectProblem(422, "INVALID")
                .expectError("/password", "PASSWORD_TOO_EASY");
    }

    @Test
    void emptyAndStrangePasswordsAreOnlyWrong() {
        var user = Accounts.create(Role.OBSERVER, null);

        signIn(user, "").expect(401);
        signIn(user, "\u0000").expectProblem(422, "INVALID").expectError("/password", "BAD_CHARACTER");
        signIn("", "").expect(401);
        signIn("x".repeat(3000), "y".repeat(3000)).expect(401);
        signIn("x".repeat(100_000), "y".repeat(100_000)).expectProblem(413, "TOO_LARGE");
    }

    private static Answer signIn(String username, String password) {
        return Api.anonymous().post("/session", object("username", username, "password", password));
    }

    private static Answer signIn(String device, String username, String password) {
        return Api.anonymous()
                .header("Cookie", "maekhai_device=" + device)
                .post("/session", object("username", username, "password", password));
    }

    private static String device(Answer signedIn) {
        return signedIn.cookie("maekhai_device");
    }

    private static Api newSession() {
        return Api.signIn(Accounts.create(Role.OBSERVER, null), Accounts.PASSWORD);
    }

    private static void deactivate(String user) {
        Accounts.admin()
                .ifMatch("*")
                .put("/users/" + Accounts.idOf(user), object("name", user, "role", "OBSERVER", "active", false))
                .expect(200);
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
