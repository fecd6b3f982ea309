package org.maekhai.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Answer;
import org.maekhai.SharedData;

/** The files that offices really send, and the verdict of every one of their rows. */
@QuarkusTest
@TestProfile(ImportProfile.class)
class RealFilesTest {
    private static final int LOCAL_GOVERNMENTS = 7849;
    private static final Map<String, String> RENAMED = Map.of("UNKNOWN_LAO", "UNKNOWN_LOCAL_GOVERNMENT");

    @Inject
    DataSource dataSource;

    @BeforeEach
    void realRegistry() {
        ImportClient.clear(dataSource);
        var created = ImportClient.file("local-governments", SharedData.path("laos.csv"));
        assertEquals(200, created.status(), () -> created.text());
        assertEquals(LOCAL_GOVERNMENTS, ImportClient.stat(created, "created"));
        assertEquals(1, ImportClient.stat(created, "skipped"));
    }

    @Test
    void theSameRegistryAgainChangesNothing() {
        var again = ImportClient.file("local-governments", SharedData.path("laos.csv"));
        assertEquals(LOCAL_GOVERNMENTS, ImportClient.stat(again, "unchanged"));
        assertEquals(LOCAL_GOVERNMENTS, ImportClient.stat(again, "read"));
    }

    @Test
    void everyRowOfAnOfficesListGetsItsVerdict() throws IOException {
        var name = "01_registry_krabi_cp874.csv";
        var tried =
                ImportClient.file("local-governments?strategy=MATCH&onError=skip", SharedData.path("messy/" + name));
        assertVerdicts(name, tried);
        var other = ImportClient.file("local-governments?onError=skip&dryRun=true", SharedData.path("messy/" + name));
        assertEquals(3, ImportClient.stat(other, "rejected"), other::text);
        assertEquals(62, ImportClient.stat(other, "unchanged"), other::text);
    }

    @Test
    void everyRowOfTheDepartmentsRawRegistryGetsItsVerdict() throws IOException {
        var name = "06_dla_registry_raw_lampang.csv";
        var matched = ImportClient.file("local-governments?strategy=MATCH", SharedData.path("messy/" + name));
        assertVerdicts(name, matched);
        var updated = ImportClient.file("local-governments", SharedData.path("messy/" + name));
        assertEquals(200, updated.status(), updated::text);
        assertEquals(103, ImportClient.stat(updated, "read"), updated::text);
        assertEquals(0, ImportClient.stat(updated, "created"), updated::text);
        assertEquals(836, ImportClient.stat(updated, "skipped"), updated::text);
    }

    @Test
    void theRawRegistryAloneMakesItsLocalGovernments() {
        ImportClient.clear(dataSource);
        var created = ImportClient.file("local-governments", SharedData.path("messy/06_dla_registry_raw_lampang.csv"));
        assertEquals(103, ImportClient.stat(created, "created"), created::text);
    }

    @Test
    void everyRowOfTheStatusWorkbookGetsItsVerdictAndItsFacts() throws IOException, SQLException {
        var name = "03_elaas_status_nan_phrae.xlsx";
        var imported = ImportClient.file("budget-status?onError=skip", SharedData.path("messy/" + name));
        assertVerdicts(name, imported);
        int facts = 0;
        for (var row : expected(name).get("rows")) {
            if (row.get("verdict").asText().equals("good")) {
                facts += assertFact(row) ? 1 : 0;
            }
        }
        assertEquals(facts, ImportClient.stat(imported, "created"));
        var again = ImportClient.file("budget-status?onError=skip", SharedData.path("messy/" + name));
        assertEquals(182, ImportClient.stat(again, "unchanged"), again::text);
        assertEquals(0, ImportClient.stat(again, "updated"), again::text);
    }

    /** True when the row states anything that is to be stored. */
    private boolean assertFact(JsonNode row) throws SQLException {
        var values = row.get("values");
        var uses = values.get("uses_elaas");
        boolean states = !uses.isNull()
                || !values.get("date").isNull()
                || !values.get("amount").isNull();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select b.uses_elaas, b.recorded_on, b.amount from budget_status b join local_government lg"
                                + " on lg.id = b.local_government_id where lg.code = ? and b.fiscal_year = ?")) {
            query.setString(1, row.get("code").asText());
            query.setInt(2, values.get("fiscal_year_be").asInt());
            try (var found = query.executeQuery()) {
                if (!found.next()) {
                    assertTrue(!states, row::toString);
                    return false;
                }
                assertEquals(uses.isNull() ? null : (Object) uses.asBoolean(), found.getObject(1), row::toString);
                var date = values.get("date");
                assertEquals(
                        date.isNull() ? null : LocalDate.parse(date.asText()),
                        found.getObject(2, LocalDate.class),
                        row::toString);
                var amount = values.get("amount");
                assertEquals(
                        amount.isNull() ? null : new BigDecimal(amount.asText()).setScale(2),
                        found.getBigDecimal(3),
                        row::toString);
                return true;
            }
        }
    }

    private void assertVerdicts(String name, Answer response) throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        for (var error : ImportClient.report(response).get("errors")) {
            found.computeIfAbsent(error.get("sheet").asText() + "#" + error.get("row"), key -> new HashSet<>())
                    .add(error.get("code").asText());
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (var row : expected(name).get("rows")) {
            var verdict = row.get("verdict").asText();
            var key = (row.has("sheet") ? row.get("sheet").asText() : "null") + "#"
                    + row.get("row").asInt();
            Set<String> codes = new HashSet<>();
            if (verdict.equals("bad")) {
                Arrays.stream(row.get("reason").asText().split(","))
                        .map(code -> RENAMED.getOrDefault(code, code))
                        .forEach(codes::add);
            }
            assertEquals(codes, Objects.requireNonNullElse(found.remove(key), Set.of()), () -> name + " " + row);
            counts.merge(verdict, 1, Integer::sum);
        }
        assertEquals(Map.of(), found, "errors of rows that aren't expected");
        int good = counts.getOrDefault("good", 0);
        int bad = counts.getOrDefault("bad", 0);
        assertEquals(good + bad, ImportClient.stat(response, "read"));
        assertEquals(bad, ImportClient.stat(response, "rejected"));
        assertEquals(
                counts.getOrDefault("skip", 0) + counts.getOrDefault("repeat", 0),
                ImportClient.stat(response, "skipped"));
        System.out.println(name + ": every verdict as expected, " + counts);
    }

    private static JsonNode expected(String name) throws IOException {
        return new ObjectMapper()
                .readTree(SharedData.path("messy/expected.json").toFile())
                .get(name);
    }
}
