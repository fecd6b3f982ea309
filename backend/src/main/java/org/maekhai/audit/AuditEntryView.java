package org.maekhai.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.journal.Written;

/** One write. {@code before} is null when it was made, {@code after} when it is gone; token null in a session. */
record AuditEntryView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant at,
        @Schema(required = true) Who user,
        With token,
        @Schema(required = true) String entity,
        @Schema(required = true) String entityId,
        @Schema(required = true) Written.Action action,
        @Schema(nullable = true) Map<String, Object> before,
        @Schema(nullable = true) Map<String, Object> after) {

    /** @param id null for what the system did by itself */
    @Schema(name = "AuditUser")
    record Who(
            UUID id,
            @Schema(required = true) String username,
            @Schema(required = true) String name) {}

    @Schema(name = "AuditToken")
    record With(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name) {}
}
