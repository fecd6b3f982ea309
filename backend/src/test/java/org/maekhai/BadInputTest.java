package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maekhai.security.Role;
import org.maekhai.security.SuccessfulCalls;

/** Whatever a client sends: a problem document with a stable code, never a 500 and never a word of Java or SQL. */
@QuarkusTest
class BadInputTest {
    private static final Pattern JAVA = Pattern.compile(
            "(?i)java[.]|jakarta|org[.](maekhai|h2|postgresql|hibernate|jboss)|[a-z]Exception|jackson|\\bSQL\\b|select |insert into"
                    + "|line: |column: |0x00");

    @Inject
    TestClock clock;

    @Inject
    DataSource dataSource;

    private int signIns;
    private String code;

    @BeforeEach
    void onePlace() {
        if (code == null) {
            code = Places.localGovernment("7001");
        }
    }

    private static final String PLACE = "\\{[^}]*\\}";

    private record Call(String method, String path, Map<String, Object> body, boolean mayLackBody, Api caller) {}

    private static List<Call> made;

    /** Every operation that takes JSON, with a body that is taken and every other field that the document knows. */
    private List<Call> calls() throws Exception {
        if (made != null) {
            return made;
        }
        var successful = new SuccessfulCalls(dataSource);
        List<Call> calls = new ArrayList<>();
        for (var name : successful.names()) {
            var call = successful.prepare(name);
            var taken = call.operation().at("/requestBody/content/application~1json");
            if (taken.isMissingNode()) {
                continue;
            }
            Map<String, Object> body = new LinkedHashMap<>();
            if (call.body() instanceof Map<?, ?> given) {
                given.forEach((field, value) -> body.put(field.toString(), value));
            }
            successful.fields(taken.get("schema")).forEach(field -> body.putIfAbsent(field, null));
            calls.add(new Call(
                    call.method(),
                    call.address(),
                    body,
                    !call.operation().at("/requestBody/required").asBoolean(),
                    call.caller()));
        }
        assertTrue(calls.size() > 35, calls.size() + " calls");
        made = calls;
        return calls;
    }

