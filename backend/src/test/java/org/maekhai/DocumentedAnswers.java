package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds every answer that a test gets against the OpenAPI document: its status, media type, headers and body. Whatever
 * the server says and the document doesn't is a fault of one of them.
 */
public final class DocumentedAnswers {
    /** What an operation may state in its answer's head, and then has to be documented. */
    private static final List<String> HEADERS = List.of(
            "ETag",
            "Location",
            "Retry-After",
            "WWW-Authenticate",
            "Content-Language",
            "Content-Disposition",
            "Set-Cookie");

    private static final String ID = "https://maekhai.example/openapi";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private static volatile DocumentedAnswers instance;

    private record Route(Pattern path, String template, JsonNode item) {}

    private final JsonNode document;
    private final List<Route> routes = new ArrayList<>();

    /** The document, read once: asked of the factory by address, it would be kept again for each. */
    private final JsonSchema schema;

    private DocumentedAnswers(JsonNode document) {
        this.document = document;
        refuseUnknownNames(document);
        document.get("paths").fields().forEachRemaining(path -> {
            var template = path.getKey();
            var pattern = Pattern.compile(Pattern.quote(template).replaceAll("\\{[^}]*\\}", "\\\\E[^/]+\\\\Q"));
            routes.add(new Route(pattern, template, path.getValue()));
        });
        // an address that is written out goes before one with a place to fill
        routes.sort((a, b) ->
                Boolean.compare(a.template().contains("{"), b.template().contains("{")));
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        SchemaLocation.of(ID),
                        document,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    /** Fails unless the document tells of that answer. @param path from the root of the server */
    static void check(String method, String path, Answer answer) {
        // what a browser asks before a call is not the document's
        if (!path.startsWith(Api.BASE + "/") || method.equals("OPTIONS")) {
            return;
        }
        var wrong = document().problems(method, path, answer);
        if (!wrong.isEmpty()) {
            var request = answer.request().length() > 500 ? answer.request().substring(0, 500) : answer.request();
            var body = answer.text().length() > 1000 ? answer.text().substring(0, 1000) : answer.text();
            assertEquals(List.of(), wrong, request + " answered " + answer.status() + " " + body);
        }
    }

    private static DocumentedAnswers document() {
        if (instance == null) {
            instance = new DocumentedAnswers(
                    Api.anonymous().get("/q/openapi?format=json").expect(200).json());
        }
        return instance;
    }

    private Route route(String path) {
        // a slash at the end says nothing
        var address = path.replaceAll("[?#].*", "").replaceAll("/+$", "");
        return routes.stream()
                .filter(route -> route.path().matcher(address).matches())
                .findFirst()
                .orElse(null);
    }

    private List<String> problems(String method, String path, Answer answer) {
        if (method.equals("OPTIONS") && answer.status() < 300) {
            // what a browser asks before a page of another site may
            return List.of();
        }
        // whatever a slash at the end leads to, nothing refused is told of it
        boolean isOdd = answer.status() >= 400 && path.replaceAll("[?#].*", "").endsWith("/");
        var route = isOdd ? null : route(path);
        var operation = route == null ? null : route.item().get(method.toLowerCase(Locale.ROOT));
        if (operation == null) {
            return answer.status() >= 400 && answer.status() < 500
                    ? body("/components/schemas/Problem", answer)
                    : List.of("no such operation in the document");
        }
        var response = operation.get("responses").get(Integer.toString(answer.status()));
        if (response == null) {
            return List.of("status " + answer.status() + " is not documented for "
                    + operation.get("operationId").asText());
        }
        var pointer = "/paths/" + route.template().replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT)
                + "/responses/" + answer.status();
        if (response.has("$ref")) {
            pointer = response.get("$ref").asText().substring(1);
            response = document.at(pointer);
        }
        List<String> wrong = new ArrayList<>(headers(response.path("headers"), answer));
        var type = answer.header("Content-Type").replaceAll("\\s*;.*", "");
        var content = response.path("content");
        if (content.isEmpty()) {
            if (answer.bytes().length > 0) {
                wrong.add("a body where none is documented");
            }
        } else if (!content.has(type)) {
            wrong.add("media type \"" + type + "\" is not documented");
        } else if (type.endsWith("json")) {
            wrong.addAll(body(pointer + "/content/" + type.replace("/", "~1") + "/schema", answer));
        }
        return wrong;
    }

    private List<String> headers(JsonNode documented, Answer answer) {
        List<String> wrong = new ArrayList<>();
        documented.fields().forEachRemaining(header -> {
            if (header.getValue().path("required").asBoolean()
                    && answer.header(header.getKey()).isEmpty()) {
                wrong.add("no header " + header.getKey());
            }
        });
        for (var name : HEADERS) {
            if (!answer.header(name).isEmpty() && !documented.has(name)) {
                wrong.add("header " + name + " is not documented");
            }
        }
        return wrong;
    }

    private List<String> body(String pointer, Answer answer) {
        JsonNode body;
        try {
            body = JSON.readTree(answer.bytes());
        } catch (IOException e) {
            return List.of("no JSON: " + e.getMessage());
        }
        return SCHEMAS
                .computeIfAbsent(
                        pointer,
                        at -> schema.getRefSchema(
                                SchemaLocation.of(ID + "#" + at).getFragment()))
                .validate(body)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Or a member that the document doesn't know would pass. */
    private static void refuseUnknownNames(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("properties").has("properties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(DocumentedAnswers::refuseUnknownNames);
    }
}
