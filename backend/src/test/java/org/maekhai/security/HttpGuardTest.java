package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.TestClock;

@QuarkusTest
class HttpGuardTest {
    @Test
    void aWriteFromAnotherSiteIsRefused() {
        for (var site : new String[] {"cross-site", "same-site"}) {
            write(Accounts.of(Role.OBSERVER).header("Sec-Fetch-Site", site)).expectProblem(403, "CROSS_SITE");
        }
        for (var origin : new String[] {"https://elsewhere.example", "null", "http://localhost:1", "not an origin"}) {
            write(Accounts.of(Role.OBSERVER).header("Origin", origin)).expectProblem(403, "CROSS_SITE");
        }
        Accounts.of(Role.OBSERVER)
                .header("Sec-Fetch-Site", "cross-site")
                .delete("/session")
                .expectProblem(403, "CROSS_SITE");
        Accounts.of(Role.OBSERVER).get("/session").expect(200);
    }

    @Test
    void aForwardedHeaderIsNotBelievedFromJustAnyone() {
        var answer = Api.anonymous().header("X-Forwarded-Proto", "https").get("/session");

        assertEquals("", answer.header("Strict-Transport-Security"));
    }

    @Test
    void signingInFromAnotherSiteIsRefusedToo() {
        Api.anonymous()
                .header("Origin", "https://elsewhere.example")
                .post("/session", object("username", "admin", "password", "x"))
                .expectProblem(403, "CROSS_SITE");
    }

    @Test
    void onlyABearerTokenIsNoBrowsersAndAStrangerIsAStrangerFirst() {
        write(Accounts.of(Role.OBSERVER).header("Authorization", "Basic eA==").header("Sec-Fetch-Site", "cross-site"))
                .expectProblem(403, "CROSS_SITE");
        write(Api.anonymous().header("Origin", "https://elsewhere.example")).expectProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void everyAnswerSpeaksTheLanguageThatIsWantedMost() {
        for (var wanted : new String[] {"en", "en-GB", "fr,en;q=0.5", "th;q=0.1,en;q=0.9"}) {
            for (var path : new String[] {"/session", "/session/none"}) {
                var answer = Api.anonymous().header("Accept-Language", wanted).get(path);
                assertEquals("Not signed in", answer.expect(401).at("/title"), wanted);
            }
        }
        var thai = Api.anonymous().get("/session").at("/title");
        for (var wanted : new String[] {"th", "fr", "", "*", "en;q=0.1,th", "q=;"}) {
            assertEquals(
                    thai,
                    Api.anonymous()
                            .header("Accept-Language", wanted)
                            .get("/session")
                            .at("/title"),
                    wanted);
        }
    }

    @Test
    void aWriteFromTheSamePageOrAScriptIsTaken() {
        var caller = Accounts.of(Role.OBSERVER);
        write(caller).expect(201);
        write(caller.header("Sec-Fetch-Site", "same-origin").header("Origin", Api.server()))
                .expect(201);
        write(caller.header("Sec-Fetch-Site", "none")).expect(201);
    }

    @Test
    void readingFromAnotherSiteIsLeftToTheBrowser() {
        var answer = Accounts.of(Role.OBSERVER)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://elsewhere.example")
                .get("/provinces")
                .expect(200);

        // nothing allows the other site to see it
        assertEquals("", answer.header("Access-Control-Allow-Origin"));
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var answer : List.of(
                Accounts.of(Role.OBSERVER).get("/provinces"),
                Accounts.of(Role.OBSERVER).get("/nothing-there"),
                Api.anonymous().get("/provinces"),
                Accounts.of(Role.OBSERVER).header("Origin", "null").post("/tokens", "{}"),
                Api.anonymous().get("/q/health/ready"))) {
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer.request());
            assertEquals("DENY", answer.header("X-Frame-Options"), answer.request());
            assertEquals("same-origin", answer.header("Referrer-Policy"), answer.request());
            var policy = answer.header("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'self'"), answer.request() + " " + policy);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
            assertTrue(policy.contains("object-src 'none'"), policy);
            assertFalse(policy.contains("unsafe-eval"), policy);
            assertFalse(policy.matches(".*script-src[^;]*unsafe-inline.*"), policy);
        }
    }

    @Test
    void whatTheApiAnswersIsNeverStored() {
        for (var answer : List.of(
                Accounts.of(Role.OBSERVER).get("/provinces"),
                Accounts.of(Role.OBSERVER).get("/nothing-there"),
                Api.anonymous().get("/provinces"))) {
            assertEquals("no-store", answer.header("Cache-Control"), answer.request());
        }
    }

    @Test
    void nothingTellsWhichSoftwareAnswers() {
        for (var answer : List.of(
                Accounts.of(Role.OBSERVER).get("/provinces"),
                Api.anonymous().get("/provinces"),
                Accounts.of(Role.OBSERVER).post("/tokens", "{"))) {
            assertEquals("", answer.header("Server"));
            assertEquals("", answer.header("X-Powered-By"));
        }
    }

    private static Answer write(Api caller) {
        return caller.post("/tokens", object("name", "x", "scopes", List.of("read"), "expiresOn", TestClock.TODAY));
    }
}
