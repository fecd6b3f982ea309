package org.maekhai.shared.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.maekhai.shared.page.Page;

/**
 * Shows in the OpenAPI document what bodies look like: the examples in {@code api-examples.json} stand under the name of a
 * schema, or of the operation where there is no such schema or its example would not fit. Public only because the
 * framework makes it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiExamples implements OASFilter {
    private static final String PAGE = "Page";

    private final Map<String, Object> examples = read();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(this::complete));
    }

    private void complete(Operation operation) {
        var name = operation.getOperationId();
        for (var parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            if (parameter.getIn() == Parameter.In.PATH && parameter.getExample() == null) {
                var named = "{" + parameter.getName() + "}";
                parameter.setExample(examples.getOrDefault(name + named, examples.get(named)));
            }
        }
        if (operation.getRequestBody() != null) {
            complete(name + ".request", operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                complete(name, response.getContent());
            }
        });
    }

    private void complete(String name, Content content) {
        content.getMediaTypes().forEach((type, body) -> {
            if (type.equals(Page.CSV) && schema(body).startsWith(PAGE)) {
                // one row for each item, whatever page it is on
                body.schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
            } else if (type.equals(Page.XLSX)) {
                body.schema(
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .format("binary")
                                .description(
                                        "Of a list: headed by the words of the screen; with ?headers=codes by the names of CSV"));
            } else if (body.getExamples() == null) {
                body.example(example(name, schema(body)));
            }
        });
    }

    private Object example(String name, String schema) {
        if (examples.containsKey(name) || !schema.startsWith(PAGE)) {
            return examples.getOrDefault(name, examples.get(schema));
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", Collections.singletonList(examples.get(schema.substring(PAGE.length()))));
        page.put("page", 0);
        page.put("size", 50);
        page.put("total", 1);
        return page;
    }

    /** The name of the schema; empty where it has none. */
    private static String schema(MediaType body) {
        var reference = body.getSchema() == null ? null : body.getSchema().getRef();
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> read() {
        try (var in = ApiExamples.class.getResourceAsStream("api-examples.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