    @Tag("without-database")
    @Test
    void aBodyThatIsNoObjectIsTurnedDown() throws Exception {
        var bodies = new LinkedHashMap<String, Object>();
        for (var text : new String[] {
            "",
            " ",
            "null",
            "[]",
            "[{}]",
            "1",
            "true",
            "\"x\"",
            "{",
            "}",
            "{]",
            "{\"a\":}",
            "{'a':1}",
            "\u0000",
            "<x/>",
            "a=b",
            "{\"noSuchField\":1}",
            "{\"__proto__\":{}}"
        }) {
            bodies.put(text, text);
        }
        bodies.put("deep", "[".repeat(5000));
        bodies.put("deep object", "{\"a\":".repeat(1500));
        bodies.put("not UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bodies.put("UTF-16", "{\"name\":1}".getBytes(StandardCharsets.UTF_16));
        bodies.put("a huge number", "{\"name\":1" + "0".repeat(2000) + "}");
        List<String> wrong = new ArrayList<>();
        for (var call : calls()) {
            bodies.forEach((name, body) -> {
                boolean lacks = call.mayLackBody() && Set.of("", " ", "null").contains(name);
                check(wrong, send(call, body), lacks ? null : Set.of(400, 415, 422));
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aFieldMayHoldAnythingWithoutBreakingTheServer() throws Exception {
        List<Object> values = List.of(
                "",
                " ",
                "ก".repeat(2500),
                // grows when it is normalised
                "\ufb2c".repeat(200),
                "a\u0000b",
                "\ud800",
                "' or 1=1 --",
                "2026-02-30",
                "+999999999-12-31",
                -1,
                1e300,
                new java.math.BigDecimal("1e400"),
                new java.math.BigDecimal("1e-999999"),
                new java.math.BigDecimal("1E+999999"),
                Long.MAX_VALUE,
                true,
                List.of("x", "x"),
                List.of(List.of()),
                object("a", object("b", 1)));
        List<String> wrong = new ArrayList<>();
        for (var call : calls()) {
            for (var field : call.body().keySet()) {
                var body = new LinkedHashMap<>(call.body());
                for (var value : values) {
                    body.put(field, value);
                    check(wrong, send(call, body), null);
                }
                body.put(field, null);
                check(wrong, send(call, body), null);
                body.remove(field);
                check(wrong, send(call, body), null);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The validator would keep what is wrong with each, and be busy with it for minutes. */
    @Tag("without-database")
    @Test
    void aListMayBeFarTooLong() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var call : calls()) {
            for (var field : call.body().keySet()) {
                if (call.body().get(field) instanceof List<?>) {
                    var body = new LinkedHashMap<>(call.body());
                    body.put(field, Collections.nCopies(100_000, null));
                    var answer = send(call, body);
                    check(wrong, answer, Set.of(400, 409, 413, 422));
                    if (answer.text().length() > 200_000) {
                        wrong.add(answer.request() + " tells of each of them");
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Line breaks belong where people write paragraphs, and nowhere else. */
    private static final Set<String> SEVERAL_LINES = Set.of(
            "address",
            "note",
            "reason",
            "office",
            "reference",
            "enclosures",
            "body",
            "closing",
            "what",
            "remark",
            "peopleMet",
            "findings",
            "advice",
            "cancelReason",
            "detail",
            "solution",
            "summary",
            "text");

    @Tag("without-database")
    @Test
    void aCharacterThatNobodySeesIsToldWhereItIs() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var call : calls()) {
            for (var field : call.body().keySet()) {
                var good = call.body().get(field);
                if (good != null && !(good instanceof String)) {
                    continue;
                }
                var body = new LinkedHashMap<>(call.body());
                for (var bad : List.of(
                        "a\u0000b",
                        "a\u0007b",
                        "a\u009fb",
                        "\ud800",
                        "b\udc00",
                        "a\u202eb",
                        "\u2066",
                        "\u200f",
                        "\uffff",
                        "a\nb",
                        "a\tb",
                        "a\u2028b")) {
                    body.put(field, bad);
                    boolean allowed = (bad.contains("\n") || bad.contains("\t") || bad.contains("\u2028"))
                            && SEVERAL_LINES.contains(field);
                    var answer = send(call, escaped(body));
                    // what is no free text is told as what it is: no day, none of the words
                    boolean told = answer.status() == 422
                                    && answer.text()
                                            .contains("\"pointer\":\"/" + field + "\",\"code\":\"BAD_CHARACTER\"")
                            || answer.status() == 400 && answer.text().contains("WRONG_TYPE");
                    if (answer.status() >= 500 || told == allowed) {
                        wrong.add(answer.request() + " answered " + answer.status() + " " + answer.text());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** As JSON of ASCII: half a pair has no bytes of its own. */
    private static String escaped(Map<String, Object> body) throws JsonProcessingException {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .writeValueAsString(body);
    }

    @Test
    void aCharacterThatNobodySeesIsNoParameterEither() {
        for (var bad : List.of("%00", "a%07b", "%E2%80%AE", "%0A", "%ED%A0%80%00")) {
            var told = caller().get("/local-governments?q=" + bad).expectProblem(400, "MALFORMED_REQUEST");
            told.expectError("/q", "BAD_CHARACTER");
            caller().get("/local-governments/" + bad).expectProblem(404, "NOT_FOUND");
        }
    }

    @Tag("without-database")
    @Test
    void aBodyThatIsNotJsonIsTurnedDownByEveryOperationThatTakesJson() {
        List<String> wrong = new ArrayList<>();
        var operations = new int[1];
        Api.anonymous()
                .get("/q/openapi?format=json")
                .expect(200)
                .json()
                .get("paths")
                .fields()
                .forEachRemaining(entry -> entry.getValue().fields().forEachRemaining(operation -> {
                    var content = operation.getValue().at("/requestBody/content");
                    if (!content.has("application/json") || content.has("text/csv")) {
                        return;
                    }
                    operations[0]++;
                    var address = entry.getKey().substring(Api.BASE.length()).replaceAll(PLACE, "2570");
                    for (var type : List.of(
                            "text/plain",
                            "text/plain; charset=utf-8",
                            "application/x-www-form-urlencoded",
                            "application/octet-stream",
                            "application/*",
                            "*/*",
                            "text/json")) {
                        check(
                                wrong,
                                caller().header("Content-Type", type)
                                        .call(operation.getKey().toUpperCase(), address, "a text of its own"),
                                Set.of(415, 403));
                        // there is nothing of that type
                        check(
                                wrong,
                                caller().header("Content-Type", type)
                                        .call(operation.getKey().toUpperCase(), address, ""),
                                null);
                    }
                }));
        assertTrue(operations[0] > 20, "operations that take JSON: " + operations[0]);
        assertEquals(List.of(), wrong);
    }

    /** An address is made of what the caller said: a blank, a bracket or half an escape must not break it. */
    @Test
    void aPlaceOfAnAddressMayBeAnythingForWritesToo() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var call : calls()) {
            for (var value : List.of("%20", "a%20b", "%5B", "%7C", "%25", "%22%3C", "%00")) {
                var address = call.path().replaceAll("/(\\d[^/]*|[0-9a-f-]{36})(?=/|$)", "/" + value);
                if (!address.equals(call.path())) {
                    check(
                            wrong,
                            send(
                                    new Call(call.method(), address, call.body(), call.mayLackBody(), call.caller()),
                                    call.body()),
                            null);
                }
            }
        }
        caller().post(
                        "/local-governments/%20/posting-status",
                        object("asOf", "2026-10-31", "revenueThrough", "2026-10-31"))
                .expectProblem(404, "NOT_FOUND");
        assertEquals(List.of(), wrong);
    }

    @Test
    void parametersAndPathsMayHoldAnythingToo() {
        var values = new String[] {
            "",
            "%00",
            "x",
            "%E0%B8%81".repeat(150),
            "-1",
            "1e3",
            "999999999999999",
            "%E0%A4",
            "%27",
            "%5C",
            "..%2f..",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "2026-02-30",
            "9999-12-31",
            "name,,-"
        };
        List<String> wrong = new ArrayList<>();
        var paths =
                Api.anonymous().get("/q/openapi?format=json").expect(200).json().get("paths");
        paths.fields().forEachRemaining(entry -> {
            var path = entry.getKey().substring(Api.BASE.length());
            var get = entry.getValue().get("get");
            for (var value : values) {
                for (var method : List.of("get", "delete")) {
                    if (path.contains("{") && entry.getValue().has(method)) {
                        addresses(path, value)
                                .forEach(address ->
                                        check(wrong, caller().call(method.toUpperCase(), address, null), null));
                    }
                }
                if (get != null) {
                    var address = path.replace("{code}", code).replaceAll(PLACE, "2570");
                    for (JsonNode parameter : get.path("parameters")) {
                        if (parameter.path("in").asText().equals("query")) {
                            var query = "?" + parameter.get("name").asText() + "=" + value;
                            check(wrong, caller().get(address + query), null);
                        }
                    }
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** The address with that value in its first place, and in the one after the code. */
    private Set<String> addresses(String path, String value) {
        var first = path.replaceFirst(PLACE, value).replaceAll(PLACE, "2570");
        var second = path.replace("{code}", code);
        return path.contains("{code}") && second.contains("{")
                ? Set.of(first, second.replaceAll(PLACE, value))
                : Set.of(first);
    }

    @Test
    void headersMayHoldAnythingToo() {
        List<String> wrong = new ArrayList<>();
        var lg = "/local-governments/" + code;
        for (var value :
                new String[] {"", "x", "\"", "\"1", "W/", ",,,", "*,", "\"99999999999999999999\"", "x".repeat(2000)}) {
            check(
                    wrong,
                    caller().ifMatch(value).put(lg + "/contacts", object("phone", "changed " + value.length())),
                    null);
            check(wrong, caller().header("Accept-Language", value).get("/local-governments/0000000"), Set.of(404));
            check(wrong, caller().header("Accept", value).get("/provinces"), null);
            check(wrong, caller().header("Content-Type", value).call("POST", "/tokens", "{}"), null);
            check(wrong, Api.anonymous().header("Authorization", value).get("/provinces"), Set.of(401));
            check(
                    wrong,
                    Api.anonymous().header("Authorization", "Bearer " + value).get("/provinces"),
                    Set.of(401));
            check(
                    wrong,
                    Api.anonymous().header("Cookie", "maekhai_session=" + value).get("/provinces"),
                    Set.of(401));
            check(wrong, Api.anonymous().header("Cookie", value).get("/provinces"), Set.of(401));
        }
        assertEquals(List.of(), wrong);
    }

    private record Wrong(
            String method, String path, Object body, int status, String problem, String pointer, String error) {}

    @Test
    void everyWrongValueIsNamedWithItsPlaceAndCode() {
        var lg = "/local-governments/" + code;
        var budget = lg + "/budget-status/2571";
        var posting = lg + "/posting-status";
        var table = List.of(
                new Wrong("GET", "/provinces?page=-1", null, 400, "MALFORMED_REQUEST", "/page", "OUT_OF_RANGE"),
                new Wrong("GET", "/provinces?page=x", null, 400, "MALFORMED_REQUEST", "/page", "OUT_OF_RANGE"),
                new Wrong("GET", "/provinces?size=501", null, 400, "MALFORMED_REQUEST", "/size", "OUT_OF_RANGE"),
                new Wrong("GET", "/provinces?size=0", null, 400, "MALFORMED_REQUEST", "/size", "OUT_OF_RANGE"),
                new Wrong("GET", "/provinces?sort=x", null, 400, "MALFORMED_REQUEST", "/sort", "UNKNOWN_SORT"),
                new Wrong("GET", "/districts?sort=,", null, 400, "MALFORMED_REQUEST", "/sort", "UNKNOWN_SORT"),
                new Wrong("GET", "/imports?sort=x", null, 400, "MALFORMED_REQUEST", "/sort", "UNKNOWN_SORT"),
                new Wrong("GET", "/audit?sort=x", null, 400, "MALFORMED_REQUEST", "/sort", "UNKNOWN_SORT"),
                new Wrong("GET", lg + "/budget-status?sort=x", null, 400, "MALFORMED_REQUEST", "/sort", "UNKNOWN_SORT"),
                new Wrong("GET", posting + "?sort=x", null, 400, "MALFORMED_REQUEST", "/sort", "UNKNOWN_SORT"),
                new Wrong("GET", "/local-governments?sort=x", null, 400, "MALFORMED_REQUEST", "/sort", "UNKNOWN_SORT"),
                new Wrong("GET", "/compliance?sort=name,x", null, 400, "MALFORMED_REQUEST", "/sort", "UNKNOWN_SORT"),
                new Wrong("GET", "/users?sort=password", null, 400, "MALFORMED_REQUEST", "/sort", "UNKNOWN_SORT"),
                new Wrong("GET", "/compliance?status=X", null, 400, "MALFORMED_REQUEST", "/status", "BAD_PARAMETER"),
                new Wrong("GET", "/compliance?reason=X", null, 400, "MALFORMED_REQUEST", "/reason", "BAD_PARAMETER"),
                new Wrong("GET", "/compliance?asOf=1990-01-01", null, 400, "MALFORMED_REQUEST", "/asOf", "BAD_DATE"),
                new Wrong("GET", "/compliance?asOf=2028-10-01", null, 400, "MALFORMED_REQUEST", "/asOf", "BAD_DATE"),
                new Wrong(
                        "GET",
                        lg + "/compliance?months=0",
                        null,
                        400,
                        "MALFORMED_REQUEST",
                        "/months",
                        "TOO_MANY_MONTHS"),
                new Wrong("GET", lg + "/neighbours?limit=0", null, 400, "MALFORMED_REQUEST", "/limit", "OUT_OF_RANGE"),
                new Wrong("GET", "/search?q=ab&size=21", null, 400, "MALFORMED_REQUEST", "/size", "OUT_OF_RANGE"),
                new Wrong("PUT", budget, "{\"inUsee\":true}", 400, "MALFORMED_REQUEST", "/inUsee", "UNKNOWN_FIELD"),
                new Wrong("PUT", budget, "{\"inUse\":{}}", 400, "MALFORMED_REQUEST", "/inUse", "WRONG_TYPE"),
                new Wrong(
                        "PUT",
                        budget,
                        "{\"recordedOn\":\"30/09/2569\"}",
                        400,
                        "MALFORMED_REQUEST",
                        "/recordedOn",
                        "WRONG_TYPE"),
                new Wrong(
                        "PUT",
                        budget,
                        "{\"usesElaas\":\"true\"}",
                        400,
                        "MALFORMED_REQUEST",
                        "/usesElaas",
                        "WRONG_TYPE"),
                new Wrong("PUT", budget, "{\"usesElaas\":1}", 400, "MALFORMED_REQUEST", "/usesElaas", "WRONG_TYPE"),
                new Wrong("PUT", budget, "{\"amount\":\"12\"}", 400, "MALFORMED_REQUEST", "/amount", "WRONG_TYPE"),
                new Wrong("PUT", budget, "{\"note\":5}", 400, "MALFORMED_REQUEST", "/note", "WRONG_TYPE"),
                new Wrong(
                        "PUT", budget, "{\"recordedOn\":\"\"}", 400, "MALFORMED_REQUEST", "/recordedOn", "WRONG_TYPE"),
                new Wrong(
                        "PUT",
                        budget,
                        "{\"recordedOn\":\"2026-10-01T00:00:00\"}",
                        400,
                        "MALFORMED_REQUEST",
                        "/recordedOn",
                        "WRONG_TYPE"),
                new Wrong("PUT", budget, "{\"source\":\"X\"}", 400, "MALFORMED_REQUEST", "/source", "WRONG_TYPE"),
                new Wrong("PUT", budget, "{}", 422, "INVALID", "", "NOTHING_STATED"),
                new Wrong("PUT", budget, "{\"amount\":-1}", 422, "INVALID", "/amount", "BAD_AMOUNT"),
                new Wrong("PUT", budget, "{\"amount\":1000000000000}", 422, "INVALID", "/amount", "BAD_AMOUNT"),
                new Wrong("PUT", budget, "{\"amount\":1.005}", 422, "INVALID", "/amount", "BAD_AMOUNT"),
                new Wrong("PUT", budget, "{\"recordedOn\":\"2027-11-24\"}", 422, "INVALID", "/recordedOn", "BAD_DATE"),
                new Wrong("PUT", budget, "{\"approvedOn\":\"1996-12-31\"}", 422, "INVALID", "/approvedOn", "BAD_DATE"),
                new Wrong(
                        "PUT",
                        budget,
                        "{\"usesElaas\":false,\"amount\":1}",
                        422,
                        "INVALID",
                        "/usesElaas",
                        "INCONSISTENT"),
                new Wrong("PUT", budget, object("note", "x".repeat(1001)), 422, "INVALID", "/note", "TOO_LONG"),
                new Wrong(
                        "PUT",
                        lg + "/budget-status/2539",
                        "{\"inUse\":true}",
                        422,
                        "INVALID",
                        "/fiscalYear",
                        "BAD_FISCAL_YEAR"),
                new Wrong("POST", posting, "{}", 422, "INVALID", "/asOf", "REQUIRED"),
                new Wrong("POST", posting, "{\"asOf\":\"2026-10-31\"}", 422, "INVALID", "", "NOTHING_STATED"),
                new Wrong(
                        "POST",
                        posting,
                        "{\"asOf\":\"2026-10-30\",\"revenueThrough\":\"2026-10-31\"}",
                        422,
                        "INVALID",
                        "/revenueThrough",
                        "THROUGH_AFTER_AS_OF"),
                new Wrong(
                        "POST",
                        "/exemptions",
                        object("from", "2026-01-02", "to", "2026-01-01", "reason", "x"),
                        422,
                        "INVALID",
                        "/to",
                        "DATES_REVERSED"),
                new Wrong(
                        "POST",
                        "/exemptions",
                        object("from", "2026-01-01", "to", "2037-01-01", "reason", "x"),
                        422,
                        "INVALID",
                        "/from",
                        "BAD_DATE"),
                new Wrong(
                        "POST",
                        "/exemptions",
                        object("from", "2026-01-01", "to", "2026-01-01", "reason", " "),
                        422,
                        "INVALID",
                        "/reason",
                        "REQUIRED"),
                new Wrong(
                        "POST",
                        "/exemptions",
                        object("provinceCode", "99", "from", "2026-01-01", "to", "2026-01-01", "reason", "x"),
                        422,
                        "INVALID",
                        "/provinceCode",
                        "UNKNOWN_PLACE"),
                new Wrong(
                        "POST",
                        "/exemptions",
                        object(
                                "provinceCode",
                                "70",
                                "localGovernmentCode",
                                code,
                                "from",
                                "2026-01-01",
                                "to",
                                "2026-01-01",
                                "reason",
                                "x"),
                        422,
                        "INVALID",
                        "/localGovernmentCode",
                        "PROVINCE_OR_LOCAL_GOVERNMENT"),
                saving("code", "12345", "/code", "BAD_CODE_FORMAT"),
                saving("code", null, "/code", "REQUIRED"),
                saving("name", "", "/name", "REQUIRED"),
                saving("name", "x".repeat(201), "/name", "TOO_LONG"),
                saving("type", null, "/type", "REQUIRED"),
                saving("districtCode", "9999", "/districtCode", "UNKNOWN_DISTRICT"),
                saving("latitude", 48.1, "/latitude", "OUT_OF_COUNTRY"),
                saving("latitude", null, "/latitude", "BOTH_OR_NONE"),
                saving("longitude", null, "/longitude", "BOTH_OR_NONE"),
                saving("activeTo", "2000-12-31", "/activeTo", "DATES_REVERSED"),
                new Wrong(
                        "PUT",
                        lg + "/contacts",
                        object("mayor", "x".repeat(201)),
                        422,
                        "INVALID",
                        "/mayor",
                        "TOO_LONG"),
                new Wrong(
                        "POST",
                        "/tokens",
                        object("scopes", List.of("read"), "expiresOn", "2026-12-01"),
                        422,
                        "INVALID",
                        "/name",
                        "REQUIRED"),
                new Wrong(
                        "POST",
                        "/tokens",
                        object("name", "x", "scopes", List.of(), "expiresOn", "2026-12-01"),
                        422,
                        "INVALID",
                        "/scopes",
                        "REQUIRED"),
                new Wrong(
                        "POST",
                        "/tokens",
                        object("name", "x", "scopes", List.of("admin"), "expiresOn", "2026-12-01"),
                        400,
                        "MALFORMED_REQUEST",
                        "/scopes/0",
                        "WRONG_TYPE"));
        List<String> wrong = new ArrayList<>();
        for (var row : table) {
            var answer = caller().call(row.method(), row.path(), row.body());
            check(wrong, answer, Set.of(row.status()));
            var errors = answer.json().path("errors");
            var told = answer.at("/code") + " " + errors.size() + " "
                    + errors.at("/0/pointer").asText() + " "
                    + errors.at("/0/code").asText();
            if (!told.equals(row.problem() + " 1 " + row.pointer() + " " + row.error())) {
                wrong.add(answer.request() + " answered " + answer.text());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Map<String, Object> saveRequest(String code) {
        var request = Places.request(code);
        request.putAll(object("latitude", 13.5, "longitude", 99.8, "activeFrom", "2001-01-01"));
        return request;
    }

    private static Wrong saving(String field, Object value, String pointer, String error) {
        var request = saveRequest("7009999");
        request.put(field, value);
        return new Wrong("POST", "/local-governments", request, 422, "INVALID", pointer, error);
    }

    @Test
    void allWrongValuesAreToldAtOnceInTheLanguageOfTheCaller() {
        var body = object("name", "", "type", null, "districtCode", null, "code", "1");
        var thai = caller().post("/local-governments", body).expectProblem(422, "INVALID");
        var english = caller().english().post("/local-governments", body).expectProblem(422, "INVALID");

        assertEquals(4, thai.json().get("errors").size());
        assertEquals("Cannot be accepted", english.at("/title"));
        assertEquals(true, thai.at("/detail").matches("(?s).*[\\u0e00-\\u0e7f].*"), thai.text());
        assertEquals(false, english.text().matches("(?s).*[\\u0e00-\\u0e7f].*"), english.text());
        assertEquals("Accept-Language", english.header("Vary"));
        // every code of every answer has words
        assertEquals(
                false,
                thai.json().get("errors").findValuesAsText("message").stream().anyMatch(m -> m.matches("[A-Z_]+")));
    }

    @Test
    void methodsMediaTypesAndAddressesThatDoNotExistAreTold() {
        caller().call("PATCH", "/provinces", "{}").expectProblem(405, "METHOD_NOT_ALLOWED");
        caller().header("Accept", "image/png").get("/provinces").expectProblem(406, "NOT_ACCEPTABLE");
        caller().header("Content-Type", "text/strange")
                .call("POST", "/tokens", "x")
                .expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        caller().get("/nothing").expectProblem(404, "NOT_FOUND");
        caller().get("/local-governments/0000000").expectProblem(404, "NOT_FOUND");
        caller().get("/users/not-an-id").expectProblem(404, "NOT_FOUND");
        caller().get("/local-governments/" + code + "/budget-status/x").expectProblem(404, "NOT_FOUND");
    }

    @Test
    void aDayOfAQueryMayBeAMomentOfIt() {
        for (var text : List.of("2026-11-22", "2026-11-21T17:00:00.000Z", "2026-11-22T16:59:59Z")) {
            assertEquals(
                    "2026-11-22",
                    caller().get("/compliance/summary?by=nation&asOf=" + text)
                            .expect(200)
                            .at("/asOf"));
        }
        for (var text :
                List.of("2026-11-22T", "2026-11-22T17:00:00", "2026-02-30T17:00:00Z", "+12026-01-01T00:00:00Z")) {
            caller().get("/compliance/summary?by=nation&asOf=" + text.replace("+", "%2B"))
                    .expectProblem(400, "MALFORMED_REQUEST");
        }
    }

    private Api caller() {
        return Accounts.admin();
    }

    /** Failed sign-ins are throttled by address: every few of these stand on a day of their own, long ago. */
    private Answer send(Call call, Object body) {
        if (call.path().equals("/session/password")) {
            // wrong passwords are counted there as well: not the administrator's
            return Accounts.of(Role.OBSERVER, "70").call(call.method(), call.path(), body);
        }
        if (!call.path().equals("/session")) {
            return call.caller().call(call.method(), call.path(), body);
        }
        var answer = new Answer[1];
        try {
            clock.on(
                    LocalDate.of(2020, 1, 1).plusDays(signIns++ / 4),
                    () -> answer[0] = call.caller().call(call.method(), call.path(), body));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return answer[0];
    }

    /** @param wanted null: whatever is no failure of the server */
    private static void check(List<String> wrong, Answer answer, Set<Integer> wanted) {
        int status = answer.status();
        var request = answer.request().length() > 300 ? answer.request().substring(0, 300) + "…" : answer.request();
        var told = request + " answered " + status + " "
                + answer.text().substring(0, Math.min(300, answer.text().length()));
        if (status >= 500 || wanted != null && !wanted.contains(status)) {
            wrong.add(told);
        } else if (status >= 400) {
            if (!answer.header("Content-Type").startsWith("application/problem+json")
                    || !answer.text().contains("\"code\"")) {
                wrong.add("no problem document: " + told);
            } else if (JAVA.matcher(answer.text().replaceAll("\"instance\":\"[^\"]*\"", ""))
                            .find()
                    && !JAVA.matcher(request).find()) {
                wrong.add("words of the machine: " + told);
            }
        }
    }
}
