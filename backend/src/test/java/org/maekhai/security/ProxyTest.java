package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

        assertTrue(
                answer.setCookie("maekhai_session").toLowerCase().contains(";secure"),
                answer.setCookie("maekhai_session"));
        assertEquals("max-age=31536000", answer.header("Strict-Transport-Security"));
    }

    @Test
    void whoCameByHttpGetsACookieThatWorksThere() {
        var answer = signIn(Api.anonymous().header("X-Forwarded-Proto", "http"));

        assertFalse(
                answer.setCookie("maekhai_session").toLowerCase().contains(";secure"),
                answer.setCookie("maekhai_session"));
        assertEquals("", answer.header("Strict-Transport-Security"));
    }

    /** Whoever wants to shut somebody out only slows strangers. */
    @Test
    void sixtyTriesFromTwelveAddressesDoNotShutTheOwnerOut() {
        var user = user("attacked");
        var device = from("10.1.0.1").signIn(user).expect(200).cookie("maekhai_device");
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int address = 1; address <= 12; address++) {
            for (int i = 0; i < 5; i++) {
                answers.merge(from("10.2.0." + address).signIn(user, "a guess").status(), 1, Integer::sum);
            }
        }

        assertEquals(Map.of(401, 50, 429, 10), answers);
        var stranger = from("10.3.0.1").signIn(user).expectProblem(429, "TOO_MANY_SIGN_INS");
        assertEquals("900", stranger.header("Retry-After"));
        // from where the password was right lately, and from the owner's device wherever it is
        from("10.1.0.1").signIn(user).expect(200);
        from("10.3.0.1").with(device).signIn(user).expect(200);
        // and others sign in from where they like
        from("10.3.0.2").signIn(user("bystander")).expect(200);
    }

    @Test
    void whoSharesAnAddressWithAGuesserSignsInWhereTheyAreKnown() {
        var known = user("office.known");
        var elsewhere = user("office.device");
        var stranger = user("office.stranger");
        from("10.4.0.1").signIn(known).expect(200);
        var device = from("10.4.0.2").signIn(elsewhere).expect(200).cookie("maekhai_device");
        for (int i = 0; i < 50; i++) {
            from("10.4.0.1").signIn("guessed.name" + i, "a guess").expect(401);
        }

        from("10.4.0.1").signIn("guessed.name50", "a guess").expectProblem(429, "TOO_MANY_SIGN_INS");
        from("10.4.0.1").signIn(stranger).expectProblem(429, "TOO_MANY_SIGN_INS");
        from("10.4.0.1").signIn(known).expect(200);
        from("10.4.0.1").with(device).signIn(elsewhere).expect(200);
    }

    @Test
    void anOfficeWhosePeopleMistypeIsNoGuesser() {
        for (int i = 0; i < 4; i++) {
            for (int mistake = 0; mistake < 20; mistake++) {
                from("10.5.0.1")
                        .signIn("mistyped.name" + i + "." + mistake, "a guess")
                        .expect(401);
            }
            from("10.5.0.1").signIn(user("office.person" + i)).expect(200);
        }
    }

    private static final String PASSWORD = "a password of offices";

    private static String user(String name) {
        var request = Accounts.request(name, Role.OBSERVER, null);
        request.put("password", PASSWORD);
        Api.signIn("admin", TestDatabase.ADMIN_PASSWORD).post("/users", request).expect(201);
        return name;
    }

    /** Somewhere, as the proxy says. */
    private record From(Api api) {
        From with(String device) {
            return new From(api.header("Cookie", "maekhai_device=" + device));
        }

        Answer signIn(String user) {
            return signIn(user, PASSWORD);
        }

        Answer signIn(String user, String password) {
            return api.post("/session", object("username", user, "password", password));
        }
    }

    private static From from(String address) {
        return new From(Api.anonymous().header("X-Forwarded-For", address));
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
