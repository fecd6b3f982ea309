package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Installed;
import org.maekhai.TestClock;
import org.maekhai.TestDatabase;

/** Behind a proxy that is trusted, with the settings of docs/operations.md. */
@QuarkusTest
@TestProfile(Installed.class)
class ProxyTest {
    @Test
    void whoCameByHttpsGetsASecureCookieAndStaysWithHttps() {
        var answer = signIn(Api.anonymous().header("X-Forwarded-Proto", "https"));

        assertTrue(answer.header("Set-Cookie").toLowerCase().contains(";secure"), answer.header("Set-Cookie"));
        assertEquals("max-age=31536000", answer.header("Strict-Transport-Security"));
    }

    @Test
    void whoCameByHttpGetsACookieThatWorksThere() {
        var answer = signIn(Api.anonymous().header("X-Forwarded-Proto", "http"));

        assertFalse(answer.header("Set-Cookie").toLowerCase().contains(";secure"), answer.header("Set-Cookie"));
        assertEquals("", answer.header("Strict-Transport-Security"));
    }

    /** The nginx of docs/operations.md, on a port of its own. */
    @Test
    void aWriteFromThePageItselfIsTakenWhateverPortTheProxyListensOn() {
        for (var address : new String[][] {
            {"https", "office.example:8443", "8443"},
            {"https", "office.example", "443"},
            {"http", "office.example:8081", "8081"},
            {"http", "office.example", "80"},
            {"http", "localhost:8081", "8081"}
        }) {
            var origin = address[0] + "://" + address[1];
            var proxied = behind(Accounts.of(Role.OBSERVER), address);
            write(proxied.header("Origin", origin)).expect(201);
            write(proxied.header("Origin", origin).header("Sec-Fetch-Site", "same-origin"))
                    .expect(201);
            signIn(behind(Api.anonymous(), address).header("Origin", origin));
            for (var wrong : new String[] {
                "https://elsewhere.example",
                address[0] + "://office.example:9999",
                address[0] + "://elsewhere." + address[1],
                "null"
            }) {
                write(proxied.header("Origin", wrong)).expectProblem(403, "CROSS_SITE");
            }
        }
    }

    private static Api behind(Api caller, String... address) {
        return caller.header("X-Forwarded-Proto", address[0])
                .header("Host", address[1])
                .header("X-Forwarded-Port", address[2])
                .header("X-Forwarded-For", "192.0.2.7");
    }

    private static Answer write(Api caller) {
        return caller.post("/tokens", object("name", "x", "scopes", List.of("read"), "expiresOn", TestClock.TODAY));
    }

    private static Answer signIn(Api caller) {
        return caller.post("/session", object("username", "admin", "password", TestDatabase.ADMIN_PASSWORD))
                .expect(200);
    }
}
