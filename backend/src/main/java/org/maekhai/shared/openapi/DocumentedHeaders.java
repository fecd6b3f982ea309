package org.maekhai.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.problem.ProblemDocument;

/**
 * Tells in the OpenAPI document where the version of an object and its address are: whatever some write of an object
 * wants in If-Match comes as ETag with each answer that is the object, and what is made has a Location. What is said in
 * words names its language, and a file its name. The status of what is made is that of its method, of which the
 * framework's document knows nothing. Public only because the framework makes it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedHeaders implements OASFilter {
    private final IndexView code;

    public DocumentedHeaders(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        nameStatuses(document);
        Set<String> versioned = new HashSet<>();
        for (var item : document.getPaths().getPathItems().values()) {
            var operations = item.getOperations().values();
            if (operations.stream().anyMatch(DocumentedHeaders::wantsVersion)) {
                operations.forEach(operation -> operation.getResponses().getAPIResponses().values().stream()
                        .map(DocumentedHeaders::schema)
                        .forEach(versioned::add));
            }
            // or whatever an operation says so of by itself
            operations.forEach(operation -> operation.getResponses().getAPIResponses().values().stream()
                    .filter(response -> response.getHeaders() != null
                            && response.getHeaders().containsKey("ETag"))
                    .map(DocumentedHeaders::schema)
                    .forEach(versioned::add));
        }
        versioned.removeIf(name -> name.isEmpty() || name.endsWith("/Problem"));
        for (var item : document.getPaths().getPathItems().values()) {
            for (var operation : item.getOperations().values()) {
                boolean isVersioned = operation.getResponses().getAPIResponses().values().stream()
                        .anyMatch(response -> versioned.contains(schema(response)));
                if (isVersioned && operation == item.getGET()) {
                    operation
                            .getResponses()
                            .addAPIResponse(
                                    "304",
                                    OASFactory.createAPIResponse()
                                            .description("If-None-Match names the answer that is still so")
                                            .addHeader("ETag", header("the same", true)));
                }
                operation.getResponses().getAPIResponses().forEach((status, response) -> {
                    if (versioned.contains(schema(response))) {
                        response.addHeader(
                                "ETag",
                                header(
                                        "the version of the object, for If-Match, and a digest of the answer, for If-None-Match",
                                        true));
                    }
                    if (status.equals("201") || status.equals("202")) {
                        response.addHeader("Location", header("the address of what was made", true));
                    }
                    nameWordsAndFiles(response);
                });
            }
        }
        document.getComponents().getResponses().values().forEach(DocumentedHeaders::nameWordsAndFiles);
    }

    private void nameStatuses(OpenAPI document) {
        Map<String, String> statuses = new HashMap<>();
        code.getAnnotations(ResponseStatus.class)
                .forEach(status -> statuses.put(
                        status.target().asMethod().name(),
                        Integer.toString(status.value().asInt())));
        for (var item : document.getPaths().getPathItems().values()) {
            for (var operation : item.getOperations().values()) {
                Map<String, APIResponse> responses = new LinkedHashMap<>();
                operation.getResponses().getAPIResponses().forEach((status, response) -> {
                    var own = status.equals("200") ? statuses.get(operation.getOperationId()) : null;
                    responses.put(own == null ? status : own, own == null ? response : response.description(null));
                });
                operation.getResponses().setAPIResponses(responses);
            }
        }
    }

    private static void nameWordsAndFiles(APIResponse response) {
        if (response.getContent() == null) {
            return;
        }
        var types = response.getContent().getMediaTypes().keySet();
        boolean problem = types.contains(ProblemDocument.MEDIA_TYPE);
        boolean list = types.contains("application/json") && types.contains(Page.XLSX);
        if (problem || list || schema(response).endsWith("/ImportReport")) {
            response.addHeader("Content-Language", header("th or en: of what is said in words", problem));
        }
        if (types.stream().noneMatch(type -> type.endsWith("json"))) {
            response.addHeader("Content-Disposition", header("the name of the file", true));
        }
    }

    private static boolean wantsVersion(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .anyMatch(parameter -> parameter.getName().equals("If-Match"));
    }

    private static String schema(APIResponse response) {
        if (response.getContent() == null) {
            return "";
        }
        var body = response.getContent().getMediaType("application/json");
        return body == null || body.getSchema() == null || body.getSchema().getRef() == null
                ? ""
                : body.getSchema().getRef();
    }

    static Header header(String description, boolean required) {
        return OASFactory.createHeader()
                .description(description)
                .required(required)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
