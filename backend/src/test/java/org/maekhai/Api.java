package org.maekhai;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls the API as somebody: with a session, with a token, or as a stranger. Each change makes another caller. */
public final class Api {
    public static final String BASE = "/api/v1";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** Adds nothing of its own to what a test sends. */
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT)
                    .encodeContentTypeAs("text/strange", ContentType.TEXT));

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
        return answer.header("Set-Cookie").replaceAll("^maekhai_session=([^;]*);.*$", "$1");
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

    /** @param body text goes as it is, anything else as JSON */
    public Answer call(String method, String path, Object body) {
        var request =
                given().config(AS_WRITTEN).urlEncodingEnabled(false).redirects().follow(false);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json; charset=UTF-8");
        }
        request.headers(headers);
        if (body == null) {
            request.noContentType();
        } else {
            request.body(bytes(body));
        }
        var response = request.request(method, path.startsWith("/q/") ? path : BASE + path);
        return new Answer(
                method + " " + path + (body == null ? "" : " " + new String(bytes(body), StandardCharsets.UTF_8)),
                response.statusCode(),
                response.headers(),
                response.asByteArray());
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
