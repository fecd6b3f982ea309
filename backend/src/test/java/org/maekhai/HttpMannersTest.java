package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.maekhai.security.Role;

/** What HTTP asks of every server, over all operations. */
@QuarkusTest
class HttpMannersTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI server;

    @Test
    void aMethodThatAnAddressDoesNotTakeIs405WithThoseThatItTakes() {
        List<String> wrong = new ArrayList<>();
        addresses()
                .forEach((address, methods) -> METHODS.stream()
                        .filter(method -> !methods.contains(method))
                        .forEach(method -> {
                            var answer = Accounts.admin().call(method.toUpperCase(), address, null);
                            var allow =
                                    new TreeSet<>(List.of(answer.header("Allow").split(", ")));
                            var expected = new TreeSet<>(
                                    methods.stream().map(String::toUpperCase).toList());
                            expected.add("OPTIONS");
                            if (expected.contains("GET")) {
                                expected.add("HEAD");
                            }
                            if (answer.status() != 405 || !allow.equals(expected)) {
                                wrong.add(answer.request() + " " + answer.status() + " " + allow + " and not "
                                        + expected);
                            }
                        }));

        assertEquals(List.of(), wrong);
        Accounts.admin().put("/provinces", "{}").expectProblem(405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void whoIsNotSignedInIsToldHowButNoBrowserAsksByItself() {
        for (var answer : List.of(
                Api.anonymous().get("/provinces"),
                Api.withToken("mkh_wrong").get("/provinces"),
                Api.withSession("wrong").get("/session"),
                Api.anonymous().post("/session", object("username", "nobody.of.manners", "password", "x")))) {
            answer.expect(401);
            assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer realm=\"Maekhai\""), answer.request());
        }
        assertEquals("", Accounts.admin().get("/none").header("WWW-Authenticate"));
    }

    @Test
    void whatIsSaidInWordsSaysInWhichLanguage() {
        var problems = List.of("/provinces?size=0", "/provinces/99", "/no-such-thing");
        for (var path : problems) {
            assertLanguage("th", Accounts.admin().get(path));
            assertLanguage("en", Accounts.admin().english().get(path));
            assertLanguage("en", Api.anonymous().english().get(path));
        }
        var csv = "code,as_of,revenue_through\n0000000,2026-09-30,2026-09-28\n";
        for (var language : new String[] {"th", "en"}) {
            var admin = Accounts.admin().header("Accept-Language", language);
            var report = admin.header("Content-Type", "text/csv").post("/imports/posting-status?dryRun=true", csv);
            assertLanguage(language, report.expect(200));
            assertLanguage(language, admin.get("/imports/" + report.at("/id")).expect(200));
        }
        assertEquals("", Accounts.admin().get("/provinces").header("Content-Language"));
    }

    private static void assertLanguage(String language, Answer answer) {
        assertEquals(language, answer.header("Content-Language"), answer.request());
        assertEquals("Accept-Language", answer.header("Vary"), answer.request());
    }

    @Test
    void whatWasSeenIsNotSentAgain() {
        var code = Places.localGovernment("7001");
        var user = "/users/" + Accounts.idOf(Accounts.create(Role.OBSERVER, null));
        var cohort = "/cohorts/" + Training.cohort("70");
        for (var path :
                List.of("/local-governments/" + code, "/local-governments/" + code + "/contacts", user, cohort)) {
            var admin = Accounts.admin();
            var seen = admin.get(path).expect(200);
            assertEquals("private, no-cache", seen.header("Cache-Control"), path);
            assertEquals("Accept-Encoding", seen.header("Vary"), path);
            for (var tags : List.of(seen.etag(), "W/" + seen.etag(), "\"x\", " + seen.etag(), "*")) {
                var again = admin.header("If-None-Match", tags).get(path).expect(304);
                assertEquals("", again.text(), path);
                assertEquals(seen.etag(), again.etag(), path);
                assertEquals("private, no-cache", again.header("Cache-Control"), path);
            }
            for (var tags : List.of("\"x\"", "x", ",", seen.etag().replace("\"", ""))) {
                admin.header("If-None-Match", tags).get(path).expect(200);
            }
        }
    }

    @Test
    void whatFollowsFromOtherThingsIsSentAgainWhenItMovedAndHindersNoChange() {
        var code = Places.localGovernment("7001");
        var path = "/local-governments/" + code;
        var admin = Accounts.admin();
        var seen = admin.get(path).expect(200);
        admin.put(path + "/budget-status/2570", object("usesElaas", false)).expect(200);

        var now = admin.header("If-None-Match", seen.etag()).get(path).expect(200);

        assertNotEquals(seen.at("/status"), now.at("/status"));
        assertNotEquals(seen.etag(), now.etag());
        var change = Places.request(code);
        change.put("latitude", 13.5);
        change.put("longitude", 99.8);
        admin.ifMatch(seen.etag()).put(path, change).expect(200);
        change.put("latitude", 13.6);
        admin.ifMatch(now.etag()).put(path, change).expectProblem(412, "STALE");
    }

    /** Nothing that an outsider of the office's machine could find there. */
    @Test
    void whatHasNoVersionIsNeverStored() {
        var token = Accounts.admin()
                .post("/tokens", object("name", "x", "scopes", List.of("read"), "expiresOn", TestClock.TODAY))
                .expect(201);
        for (var answer : List.of(
                token,
                Accounts.admin().get("/session"),
                Accounts.admin().get("/users"),
                Accounts.admin().get("/none"))) {
            assertEquals("no-store", answer.header("Cache-Control"), answer.request());
        }
    }

    @Test
    void aMistypedParameterIsToldWithTheNearestOne() {
        var admin = Accounts.admin().english();
        for (var mistake : new String[][] {
            {"/local-governments?provinces=70", "provinces", "province"},
            {"/local-governments?Province=70", "Province", "province"},
            {"/local-governments?as_of=2026-01-01", "as_of", "asOf"},
            {"/compliance?provinceCode=70", "provinceCode", "province"},
            {"/compliance/summary?by=province&asof=2026-01-01", "asof", "asOf"},
            {"/provinces?pagesize=5", "pagesize", "page"},
            {"/assignments?localgovernment=7001001", "localgovernment", "localGovernment"},
        }) {
            var answer = admin.get(mistake[0]).expectProblem(400, "MALFORMED_REQUEST");
            answer.expectError("/" + mistake[1], "UNKNOWN_PARAMETER");
            assertTrue(
                    answer.at("/errors/0/message")
                            .startsWith("There is no parameter " + mistake[1] + ". The nearest is " + mistake[2] + ";"),
                    answer.text());
        }
        var none = admin.get("/compliance/policy?asOf=2026-01-01").expectProblem(400, "MALFORMED_REQUEST");
        assertEquals("There is no parameter asOf: none is taken here.", none.at("/errors/0/message"));
        admin.get("/provinces?size=1&size=500")
                .expectProblem(400, "MALFORMED_REQUEST")
                .expectError("/size", "REPEATED_PARAMETER");
        admin.header("Content-Type", "text/csv")
                .post("/imports/posting-status?dryrun=true", "code,as_of\n")
                .expectProblem(400, "MALFORMED_REQUEST")
                .expectError("/dryrun", "UNKNOWN_PARAMETER");
    }

    @Test
    void noOperationTakesAParameterThatItDoesNotName() {
        List<String> wrong = new ArrayList<>();
        operations((method, path, operation) -> {
            var answer = Accounts.admin().call(method.toUpperCase(), address(path) + "?noSuchParameter=1", null);
            // a body that is missing may be told first
            boolean told = answer.status() == 400 && answer.text().contains("UNKNOWN_PARAMETER");
            // and of an address that is a secret, and a wrong one, nothing is
            boolean secret = path.contains("{secret}") && answer.status() == 401;
            if (!told && !secret && !(answer.status() == 415 && operation.has("requestBody"))) {
                wrong.add(answer.request() + " " + answer.status() + " " + answer.text());
            }
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("query") && method.equals("get")) {
                    var named = Accounts.admin()
                            .get(address(path) + "?" + parameter.get("name").asText() + "=");
                    if (named.text().contains("UNKNOWN_PARAMETER")) {
                        wrong.add(named.request() + " " + named.text());
                    }
                }
            }
        });

        assertEquals(List.of(), wrong);
    }

    @Test
    void whoMayNotIsToldThatFirst() {
        Api.anonymous().get("/users?nosuch=1").expectProblem(401, "UNAUTHENTICATED");
        Accounts.of(Role.OBSERVER).get("/users?nosuch=1").expectProblem(403, "FORBIDDEN");
    }

    @Test
    void whatIsLongComesCompressedAndASecretDoesNot() throws Exception {
        var body = "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresOn\":\"" + TestClock.TODAY + "\"}";
        for (var path : List.of("/api/v1/provinces?size=500", "/q/openapi", "/q/openapi?format=json")) {
            assertEquals("gzip", encoding(path, "*/*", null), path);
        }
        assertEquals("Accept-Encoding", Api.anonymous().get("/q/openapi").header("Vary"));
        assertEquals("gzip", encoding("/api/v1/provinces", "text/csv", null));
        assertEquals("", encoding("/api/v1/tokens", "*/*", body));
    }

    /** @param body null to read */
    private String encoding(String path, String accept, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/$", "") + path))
                .header("Accept", accept)
                .header("Accept-Encoding", "gzip")
                .header("Cookie", Accounts.admin().sent("Cookie"));
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
        assertTrue(answer.statusCode() < 300, path + " " + answer.statusCode());
        return answer.headers().firstValue("Content-Encoding").orElse("");
    }

    private interface Check {
        void of(String method, String path, JsonNode operation);
    }

    private static void operations(Check check) {
        paths().fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        check.of(operation.getKey(), path.getKey().substring(Api.BASE.length()), operation.getValue());
                    }
                }));
    }

    /** Each address with the methods that it takes: several paths of the document may match it. */
    private static Map<String, TreeSet<String>> addresses() {
        Map<String, TreeSet<String>> addresses = new LinkedHashMap<>();
        operations((method, path, operation) -> addresses.put(address(path), new TreeSet<>()));
        operations((method, path, operation) -> {
            var template = path.replaceAll("\\{[^}]*}", "[^/]+");
            addresses.forEach((address, methods) -> {
                if (address.matches(template)) {
                    methods.add(method);
                }
            });
        });
        return addresses;
    }

    private static String address(String path) {
        return path.replace("{fiscalYear}", "2570").replaceAll("\\{[^}]*}", "x");
    }

    private static JsonNode paths() {
        return Api.anonymous().get("/q/openapi?format=json").expect(200).json().get("paths");
    }
}
