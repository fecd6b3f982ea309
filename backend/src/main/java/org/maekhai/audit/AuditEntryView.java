package org.maekhai.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.Written;

/** One write. {@code before} is null when it was made, {@code after} when it is gone; token null in a session. */
record AuditEntryView(
        @NotNull UUID id,
        @NotNull Instant at,
        @NotNull Who user,
        With token,
        @NotNull String entity,
        @NotNull String entityId,
        @NotNull Written.Action action,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT, nullable = true)
        JsonNode before,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT, nullable = true)
        JsonNode after) {

    /** @param id null for what the system did by itself */
    record Who(UUID id, @NotNull String username, @NotNull String name) {}

    record With(@NotNull UUID id, @NotNull String name) {}
}
