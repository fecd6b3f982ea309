package org.maekhai.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.SharedData;

/**
 * Files with the troubles that such files really have, each on the registry alone. What is right for each stands in
 * {@code cases.json} beside them; the keys are explained there. Whatever an import wrote is undone after it.
 */
@QuarkusTest
@TestProfile(ImportProfile.class)
class FieldFilesTest {
    private static final int LOCAL_GOVERNMENTS = 7849;
    private static final double SAME_PLACE = 0.0002;

    private static final Map<String, List<String>> WRONG = new LinkedHashMap<>();
    private static int tried;
    private static boolean hasRegistry;

    @Inject
    DataSource dataSource;

    static Stream<String> cases() {
        var all = all();
        return StreamSupport.stream(all.spliterator(), false)
                .map(each -> each.get("file").asText());
    }

    private static JsonNode all() {
        try {
            return new ObjectMapper()
                    .readTree(SharedData.path("field/cases.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode caseOf(String file) {
        for (var each : all()) {
            if (each.get("file").asText().equals(file)) {
                return each;
            }
        }
        throw new IllegalArgumentException(file);
    }

    @BeforeEach
    void registryAlone() {
        if (!hasRegistry) {
            ImportClient.clear(dataSource);
            var created = ImportClient.file("local-governments", SharedData.path("laos.csv"));
            assertEquals(LOCAL_GOVERNMENTS, ImportClient.stat(created, "created"), created::text);
            hasRegistry = true;
        }
    }

    @AfterAll
    static void tell() {
        System.out.println("Field files: " + (tried - WRONG.size()) + " of " + tried);
        WRONG.forEach((file, wrong) -> System.out.println("  " + file + ": " + String.join("; ", wrong)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFileIsReadOrToldAsIsRight(String file) throws SQLException {
        var about = caseOf(file);
        tried++;
        List<String> wrong = new ArrayList<>();
        WRONG.put(file, wrong);
        hasRegistry = false;
        new Trial(about, wrong).run();
        hasRegistry = wrong.stream().noneMatch(each -> each.startsWith("undo"));
        if (wrong.isEmpty()) {
            WRONG.remove(file);
        }
        assertEquals(List.of(), wrong, about::toPrettyString);
    }

    /** One file sent once, and everything that is to be said of the answer and of what is stored then. */
    private final class Trial {
        private final JsonNode about;
        private final JsonNode expect;
        private final List<String> wrong;
        private Answer answer;
        private List<Map<String, Object>> errors = List.of();
        private List<Map<String, Object>> warnings = List.of();
        private String closed;

        Trial(JsonNode about, List<String> wrong) {
            this.about = about;
            this.expect = about.get("expect");
            this.wrong = wrong;
        }

        void run() throws SQLException {
            close();
            var places = places();
            var query = new StringBuilder(about.get("kind").asText()).append('?');
            about.get("params")
                    .properties()
                    .forEach(each -> query.append(each.getKey())
                            .append('=')
                            .append(each.getValue().asText())
                            .append('&'));
            long start = System.nanoTime();
            answer = ImportClient.file(
                    query.toString(),
                    SharedData.path("field/" + about.get("file").asText()));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (hasReport()) {
                errors = found("errors");
                warnings = found("warnings");
            }
            check(seconds <= expect.path("maxSeconds").asDouble(60), "took " + seconds + " seconds");
            check(answer.status() == 200 || answer.status() == 422, "answered " + answer.status());
            answered();
            reported();
            stated();
            registry(places);
            undo();
            reopen();
            if (!wrong.isEmpty() && !errors.isEmpty()) {
                wrong.add("errors " + errorsInShort());
            }
        }

        private List<Map<String, Object>> found(String list) {
            return new ObjectMapper().convertValue(ImportClient.report(answer).path(list), new TypeReference<>() {});
        }

        private boolean hasReport() {
            return answer.status() == 200
                    || answer.status() == 422 && answer.json().hasNonNull("import");
        }

        private void check(boolean right, String otherwise) {
            if (!right) {
                wrong.add(otherwise);
            }
        }

        private void answered() {
            var report = hasReport() ? ImportClient.report(answer) : null;
            if (expect.has("http")) {
                check(isOneOf(expect.get("http"), answer.status()), "answered " + answer.status());
            }
            if (expect.has("errorCount")) {
                check(
                        report != null
                                && report.get("errorCount").asInt()
                                        == expect.get("errorCount").asInt(),
                        "has another number of errors");
            }
            expect.path("stats")
                    .properties()
                    .forEach(stat -> check(
                            report != null
                                    && ImportClient.stat(answer, stat.getKey())
                                            == stat.getValue().asInt(),
                            stat.getKey() + " is "
                                    + (report == null ? null : ImportClient.stat(answer, stat.getKey()))));
            if (expect.has("refusedUnlike")) {
                var codes = codesOfProblem();
                check(
                        answer.status() == 200
                                ? ImportClient.stat(answer, "read") > 0 && errors.isEmpty()
                                : codes.stream().noneMatch(code -> isOneOf(expect.get("refusedUnlike"), code)),
                        "answered " + answer.status() + " " + codes);
            }
            for (var word : expect.path("mention")) {
                check(answer.text().contains(word.asText()), "doesn't mention " + word.asText());
            }
            if (expect.path("noQuestionMark").asBoolean()) {
                for (var error : errors) {
                    var message = String.valueOf(error.get("message"));
                    check(
                            !message.contains("?") && !message.contains("null") && !message.contains("{"),
                            "says " + message);
                }
            }
        }

        private List<String> codesOfProblem() {
            List<String> codes = new ArrayList<>();
            if (answer.status() != 200) {
                codes.add(answer.at("/code"));
                codes.addAll(answer.json().path("errors").findValuesAsText("code"));
            }
            return codes;
        }

        private List<String> errorsInShort() {
            return errors.stream()
                    .limit(6)
                    .map(e -> e.get("row") + " " + e.get("column") + " " + e.get("code") + " " + e.get("value"))
                    .toList();
        }

        /** What is wrong with rows: with these codes, or not left without a word. */
        private void reported() {
            expect.path("bad").properties().forEach(row -> {
                var codes = codesOf(Integer.parseInt(row.getKey()));
                check(
                        codes.stream().anyMatch(code -> isOneOf(row.getValue(), code)),
                        "row " + row.getKey() + " has " + codes);
            });
            if (isRefusedRightly()) {
                return;
            }
            for (var row : expect.path("notSilentRows")) {
                check(isTold(row.asInt()), "row " + row + " is silent");
            }
            for (var cell : expect.path("notSilent")) {
                check(isTold(cell.get("row").asInt()), "silent at " + cell);
            }
            for (var row : expect.path("goodOrBad")) {
                check(
                        answer.status() == 200 && ImportClient.stat(answer, "read") >= row.asInt() - 1,
                        "row " + row + " has no verdict");
            }
        }

        private boolean isRefusedRightly() {
            return answer.status() == 422
                    && (expect.has("orHttp")
                            || expect.has("factsOr422")
                            || expect.has("factsOrReported")
                            || !expect.has("http"));
        }

        /** An error, or a warning where the row counts all the same. */
        private boolean isTold(int row) {
            return Stream.concat(errors.stream(), warnings.stream())
                    .anyMatch(each -> row == ((Number) each.get("row")).intValue());
        }

        private List<String> codesOf(int row) {
            return errors.stream()
                    .filter(each -> row == ((Number) each.get("row")).intValue())
                    .map(each -> (String) each.get("code"))
                    .toList();
        }

        /** What stands in the database then. */
        private void stated() throws SQLException {
            if (!(answer.status() == 422 && expect.has("orHttp"))) {
                for (var fact : expect.path("facts")) {
                    checkFact(fact);
                }
                for (var fact : expect.path("factOrError")) {
                    var codes = codesOf(fact.get("row").asInt());
                    boolean mayBeWrong =
                            !isOneOf(expect.path("understood"), fact.get("row").asInt());
                    if (codes.isEmpty() || !mayBeWrong) {
                        checkFact(fact);
                    } else {
                        check(
                                codes.stream().anyMatch(code -> isOneOf(fact.get("codes"), code)),
                                "row " + fact.get("row") + " has " + codes);
                    }
                }
                for (var fact : expect.path("posting")) {
                    checkPosting(fact);
                }
            }
            if (answer.status() != 422) {
                for (var fact : expect.path("factsOr422")) {
                    checkFact(fact);
                }
                for (var fact : expect.path("factsOrReported")) {
                    if (codesOf(rowOf(fact)).isEmpty()) {
                        checkFact(fact);
                    }
                }
            }
        }

        /** The row that an error about a fact would have: those of a file stand in its order. */
        private int rowOf(JsonNode fact) {
            return errors.stream()
                    .filter(each -> String.valueOf(each.get("value"))
                            .contains(fact.get("code").asText()))
                    .map(each -> ((Number) each.get("row")).intValue())
                    .findFirst()
                    .orElse(-1);
        }

        private void checkFact(JsonNode fact) throws SQLException {
            Map<String, Object> found = null;
            List<Integer> years = new ArrayList<>();
            for (var year : (Iterable<JsonNode>) () -> eachOf(fact.get("fy")).iterator()) {
                years.add(year.asInt());
                found = found == null ? budget(fact.get("code").asText(), year.asInt()) : found;
            }
            if (found == null) {
                wrong.add("no fact of " + fact.get("code").asText() + " in " + years);
                return;
            }
            for (var name : List.of("recordedOn", "approvedOn", "amount", "usesElaas")) {
                if (!fact.has(name)) {
                    continue;
                }
                var value = found.get(name);
                boolean right = eachOf(fact.get(name)).anyMatch(wanted -> isSame(wanted, value));
                check(right, fact.get("code").asText() + " " + name + " is " + value + " not " + fact.get(name));
            }
        }

        private boolean isSame(JsonNode wanted, Object value) {
            if (wanted.isNull() || value == null) {
                return wanted.isNull() && value == null;
            }
            return wanted.isNumber()
                    ? wanted.decimalValue().compareTo((BigDecimal) value) == 0
                    : wanted.asText().equals(value.toString());
        }

        private Map<String, Object> budget(String code, int year) throws SQLException {
            try (var connection = dataSource.getConnection();
                    var query = connection.prepareStatement(
                            "select b.recorded_on, b.approved_on, b.amount, b.uses_elaas from budget_status b"
                                    + " join local_government lg on lg.id = b.local_government_id"
                                    + " where lg.code = ? and b.fiscal_year = ?")) {
                query.setString(1, code);
                query.setInt(2, year);
                try (var row = query.executeQuery()) {
                    if (!row.next()) {
                        return null;
                    }
                    Map<String, Object> fact = new HashMap<>();
                    fact.put("recordedOn", row.getObject(1, LocalDate.class));
                    fact.put("approvedOn", row.getObject(2, LocalDate.class));
                    fact.put("amount", row.getBigDecimal(3));
                    fact.put("usesElaas", row.getObject(4));
                    return fact;
                }
            }
        }

        private void checkPosting(JsonNode fact) throws SQLException {
            var code = fact.get("code").asText();
            var found = texts(
                    "select p.revenue_through from posting_status p join local_government lg"
                            + " on lg.id = p.local_government_id where lg.code = ?",
                    code);
            check(found.contains(fact.get("revenueThrough").asText()), code + " has " + found);
        }

        private void registry(Map<String, double[]> placesBefore) throws SQLException {
            for (var name : expect.path("names").properties()) {
                var found = texts("select name from local_government where code = ?", name.getKey());
                check(found.equals(List.of(name.getValue().asText())), name.getKey() + " is called " + found);
            }
            var none = new ArrayList<JsonNode>();
            expect.path("noAlias").forEach(none::add);
            expect.path("noMojibake").forEach(none::add);
            for (var code : none) {
                var found = texts(
                        "select a.name from local_government_alias a join local_government lg"
                                + " on lg.id = a.local_government_id where lg.code = ?",
                        code.asText());
                check(found.isEmpty(), code.asText() + " is also called " + found);
            }
            for (var code : expect.path("noMojibake")) {
                var found = texts("select name from local_government where code = ?", code.asText());
                check(found.stream().allMatch(each -> each.matches("[ก-๛ ().]+")), code.asText() + " is " + found);
            }
            var after = places();
            placesBefore.forEach((code, before) -> {
                var now = after.get(code);
                boolean right = Math.abs(now[0] - 13.75) < SAME_PLACE && Math.abs(now[1] - 100.5) < SAME_PLACE;
                check(now[0] == before[0] && now[1] == before[1] || right, code + " is at " + now[0] + " " + now[1]);
            });
        }

        private Map<String, double[]> places() throws SQLException {
            Map<String, double[]> places = new HashMap<>();
            for (var code : expect.path("placeUnchangedOrRight")) {
                var latitude = texts("select latitude from local_government where code = ?", code.asText());
                var longitude = texts("select longitude from local_government where code = ?", code.asText());
                places.put(
                        code.asText(),
                        new double[] {Double.parseDouble(latitude.get(0)), Double.parseDouble(longitude.get(0))});
            }
            return places;
        }

        private List<String> texts(String sql, String code) throws SQLException {
            List<String> found = new ArrayList<>();
            try (var connection = dataSource.getConnection();
                    var query = connection.prepareStatement(sql)) {
                query.setString(1, code);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
            return found;
        }

        private void close() {
            var close = expect.get("close");
            if (close != null) {
                closed = close.get("code").asText();
                var path = "/local-governments/" + closed;
                var client = Accounts.admin();
                client.ifMatch(client.get(path).etag())
                        .delete(path + "?on=" + close.get("on").asText())
                        .expect(200);
            }
        }

        private void reopen() throws SQLException {
            if (closed != null) {
                try (var connection = dataSource.getConnection();
                        var update = connection.prepareStatement(
                                "update local_government set active_to = null where code = ?")) {
                    update.setString(1, closed);
                    update.executeUpdate();
                }
            }
        }

        private void undo() {
            if (answer.status() == 200
                    && !answer.json().path("dryRun").asBoolean()
                    && !answer.json().path("status").asText().equals("REJECTED")) {
                var undone = Accounts.admin().post("/imports/" + answer.at("/id") + "/undo", null);
                check(undone.status() == 200, "undo answered " + undone.text());
            }
        }
    }

    private static Stream<JsonNode> eachOf(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    private static boolean isOneOf(JsonNode list, Object value) {
        Collection<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts.contains(value.toString());
    }
}
