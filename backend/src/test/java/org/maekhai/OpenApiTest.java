package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The document that clients are generated from says everything, and is the one that is committed. */
@QuarkusTest
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi.json");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

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

    private static JsonNode document() {
        return Api.anonymous().get("/q/openapi?format=json").expect(200).json();
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
