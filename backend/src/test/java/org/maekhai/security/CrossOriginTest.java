package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Installed;
import org.maekhai.TestClock;

/** Pages of other sites that the setting names. That none is let in without it, {@link HttpGuardTest} shows. */
@QuarkusTest
@TestProfile(Installed.class)
class CrossOriginTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void aPageOfASiteThatIsNamedReadsAndWritesWithAToken() {
        var page = page(Installed.OTHER_SITE);
        var asked = page.header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type,if-match")
                .call("OPTIONS", "/exemptions", null);
        assertTrue(asked.status() / 100 == 2, asked.text());
        assertEquals(Installed.OTHER_SITE, asked.header(ALLOWED));
        assertTrue(asked.header("Access-Control-Allow-Methods").contains("PUT"));
        assertTrue(asked.header("Access-Control-Allow-Headers").toLowerCase().contains("if-match"));

        var token = token();
        var read = page.header("Authorization", token).get("/provinces").expect(200);
        assertEquals(Installed.OTHER_SITE, read.header(ALLOWED));
        assertTrue(read.header("Access-Control-Expose-Headers").contains("ETag"));
        assertEquals("origin", read.header("Vary").toLowerCase());
        // refused for what it wants, not for where it is from
        page.header("Authorization", token).post("/exemptions", "{}").expectProblem(422, "INVALID");
    }

    @Test
    void aCookieIsOfNoUseToThem() {
        var page = page(Installed.OTHER_SITE);
        for (var caller : List.of(page, page.header("Cookie", "maekhai_session=x"))) {
            var answer = caller.get("/provinces").expectProblem(401, "UNAUTHENTICATED");
            assertEquals("", answer.header("Access-Control-Allow-Credentials"));
        }
        var officer = Accounts.of(Role.ADMIN).header("Origin", Installed.OTHER_SITE);
        assertEquals("", officer.get("/provinces").header("Access-Control-Allow-Credentials"));
        officer.post("/exemptions", "{}").expectProblem(403, "CROSS_SITE");
        page.post("/session", object("username", "admin", "password", "x")).expectProblem(403, "CROSS_SITE");
    }

    @Test
    void toAnyOtherSiteNothingIsSaid() {
        for (var origin :
                new String[] {"https://elsewhere.example", "http://tool.example", "null", "https://tool.example:1"}) {
            var asked =
                    page(origin).header("Access-Control-Request-Method", "GET").call("OPTIONS", "/provinces", null);
            asked.expectProblem(401, "UNAUTHENTICATED");
            assertEquals("", asked.header(ALLOWED), origin);
            var read = page(origin).header("Authorization", token()).get("/provinces");
            assertEquals("", read.header(ALLOWED), origin);
            assertEquals("Origin", read.header("Vary"), origin);
        }
    }

    @Test
    void whatIsNoOriginIsToldAtTheStart() {
        for (var wrong : new String[] {"*", "tool.example", "https://tool.example/", "ftp://tool.example", "null"}) {
            var refused = assertThrows(
                    IllegalStateException.class, () -> new CrossOrigin(Optional.of(List.of(wrong))), wrong);
            assertTrue(refused.getMessage().contains("MAEKHAI_CORS_ORIGINS"), wrong);
        }
    }

    private static Api page(String origin) {
        return Api.anonymous().header("Origin", origin).header("Sec-Fetch-Site", "cross-site");
    }

    private static String token() {
        var made = Accounts.of(Role.ADMIN)
                .post("/tokens", object("name", "x", "scopes", List.of("read", "write"), "expiresOn", TestClock.TODAY))
                .expect(201);
        return "Bearer " + made.at("/token");
    }
}
