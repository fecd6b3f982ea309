package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.RawConnection;
import org.maekhai.TestClock;
import org.maekhai.TestDatabase;

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
    void aScreenThatIsTooOldIsToldSoAndScriptsAreNotAsked() {
        for (var screen : new String[] {"0", "", "-1", "new", "99999999999"}) {
            Accounts.of(Role.OBSERVER)
                    .header("Maekhai-Screen", screen)
                    .get("/session")
                    .expectProblem(400, "SCREEN_TOO_OLD");
        }
        for (var screen : new String[] {"1", "2"}) {
            Accounts.of(Role.OBSERVER)
                    .header("Maekhai-Screen", screen)
                    .get("/session")
                    .expect(200);
        }
        Accounts.of(Role.OBSERVER).get("/session").expect(200);
    }

    @Test
    void whatTheApiAnswersBearsTheTimeOfTheServer() {
        for (var answer : List.of(
                Accounts.of(Role.OBSERVER).get("/session"), Api.anonymous().get("/session"))) {
            var date = ZonedDateTime.parse(answer.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);

            assertEquals(
                    TestClock.TODAY,
                    date.withZoneSameInstant(ZoneId.of("Asia/Bangkok")).toLocalDate());
        }
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
    void anAddressHasOneSpelling() throws Exception {
        var token = Accounts.of(Role.OBSERVER)
                .post("/tokens", object("name", "x", "scopes", List.of("read", "write"), "expiresOn", TestClock.TODAY))
                .expect(201)
                .at("/token");
        for (var spelling : new String[] {
            "//api/v1/%s",
            "/api//v1/%s",
            "/api/v1//%s",
            "/api/./v1/%s",
            "/api/x/../v1/%s",
            "/api/v1/%s/",
            "/api/v1/%s;x=1",
            "/api/v1;x=1/%s",
            "/api/%%761/%s"
        }) {
            var path = spelling.formatted("session");
            try (var connection = new RawConnection(URI.create(Api.server()).getPort())) {
                var body = "{\"username\":\"admin\",\"password\":\"" + TestDatabase.ADMIN_PASSWORD + "\"}";
                connection.send(RawConnection.head(
                        "POST " + path,
                        "Origin: https://elsewhere.example",
                        "Content-Type: application/json",
                        "Content-Length: " + body.length()));
                int status = connection.send(body).status();
                assertTrue(status == 401 || status == 403 || status == 404, path + " answered " + status);
            }
            // what a token may never do, it may not do in another spelling either
            path = spelling.formatted("tokens");
            try (var connection = new RawConnection(URI.create(Api.server()).getPort())) {
                var body = "{\"name\":\"y\",\"scopes\":[\"read\"],\"expiresOn\":\"" + TestClock.TODAY + "\"}";
                connection.send(RawConnection.head(
                        "POST " + path,
                        "Authorization: Bearer " + token,
                        "Content-Type: application/json",
                        "Content-Length: " + body.length()));
                assertEquals(404, connection.send(body).status(), path);
            }
        }
    }

    @Test
    void aRequestNamesOneHost() throws Exception {
        for (var host : new String[] {"Host: localhost\r\nHost: elsewhere.example\r\n", ""}) {
            try (var connection = new RawConnection(URI.create(Api.server()).getPort())) {
                connection.send("GET /api/v1/session HTTP/1.1\r\n" + host + "\r\n");
                assertEquals(400, connection.status(), host);
            }
        }
    }

    @Test
    void whatAClientCallsThisHostIsNotRepeated() {
        var made = write(Accounts.of(Role.OBSERVER).header("Host", "elsewhere.example"));
        assertTrue(made.expect(201).header("Location").startsWith("/api/v1/tokens/"), made.header("Location"));
    }

    @Test
    void withoutTlsNothingIsUpgraded() throws Exception {
        try (var connection = new RawConnection(URI.create(Api.server()).getPort())) {
            connection.send(RawConnection.head(
                    "GET /q/health/ready",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"));
            assertEquals(200, connection.status());
        }
        try (var connection = new RawConnection(URI.create(Api.server()).getPort())) {
            connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            assertFalse(connection.answer().contains("\u0000"), "not the frames of HTTP/2");
        }
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
            assertTrue(policy.contains("frame-src 'self' blob:;"), policy);
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
