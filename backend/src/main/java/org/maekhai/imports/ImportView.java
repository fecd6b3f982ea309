package org.maekhai.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.journal.Subject;

/** An import as lists show it. */
record ImportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String kind,
        @Schema(required = true) boolean dryRun,
        @Schema(required = true) ImportRequest.Strategy strategy,
        @Schema(required = true) String onError,
        String provinceCode,
        String fileName,
        @Schema(required = true) String sha256,
        @Schema(required = true) ImportStatus status,
        String failureCode,
        @Schema(required = true) ImportStats stats,
        @Schema(required = true) int errorCount,
        @Schema(required = true) int warningCount,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) By createdBy,
        Instant undoneAt,
        String undoneBy) {

    @Schema(name = "ImportedBy")
    record By(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name) {}

    Subject subject() {
        return Subject.ofProvince("import", id, provinceCode);
    }
}
