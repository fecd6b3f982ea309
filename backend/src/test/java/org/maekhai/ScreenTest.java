package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The files of the screen, as the server hands them out. */
@QuarkusTest
@TestProfile(Installed.class)
class ScreenTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI server;

    @Test
    void aFileComesAsItWasPressedAtTheBuild() throws Exception {
        for (var asked : new String[][] {
            {"gzip, deflate, br, zstd", "br", "br of a"},
            {"gzip", "gzip", "gz of a"},
            {"GZIP;q=0.5, br;q=0", "gzip", "gz of a"},
            {"*", "br", "br of a"},
            {"br ; q=0.0, *;q=0", "", "plain"},
            {"identity", "", "plain"},
            {"", "", "plain"},
        }) {
            var answer = get("/assets/a-1.js", asked[0]);
            assertEquals(200, answer.statusCode(), asked[0]);
            assertEquals(asked[1], header(answer, "Content-Encoding"), asked[0]);
            assertEquals(asked[2], text(answer), asked[0]);
            assertEquals("Accept-Encoding", header(answer, "Vary"));
            assertEquals("text/javascript; charset=UTF-8", header(answer, "Content-Type"));
            assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
        }
        assertArrayEquals(new byte[] {1, 2, 3}, get("/assets/b-1.woff2", "").body());
    }

    @Test
    void anAddressOfTheApplicationIsThePage() throws Exception {
        for (var address : new String[] {"/", "/local-governments/6810103", "/imports", "/no-such-page"}) {
            var answer = get(address, "br");
            assertEquals(200, answer.statusCode(), address);
            assertEquals("br of the page", text(answer), address);
            assertEquals("text/html; charset=UTF-8", header(answer, "Content-Type"), address);
            assertEquals("no-cache", header(answer, "Cache-Control"), address);
        }
        assertTrue(text(get("/", "")).contains("แม่ข่าย"));
    }

    @Test
    void aMissingFileIsMissingAndNotThePage() throws Exception {
        for (var address : new String[] {
            "/assets/a-0.js",
            "/assets/none",
            "/x.png",
            "/favicon.ico",
            "/local-governments/x.png",
            "/.hidden",
            "/.git/config"
        }) {
            var answer = get(address, "br");
            assertEquals(404, answer.statusCode(), address);
            assertFalse(text(answer).contains("title"), address);
            assertFalse(header(answer, "Content-Type").contains("html"), address);
        }
        for (var address : new String[] {"/..%2f..%2fpom.xml", "/%2e%2e/%2e%2e/pom.xml", "/assets/..%5c..%5cpom.xml"}) {
            assertFalse(text(get(address, "")).contains("<project"), address);
        }
        assertEquals("User-agent: *\nDisallow: /\n", text(get("/robots.txt", "")));
    }

    @Test
    void anUnknownAddressOfTheApiIsNeverThePage() {
        Api.anonymous().get("/no-such-thing").expectProblem(401, "UNAUTHENTICATED");
        Accounts.admin().get("/no-such-thing").expectProblem(404, "NOT_FOUND");
        Accounts.admin().get("/no-such-thing.png").expectProblem(404, "NOT_FOUND");
    }

    @Test
    void whereTheApiAndTheRestBeginIsNeverThePage() throws Exception {
        for (var address : new String[] {"/api", "/api/", "/api/v1", "/q", "/q/", "/q/none"}) {
            var answer = get(address, "");
            assertTrue(answer.statusCode() == 401 || answer.statusCode() == 404, address + answer.statusCode());
            assertEquals("application/problem+json", header(answer, "Content-Type"), address);
        }
    }

    @Test
    void theScreenIsOnlyRead() throws Exception {
        for (var address : new String[] {"/", "/assets/a-1.js", "/imports"}) {
            for (var method : new String[] {"POST", "DELETE", "OPTIONS", "TRACE"}) {
                var request = HttpRequest.newBuilder(server.resolve(address))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
                var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
                assertEquals(405, answer.statusCode(), method + " " + address);
                assertEquals("GET, HEAD", header(answer, "Allow"), method + " " + address);
            }
        }
    }

    @Test
    void theHeadOfAFileIsToldWithoutIt() throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/assets/a-1.js"))
                .header("Accept-Encoding", "br")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertEquals("7", header(answer, "Content-Length"));
        assertEquals("br", header(answer, "Content-Encoding"));
    }

    @Test
    void whatABrowserHasAlreadyIsNotSentAgain() throws Exception {
        for (var address : new String[] {"/", "/imports", "/robots.txt", "/assets/a-1.js", "/assets/b-1.woff2"}) {
            for (var encoding : new String[] {"br", "gzip", ""}) {
                var first = get(address, encoding);
                var tag = header(first, "ETag");
                assertFalse(tag.isEmpty(), address);
                assertEquals(
                        String.valueOf(first.body().length), header(first, "Content-Length"), address + " " + encoding);
                for (var method : new String[] {"GET", "HEAD"}) {
                    var again = ask(method, address, encoding, tag);
                    assertEquals(304, again.statusCode(), method + " " + address + " " + encoding);
                    assertEquals(0, again.body().length);
                    for (var name : new String[] {"ETag", "Cache-Control", "Vary"}) {
                        assertEquals(header(first, name), header(again, name), name);
                    }
                    assertEquals(
                            200, ask(method, address, encoding, "\"other\"").statusCode());
                }
            }
        }
        // another form of the same file is another answer
        assertNotEquals(header(get("/assets/a-1.js", "br"), "ETag"), header(get("/assets/a-1.js", "gzip"), "ETag"));
        assertNotEquals(header(get("/", "br"), "ETag"), header(get("/", ""), "ETag"));
    }

    private HttpResponse<byte[]> ask(String method, String path, String encoding, String known)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("If-None-Match", known)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!encoding.isEmpty()) {
            request.header("Accept-Encoding", encoding);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/$", "") + path));
        if (!encoding.isEmpty()) {
            request.header("Accept-Encoding", encoding);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
