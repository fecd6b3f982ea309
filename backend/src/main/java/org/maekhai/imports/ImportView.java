package org.maekhai.imports;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** An import as lists show it. */
record ImportView(
        @NotNull UUID id,
        @NotNull String kind,
        @NotNull boolean dryRun,
        @NotNull ImportRequest.Strategy strategy,
        @NotNull String onError,
        String provinceCode,
        String fileName,
        @NotNull String sha256,
        @NotNull ImportStatus status,
        String failureCode,
        @NotNull ImportStats stats,
        @NotNull int errorCount,
        @NotNull Instant createdAt,
        @NotNull By createdBy,
        Instant undoneAt,
        String undoneBy) {

    record By(@NotNull UUID id, @NotNull String name) {}
}
