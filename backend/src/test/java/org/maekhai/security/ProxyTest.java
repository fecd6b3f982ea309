package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.TestDatabase;

/** Behind a proxy that is trusted, with the settings of docs/operations.md. */
@QuarkusTest
@TestProfile(ProxyTest.Behind.class)
class ProxyTest {
    public static class Behind implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1"));
            if (!TestDatabase.isPostgres()) {
                config.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:proxy;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
            }
            return config;
        }
    }

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

    private static Answer signIn(Api caller) {
        return caller.post("/session", object("username", "admin", "password", TestDatabase.ADMIN_PASSWORD))
                .expect(200);
    }
}
