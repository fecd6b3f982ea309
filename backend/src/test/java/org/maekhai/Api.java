package org.maekhai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls the API as somebody: with a session, with a token, or as a stranger. Each change makes another caller. */
public final class Api {
    public static final String BASE = "/api/v1";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** Adds nothing of its own to what a test sends, follows nothing, remembers nothing. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Wide: on a busy machine an import takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Of a body, in what a failed test tells. */
    private static final int SHOWN = 10_000;

    private final Map<String, String> headers;

    private Api(Map<String, String> headers) {
        this.headers = headers;
    }

    public static Api anonymous() {
        return new Api(Map.of());
    }

    /** The session that a sign-in opens. */
    public static Api signIn(String username, String password) {
        var answer = anonymous()
                .post("/session", object("username", username, "password", password))
                .expect(200);
        return withSession(sessionOf(answer));
    }

    public static Api withSession(String secret) {
        return anonymous().header("Cookie", "maekhai_session=" + secret);
    }

    public static Api withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** The secret that the session cookie of an answer carries. */
    public static String sessionOf(Answer answer) {
        return answer.cookie("maekhai_session");
    }

    public Api header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(more);
    }

    /** What this caller sends in that header. */
    public String sent(String header) {
        return headers.get(header);
    }

    public Api ifMatch(String etag) {
        return header("If-Match", etag);
    }

    public Api english() {
        return header("Accept-Language", "en");
    }

    /** An object of pairs; null is a value like others. */
    public static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return call("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return call("PUT", path, body);
    }

    public Answer delete(String path) {
        return call("DELETE", path, null);
    }

    /** Imports a file. @param kindAndQuery the end of the address: {@code budget-status?dryRun=true} */
    public Answer importFile(String kindAndQuery, String contentType, byte[] content) {
        return header("Content-Type", contentType).post("/imports/" + kindAndQuery, content);
    }

    public Answer importCsv(String kindAndQuery, String content) {
        return importFile(kindAndQuery, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    /** @param body text and bytes go as they are, anything else as JSON */
    public Answer call(String method, String path, Object body) {
        return root(method, path.startsWith("/q/") ? path : BASE + path, body);
    }

    /** The same, where the path is one from the root of the server. */
    public Answer root(String method, String path, Object body) {
        var sent = body == null ? new byte[0] : bytes(body);
        var request = HttpRequest.newBuilder(at(path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(sent));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json; charset=UTF-8");
        }
        headers.forEach(request::header);
        Statements.mark().ifPresent(mark -> request.header(Statements.HEADER, mark));
        var got = send(request.build());
        var answer = new Answer(
                (method + " " + path + " " + new String(sent, 0, Math.min(sent.length, SHOWN), StandardCharsets.UTF_8))
                        .strip(),
                got.statusCode(),
                got.headers(),
                got.body());
        DocumentedAnswers.check(method, path, answer);
        return answer;
    }

    /** A path from the root of the server, as it is; what an address can't hold as such is encoded. */
    public static URI at(String path) {
        var address = new StringBuilder(server());
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                address.append(String.format("%%%02X", (int) c));
            } else {
                address.append(c);
            }
        }
        return URI.create(address.toString());
    }

    /** The server under test, without a slash at the end. */
    public static String server() {
        return ConfigProvider.getConfig().getValue("test.url", String.class).replaceAll("/$", "");
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return body instanceof byte[] raw
                    ? raw
                    : body instanceof String text
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
