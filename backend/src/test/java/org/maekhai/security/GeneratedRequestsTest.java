package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.TestClock;

/**
 * Requests that nobody would write by hand: made from the OpenAPI document, as every role, right ones and right ones with
 * something wrong in them. Whatever comes back is an answer that the document tells of (see DocumentedAnswers), never a
 * failure of the server; and each operation succeeds. {@code -Dmaekhai.test.requests=20000} is the long form (make
 * quality), {@code -Dmaekhai.test.seed} another run.
 */
@QuarkusTest
class GeneratedRequestsTest {
    private static final int REQUESTS = Integer.getInteger("maekhai.test.requests", 1500);
    private static final long SEED = Long.getLong("maekhai.test.seed", 68);
    private static final int ENOUGH_FAULTS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Object> VALUES = List.of(
            "",
            " ",
            "x",
            "ก".repeat(3000),
            "ﬀ̀".repeat(200),
            "a\u0000b",
            "\ud800",
            "\u202eก\u200b",
            "' or 1=1 --",
            "<img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "2026-02-30",
            "0000-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "2569-01-01",
            "2026-11-23T00:00:00Z",
            "5701001",
            "99",
            "01a20621-b0e8-75d2-acbf-5580ef9b4839",
            -1,
            0,
            2570,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            1e300,
            new BigDecimal("1E+999999"),
            0.1,
            true,
            List.of(),
            List.of("x", "x"),
            List.of(List.of()),
            Map.of(),
            object("a", object("b", null)));

    private static final List<String> HEADERS = List.of(
            "",
            "*",
            "*/*",
            "\"0\"",
            "W/\"1\"",
            ",,,",
            "text/csv",
            "image/png",
            "application/json;q=0",
            "text/html, */*;q=0.1",
            "th-TH,en;q=2",
            "x".repeat(2000));

    @Inject
    DataSource dataSource;

    @Inject
    TestClock clock;

    private final Random random = new Random(SEED);
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int throttled;

    @Test
    void everyRequestGetsADocumentedAnswerAndEveryOperationSucceeds() throws Exception {
        var calls = new SuccessfulCalls(dataSource);
        Map<String, SuccessfulCalls.Call> prepared = new HashMap<>();
        for (var name : calls.names()) {
            var call = calls.prepare(name);
            prepared.put(name, call);
            send(call, call.caller(), call.address(), call.body());
        }
        var roles = roles();
        var names = List.copyOf(calls.names());
        int sent = names.size();
        for (; sent < REQUESTS && wrong.size() < ENOUGH_FAULTS; sent++) {
            var call = prepared.get(names.get(random.nextInt(names.size())));
            var caller = call.name().equals("signIn") || call.name().equals("signOut")
                    ? Api.anonymous()
                    : roles.get(random.nextInt(roles.size()));
            odd(call, caller);
        }
        long succeeded = counts.values().stream().filter(count -> count[1] > 0).count();
        System.out.println("Generated requests: " + sent + " with seed " + SEED + ", " + counts.size()
                + " operations, of which " + succeeded + " succeeded");
        if (REQUESTS >= 10_000) {
            counts.forEach((name, count) ->
                    System.out.printf("  %-24s %5d requests %5d succeeded%n", name, count[0], count[1]));
        }
        assertEquals(List.of(), wrong);
        assertEquals(
                List.of(),
                names.stream().filter(name -> counts.get(name)[1] == 0).toList(),
                "these never succeeded");
    }

    /** One of each role, whom no other test uses. */
    private static List<Api> roles() {
        var places = new LinkedHashMap<Role, String>();
        places.put(Role.ADMIN, null);
        places.put(Role.DEPARTMENT, null);
        places.put(Role.PROVINCE, "57");
        places.put(Role.DISTRICT, "5701");
        places.put(Role.TRAINER, "57");
        places.put(Role.LOCAL, Places.localGovernment("5701"));
        places.put(Role.OBSERVER, "57");
        return places.entrySet().stream()
                .map(of -> Api.signIn(Accounts.create(of.getKey(), of.getValue()), Accounts.PASSWORD))
                .toList();
    }

