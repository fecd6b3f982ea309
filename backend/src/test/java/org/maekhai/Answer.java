package org.maekhai;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hamcrest.Matcher;

/** What the server answered. */
public record Answer(String request, int status, HttpHeaders headers, byte[] bytes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public Answer expect(int wanted) {
        assertEquals(wanted, status, () -> request + " answered " + text());
        return this;
    }

    /** That status, and a problem or a wrong value of that code. */
    public Answer expect(int wanted, String code) {
        expect(wanted);
        assertTrue(text().contains("\"" + code + "\""), () -> request + " answered " + text());
        return this;
    }

    /** A problem document of that status and code. */
    public Answer expectProblem(int wanted, String code) {
        expect(wanted);
        assertEquals("application/problem+json", header("Content-Type").replaceAll(";.*", ""), request);
        assertEquals(code, at("/code"), () -> request + " answered " + text());
        assertEquals(wanted, json().get("status").asInt(), request);
        assertTrue(at("/type").startsWith("urn:maekhai:problem:"), request);
        for (var member : new String[] {"title", "detail", "instance", "traceId"}) {
            assertTrue(json().hasNonNull(member), () -> request + " has no " + member + " in " + text());
        }
        return this;
    }

    /** The only wrong value that the problem names. */
    public Answer expectError(String pointer, String code) {
        var errors = json().path("errors");
        assertEquals(1, errors.size(), () -> request + " answered " + text());
        assertEquals(
                pointer + " " + code,
                errors.get(0).get("pointer").asText() + " "
                        + errors.get(0).get("code").asText(),
                request);
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new AssertionError(request + " did not answer JSON: " + text(), e);
        }
    }

    /** The text at a JSON pointer; null where there is nothing. */
    public String at(String pointer) {
        var found = json().at(pointer);
        return found.isMissingNode() || found.isNull() ? null : found.asText();
    }

    /** What stands at a path such as {@code stats.created} or {@code errors[0].code} fits; of a list its members' values. */
    @SuppressWarnings("unchecked")
    public Answer body(String path, Matcher<?> wanted) {
        assertThat(request + " answered " + text() + "\n" + path, value(json(), path), (Matcher<Object>) wanted);
        return this;
    }

    private static Object value(JsonNode node, String path) {
        for (var step : path.split("[.\\[]")) {
            if (node.isArray() && !step.endsWith("]")) {
                var members = JSON.createArrayNode();
                node.forEach(item -> members.add(item.path(step)));
                node = members;
            } else {
                node = step.endsWith("]")
                        ? node.path(Integer.parseInt(step.substring(0, step.length() - 1)))
                        : node.path(step);
            }
        }
        return node.isMissingNode() ? null : JSON.convertValue(node, Object.class);
    }

    /** That member of each item of a list. */
    public List<String> items(String pointer) {
        List<String> found = new ArrayList<>();
        json().get("items").forEach(item -> found.add(item.at(pointer).asText()));
        return found;
    }

    public List<String> codes() {
        return items("/code");
    }

    public long total() {
        return json().get("total").asLong();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The value of a cookie that the answer sets; null: it sets none of that name. */
    public String cookie(String name) {
        var line = setCookie(name);
        return line == null ? null : line.substring(name.length() + 1).replaceAll(";.*", "");
    }

    /** How the answer sets a cookie; null: it sets none of that name. */
    public String setCookie(String name) {
        return headers.allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElse(null);
    }

    public String etag() {
        return header("ETag");
    }

    /** What was answered is of that version. */
    public Answer tagged(String version) {
        assertTrue(
                etag().equals("\"" + version + "\"") || etag().startsWith("\"" + version + "."),
                request + " has " + etag());
        return this;
    }
}
