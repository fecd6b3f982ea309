package org.maekhai.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * What holds for the whole OpenAPI document, so that others' tools take it and what it says is true: see
 * docs/adr/0015. Public only because the framework makes it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentRules implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";

    /** Values, not objects: generators read a day that is named by reference as a moment. */
    private static final Set<String> VALUES = Set.of("LocalDate", "Instant", "UUID");

    private Map<String, Schema> schemas;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        schemas = new LinkedHashMap<>(document.getComponents().getSchemas());
        VALUES.forEach(document.getComponents()::removeSchema);
        document.getComponents().getSchemas().values().forEach(this::complete);
        var topics = new TreeSet<String>();
        for (var path : document.getPaths().getPathItems().values()) {
            for (var operation : path.getOperations().values()) {
                topics.addAll(operation.getTags());
                complete(operation);
            }
        }
        document.setTags(
                topics.stream().map(topic -> OASFactory.createTag().name(topic)).toList());
    }

    private void complete(Operation operation) {
        for (var parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            parameter.setSchema(inlined(parameter.getSchema()));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null
                    && (response.getDescription() == null
                            || response.getDescription().isBlank())) {
                response.setDescription(
                        Response.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase());
            }
            bodies(response.getContent());
        });
        if (operation.getRequestBody() != null) {
            bodies(operation.getRequestBody().getContent());
        }
        if (operation.getSecurity() != null) {
            operation.setSecurity(operation.getSecurity().stream()
                    .flatMap(requirement -> either(requirement).stream())
                    .toList());
        }
    }

    /** The framework names one scheme that nobody defines; the roles that it lists are those who may. */
    private static List<SecurityRequirement> either(SecurityRequirement requirement) {
        List<SecurityRequirement> both = new ArrayList<>();
        for (var roles : requirement.getSchemes().values()) {
            for (var scheme : List.of("session", "token")) {
                both.add(OASFactory.createSecurityRequirement().addScheme(scheme, roles));
            }
        }
        return both;
    }

    private void bodies(Content content) {
        if (content != null) {
            for (MediaType body : content.getMediaTypes().values()) {
                body.setSchema(inlined(body.getSchema()));
            }
        }
    }

    /** What need not be there may be null: that is how the server sends it, and how it reads it. */
    private void complete(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = Objects.requireNonNullElse(schema.getRequired(), List.<String>of());
        Map<String, Schema> properties = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> {
            var value = inlined(property);
            properties.put(name, required.contains(name) ? value : nullable(value));
        });
        schema.setProperties(properties);
    }

    private static Schema nullable(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(schema)
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
        }
        return schema;
    }

    private Schema inlined(Schema schema) {
        if (schema == null) {
            return null;
        }
        if (schema.getItems() != null) {
            schema.setItems(inlined(schema.getItems()));
        }
        if (schema.getRef() == null) {
            return schema;
        }
        var name = schema.getRef().substring(SCHEMAS.length());
        if (!VALUES.contains(name)) {
            // beside a reference the framework sometimes repeats a type
            return OASFactory.createSchema().ref(schema.getRef());
        }
        var value = schemas.get(name);
        return OASFactory.createSchema().type(List.copyOf(value.getType())).format(value.getFormat());
    }
}
