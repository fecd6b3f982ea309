package org.maekhai.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.maekhai.shared.problem.ProblemDocument;

/**
 * Tells in the OpenAPI document which operations take or give a file, of which their code says nothing that the
 * framework reads. Public only because the framework makes it.
 */
// before what tells problems: an operation with a body has more of them
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 200)
public class DocumentedFiles implements OASFilter {
    private final IndexView code;

    public DocumentedFiles(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Operation> operations = new HashMap<>();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations()
                        .values()
                        .forEach(operation -> operations.put(operation.getOperationId(), operation)));
        each(TakesFile.class, operations, this::takes);
        each(GivesFile.class, operations, this::gives);
    }

    private void each(
            Class<?> annotation, Map<String, Operation> operations, BiConsumer<AnnotationInstance, Operation> tells) {
        for (var told : code.getAnnotations(annotation)) {
            tells.accept(told, operations.get(told.target().asMethod().name()));
        }
    }

    private void takes(AnnotationInstance told, Operation operation) {
        operation.setRequestBody(OASFactory.createRequestBody()
                .content(binary(told.value().asStringArray()))
                .required(true));
        var responses = operation.getResponses();
        var view = responses.getAPIResponse("200").getContent();
        responses.addAPIResponse("201", response(text(told, "made")).content(view));
        responses.addAPIResponse("200", response(text(told, "known")).content(view));
        responses.addAPIResponse("413", problem("FILE_TOO_LARGE: larger than " + text(told, "most")));
        responses.addAPIResponse("415", problem(text(told, "otherwise")));
        responses.addAPIResponse("422", problem(text(told, "unusable")));
    }

    private void gives(AnnotationInstance told, Operation operation) {
        var file = OASFactory.createAPIResponse().content(binary(told.value().asStringArray()));
        if (told.valueWithDefault(code, "kept").asBoolean()) {
            file.addHeader("ETag", version());
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304", response("If-None-Match names what is kept").addHeader("ETag", version()));
        }
        operation.getResponses().addAPIResponse("200", file);
    }

    private String text(AnnotationInstance told, String name) {
        return told.valueWithDefault(code, name).asString();
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static APIResponse problem(String description) {
        return response(description)
                .content(OASFactory.createContent()
                        .addMediaType(ProblemDocument.MEDIA_TYPE, OASFactory.createMediaType()));
    }

    private static Content binary(String[] types) {
        var content = OASFactory.createContent();
        for (var type : types) {
            content.addMediaType(
                    type,
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .format("binary")));
        }
        return content;
    }

    private static Header version() {
        return OASFactory.createHeader()
                .required(true)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
