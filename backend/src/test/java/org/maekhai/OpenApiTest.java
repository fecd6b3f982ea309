package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maekhai.imports.ImportKind;

/** The document that clients are generated from says everything, and is the one that is committed. */
@QuarkusTest
class OpenApiTest {
    @Any
    @Inject
    Instance<ImportKind> kinds;

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static JsonNode document;

    private interface Check {
        void of(String name, JsonNode operation);
    }

    @Test
    void everyOperationHasANameASummaryAndATopic() {
        var names = new HashSet<String>();
        List<String> wrong = new ArrayList<>();
        each((name, operation) -> {
            if (!operation.path("operationId").asText().matches("[a-z][A-Za-z]+")
                    || !names.add(operation.path("operationId").asText())) {
                wrong.add(name + " has no operationId of its own");
            }
            if (operation.path("summary").asText().length() < 5) {
                wrong.add(name + " has no summary");
            }
            if (operation.path("tags").size() != 1) {
                wrong.add(name + " has no tag");
            }
        });
        assertEquals(List.of(), wrong);
        assertTrue(names.size() > 40, names.toString());
    }

    @Test
    void everyOperationTellsItsProblemsWithAnExampleOfEach() {
        List<String> wrong = new ArrayList<>();
        each((name, operation) -> {
            int problems = 0;
            var responses = operation.get("responses").fields();
            while (responses.hasNext()) {
                var response = responses.next();
                if (response.getKey().startsWith("4")) {
                    problems++;
                    var answer = resolved(response.getValue());
                    var content = answer.at("/content/application~1problem+json");
                    if (!content.at("/schema/$ref").asText().endsWith("/Problem")) {
                        wrong.add(name + " " + response.getKey() + " is no problem document");
                    }
                    if (!content.at("/example").has("code")) {
                        wrong.add(name + " " + response.getKey() + " has no example");
                    }
                    if (answer.path("description").asText().length() < 8) {
                        wrong.add(name + " " + response.getKey() + " has no description");
                    }
                }
            }
            if (problems < 2) {
                wrong.add(name + " tells no problems");
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyBodyHasAnExampleThatItsSchemaAllows() {
        var schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var components = refusingUnknownNames(document().get("components"));
        List<String> wrong = new ArrayList<>();
        int[] checked = {0};
        eachBody((name, body) -> {
            var schema = body.get("schema");
            if (resolved(schema).path("format").asText().equals("binary") || name.endsWith(" text/csv")) {
                return;
            }
            if (!body.has("example")) {
                wrong.add(name + " has no example");
                return;
            }
            checked[0]++;
            ObjectNode whole = schema.deepCopy();
            whole.set("components", components);
            schemas.getSchema(whole, strict)
                    .validate(body.get("example"))
                    .forEach(problem -> wrong.add(name + " " + problem.getMessage()));
        });
        assertEquals(List.of(), wrong);
        assertTrue(checked[0] > 50, checked[0] + " examples");
    }

    /** The bodies that operations take, and those that they answer when all is well. */
    private static void eachBody(Check check) {
        each((name, operation) -> {
            each(name, operation.at("/requestBody/content"), check);
            operation.get("responses").fields().forEachRemaining(response -> {
                if (response.getKey().startsWith("2")) {
                    each(name + " " + response.getKey(), response.getValue().path("content"), check);
                }
            });
        });
    }

    private static void each(String name, JsonNode content, Check check) {
        content.fields().forEachRemaining(type -> check.of(name + " " + type.getKey(), type.getValue()));
    }

    /** Or a member that nobody knows any more would stay in an example for ever. */
    private static JsonNode refusingUnknownNames(JsonNode components) {
        var copy = components.deepCopy();
        for (var schema : copy.get("schemas")) {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        return copy;
    }

    @Test
    void everyListIsOfferedAsJsonCsvAndWorkbook() {
        List<String> wrong = new ArrayList<>();
        int[] lists = {0};
        each((name, operation) -> {
            var content = operation.at("/responses/200/content");
            if (content.at("/application~1json/schema/$ref").asText().contains("/Page")) {
                lists[0]++;
                for (var type : List.of("text/csv", XLSX)) {
                    if (!content.at("/" + type.replace("/", "~1") + "/schema/type")
                            .asText()
                            .equals("string")) {
                        wrong.add(name + " does not answer " + type);
                    }
                }
            }
        });
        assertEquals(List.of(), wrong);
        assertTrue(lists[0] >= 14, lists[0] + " lists");
    }

    /** What all operations answer alike is described once. */
    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document().at(node.get("$ref").asText().substring(1)) : node;
    }

    @Test
    void everyOperationThatNeedsAVersionTellsSo() {
        List<String> wrong = new ArrayList<>();
        each((name, operation) -> {
            for (var parameter : operation.path("parameters")) {
                if (parameter.path("name").asText().equals("If-Match")
                        && !(operation.get("responses").has("412")
                                && operation.get("responses").has("428"))) {
                    wrong.add(name);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsAlwaysInAnAnswerIsRequired() {
        // or every field of the generated client would be optional
        for (var schema : List.of("Me", "LocalGovernmentView", "ComplianceView", "SummaryRow", "Problem", "UserView")) {
            assertTrue(
                    document().at("/components/schemas/" + schema + "/required").size() > 0, schema);
        }
    }

    @Test
    void whatNeedNotBeThereMayBeNull() {
        List<String> wrong = new ArrayList<>();
        document().at("/components/schemas").fields().forEachRemaining(schema -> {
            var required = new HashSet<String>();
            schema.getValue().path("required").forEach(name -> required.add(name.asText()));
            schema.getValue().path("properties").fields().forEachRemaining(property -> {
                var problem = schema.getKey().equals("Problem");
                if (!problem && !required.contains(property.getKey()) && !mayBeNull(property.getValue())) {
                    wrong.add(schema.getKey() + "." + property.getKey());
                }
            });
        });
        assertEquals(List.of(), wrong);
    }

    /** Anything may be, where no type is named. */
    private static boolean mayBeNull(JsonNode schema) {
        return schema.isEmpty()
                || schema.path("type").toString().contains("\"null\"")
                || schema.path("anyOf").toString().contains("\"null\"");
    }

    @Test
    void noSchemaTookItsNameFromAnother() {
        // the framework gives a number to the second of two that are called alike
        List<String> wrong = new ArrayList<>();
        document().at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (name.matches(".*[0-9]")) {
                wrong.add(name);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyKindOfImportIsNamed() {
        Set<String> named = new TreeSet<>();
        document().at("/components/schemas/ImportKind/enum").forEach(kind -> named.add(kind.asText()));
        assertEquals(kinds.stream().map(ImportKind::name).collect(Collectors.toCollection(TreeSet::new)), named);
    }

    @Test
    void everyPageAndSizeTellsItsLimits() {
        List<String> wrong = new ArrayList<>();
        each((name, operation) -> {
            for (var parameter : operation.path("parameters")) {
                boolean limited = List.of("page", "size", "limit", "months")
                        .contains(parameter.path("name").asText());
                if (limited
                        && !(parameter.get("schema").has("minimum")
                                && parameter.get("schema").has("maximum"))) {
                    wrong.add(name + " " + parameter.path("name").asText());
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void theCommittedDocumentIsTheOneThatTheCodeGives() throws Exception {
        var committed = new ObjectMapper().readTree(Files.readString(COMMITTED));

        assertEquals(
                pretty(committed),
                pretty(document()),
                "backend/openapi.json is not what the code gives: run `make openapi` and commit the difference");
    }

    /** The order of members says nothing. */
    private static String pretty(JsonNode document) throws JsonProcessingException {
        var json = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.treeToValue(document, Object.class));
    }

    /** Asked for once: it is made anew for whoever asks, and stays the same. */
    private static synchronized JsonNode document() {
        if (document == null) {
            document = Api.anonymous().get("/q/openapi?format=json").expect(200).json();
        }
        return document;
    }

    private static void each(Check check) {
        document()
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        check.of(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
    }
}
