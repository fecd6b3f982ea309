package org.maekhai.imports;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Names in the OpenAPI document the kinds of import that there are, wherever one is asked for. Public only because the
 * framework makes it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ImportDocument implements OASFilter {
    private final List<String> kinds;

    public ImportDocument(IndexView classes) {
        kinds = classes.getAnnotations(DotName.createSimple(KindName.class)).stream()
                .map(annotation -> annotation.value().asString())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSchema(
                        "ImportKind",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .enumeration(List.copyOf(kinds)));
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/v1/imports")) {
                item.getOperations().forEach((method, operation) -> name(method, operation.getParameters()));
            }
        });
    }

    private static void name(PathItem.HttpMethod method, List<Parameter> parameters) {
        for (var parameter : parameters) {
            boolean kind = parameter.getName().equals("kind")
                    || parameter.getName().equals("kindOrId") && method == PathItem.HttpMethod.POST;
            if (kind) {
                parameter.setSchema(OASFactory.createSchema().ref("#/components/schemas/ImportKind"));
            }
        }
    }
}
