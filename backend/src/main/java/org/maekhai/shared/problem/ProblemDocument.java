package org.maekhai.shared.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 problem details. {@code code} is stable; {@code detail} and {@code message} follow Accept-Language. */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        @Schema(required = true) String type,
        @Schema(required = true) String title,
        @Schema(required = true) int status,
        @Schema(required = true) String detail,
        @Schema(required = true) String instance,
        @Schema(required = true) String traceId,
        @Schema(required = true) String code,
        List<Field> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** How to show who one is (RFC 6750); no browser opens a window of its own for it. */
    public static final String CHALLENGE = "Bearer realm=\"Maekhai\"";

    @Schema(name = "ProblemField")
    public record Field(
            @Schema(required = true) String pointer,
            @Schema(required = true) String code,
            @Schema(required = true) String message) {}
}