    /** The call with up to three oddities. */
    private void odd(SuccessfulCalls.Call call, Api caller) throws Exception {
        var path = new LinkedHashMap<>(call.path());
        var query = new StringBuilder(call.query());
        Object body = call.body();
        var as = random.nextInt(3) > 0 ? caller.ifMatch("*") : caller;
        for (int oddities = random.nextInt(4); oddities > 0; oddities--) {
            switch (random.nextInt(4)) {
                case 0 -> path.replaceAll((name, value) -> random.nextInt(3) > 0 ? value : encoded(any()));
                case 1 -> query.append(query.isEmpty() ? '?' : '&').append(parameter(call.operation()));
                case 2 -> body = oddBody(call, body);
                default ->
                    as = as.header(
                            pick(List.of("If-Match", "Accept", "Accept-Language", "If-None-Match", "Content-Type")),
                            pick(HEADERS));
            }
        }
        var address = call.template();
        for (var value : path.entrySet()) {
            address =
                    address.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        send(call, as, address + query, body);
    }

    private String parameter(JsonNode operation) {
        var parameters = new ArrayList<JsonNode>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                parameters.add(parameter);
            }
        });
        if (parameters.isEmpty() || random.nextInt(10) == 0) {
            return "nobodyKnows=" + encoded(any());
        }
        var parameter = pick(parameters);
        var schema = parameter.get("schema");
        Object value = any();
        if (random.nextBoolean()) {
            if (schema.has("enum")) {
                value = schema.get("enum")
                        .get(random.nextInt(schema.get("enum").size()))
                        .asText();
            } else if (parameter.has("example")) {
                var example = parameter.get("example");
                value = (example.isArray() ? example.get(0) : example).asText();
            } else if (schema.has("minimum")) {
                value = random.nextBoolean()
                        ? schema.get("minimum").asLong()
                        : schema.get("maximum").asLong();
            } else if (schema.path("format").asText().equals("date")) {
                value = TestClock.TODAY.plusDays(random.nextInt(4000) - 2000);
            }
        }
        return parameter.get("name").asText() + "=" + encoded(value);
    }

    private Object oddBody(SuccessfulCalls.Call call, Object body) {
        var content = call.operation().at("/requestBody/content");
        if (body instanceof String text) {
            int cut = random.nextInt(text.length() + 1);
            return text.substring(0, cut) + any() + text.substring(cut);
        }
        if (!content.has("application/json")) {
            return body;
        }
        if (random.nextInt(6) == 0) {
            return pick(List.of("", "null", "[]", "{", "{}", "\u0000", "[".repeat(2000), "{\"a\":1}{\"b\":2}"));
        }
        ObjectNode odd = body instanceof Map<?, ?> ? JSON.valueToTree(body) : JSON.createObjectNode();
        var fields = new ArrayList<String>();
        odd.fieldNames().forEachRemaining(fields::add);
        content.at("/application~1json/example").fieldNames().forEachRemaining(fields::add);
        fields.add("noSuchField");
        var field = pick(fields);
        switch (random.nextInt(4)) {
            case 0 -> odd.remove(field);
            case 1 -> odd.putNull(field);
            case 2 -> odd.set(field, content.at("/application~1json/example").get(field));
            default -> odd.set(field, JSON.valueToTree(any()));
        }
        return odd;
    }

    private void send(SuccessfulCalls.Call call, Api caller, String address, Object body) throws Exception {
        var as = body instanceof String && call.name().equals("importFile")
                ? caller.header("Content-Type", "text/csv")
                : caller;
        var answer = new Answer[1];
        try {
            if (call.name().equals("signIn")) {
                // failures are throttled by address: every few of these stand on a day of their own, long ago
                clock.on(
                        LocalDate.of(2018, 1, 1).plusDays(throttled++ / 4),
                        () -> answer[0] = as.call(call.method(), address, body));
            } else {
                answer[0] = as.call(call.method(), address, body);
            }
        } catch (AssertionError undocumented) {
            wrong.add(call.name() + ": " + undocumented.getMessage());
            return;
        }
        var count = counts.computeIfAbsent(call.name(), name -> new int[2]);
        count[0]++;
        int status = answer[0].status();
        if (status < 300) {
            count[1]++;
        }
        if (status >= 500) {
            wrong.add(answer[0].request() + " answered " + answer[0].text());
        }
        if (status == 202) {
            stop(answer[0]);
        }
    }

    /** Nothing goes on after its test. */
    private static void stop(Answer begun) {
        Accounts.admin()
                .root("POST", begun.header("Location").replaceFirst("^https?://[^/]*", "") + "/cancel", null)
                .expect(200);
    }

    private Object any() {
        return pick(VALUES);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(Object value) {
        var text = value.toString();
        // longer addresses are refused before anybody looks at them
        return URLEncoder.encode(text.substring(0, Math.min(150, text.length())), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
