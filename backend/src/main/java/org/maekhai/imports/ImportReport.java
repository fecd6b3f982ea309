package org.maekhai.imports;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An import with its first errors. */
record ImportReport(
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
        @NotNull List<Problem> errors,
        @NotNull int errorCount,
        @NotNull Instant createdAt,
        @NotNull ImportView.By createdBy,
        Instant undoneAt,
        String undoneBy) {

    /**
     * One thing that is wrong with one row.
     *
     * @param sheet null in a text file
     * @param message in the language of the request
     */
    record Problem(
            String sheet,
            @NotNull int row,
            String column,
            String value,
            @NotNull String code,
            @NotNull String message,
            @NotNull String messageEn) {

        static Problem of(RowError error, boolean english) {
            return new Problem(
                    error.sheet(),
                    error.row(),
                    error.column(),
                    error.value(),
                    error.code(),
                    english ? error.english() : error.thai(),
                    error.english());
        }
    }

    static ImportReport of(ImportView view, List<RowError> errors, boolean english) {
        return new ImportReport(
                view.id(),
                view.kind(),
                view.dryRun(),
                view.strategy(),
                view.onError(),
                view.provinceCode(),
                view.fileName(),
                view.sha256(),
                view.status(),
                view.failureCode(),
                view.stats(),
                errors.stream().map(error -> Problem.of(error, english)).toList(),
                view.errorCount(),
                view.createdAt(),
                view.createdBy(),
                view.undoneAt(),
                view.undoneBy());
    }
}
