package org.maekhai.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
// after all others
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class DocumentRules implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";

    /** Values, not objects: generators read a day that is named by reference as a moment. */
    private static final Set<String> VALUES = Set.of("LocalDate", "Instant", "UUID");

    private static final String UNDEFINED_SCHEME = "SecurityScheme";

    private Map<String, Schema> schemas;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        schemas = new LinkedHashMap<>(document.getComponents().getSchemas());
        VALUES.forEach(document.getComponents()::removeSchema);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            // of a problem what isn't there is left out
            if (!name.equals("Problem")) {
                complete(schema);
            }
        });
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(this::complete));
    }

    private void complete(Operation operation) {
        for (var parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            parameter.setSchema(inlined(parameter.getSchema()));
            var schema = parameter.getSchema();
            // an annotation can give one value only as an example of several
            if (schema.getType() != null
                    && schema.getType().contains(Schema.SchemaType.ARRAY)
                    && parameter.getExample() instanceof String one) {
                parameter.setExample(List.of(one));
            }
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
        nameRoles(operation);
    }

    /** The roles that may, in words: the framework lists them for a scheme that nobody defines. */
    private static void nameRoles(Operation operation) {
        var requirements = Objects.requireNonNullElse(operation.getSecurity(), List.<SecurityRequirement>of());
        var roles = requirements.stream()
                .map(requirement -> requirement.getScheme(UNDEFINED_SCHEME))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        if (!roles.isEmpty()) {
            operation.setSecurity(null);
        }
        if (operation.getDescription() == null || !roles.isEmpty()) {
            operation.setDescription(Stream.of(
                            operation.getDescription(),
                            roles.isEmpty()
                                    ? "For everybody who is signed in."
                                    : "For the roles " + String.join(", ", roles) + ".")
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")));
        }
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
