package org.maekhai.shared;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 problem details. {@code code} is stable; {@code detail} and {@code message} follow Accept-Language. */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        @NotNull String type,
        @NotNull String title,
        @NotNull int status,
        @NotNull String detail,
        @NotNull String instance,
        @NotNull String traceId,
        @NotNull String code,
        List<Field> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    @Schema(name = "ProblemField")
    public record Field(
            @NotNull String pointer,
            @NotNull String code,
            @NotNull String message) {}
}
