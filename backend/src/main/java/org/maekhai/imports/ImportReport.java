package org.maekhai.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import with its first errors and warnings. */
record ImportReport(
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
        @Schema(required = true) List<Problem> errors,
        @Schema(required = true) int errorCount,
        @Schema(required = true) List<Problem> warnings,
        @Schema(required = true) int warningCount,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) ImportView.By createdBy,
        Instant undoneAt,
        String undoneBy) {

    /**
     * One thing that is wrong with one row (error), or odd about it (warning).
     *
     * @param sheet null in a text file
     * @param message in the language of the request
     */
    @Schema(name = "ImportError")
    record Problem(
            String sheet,
            @Schema(required = true) int row,
            String column,
            String value,
            @Schema(required = true) String code,
            @Schema(required = true) String message,
            @Schema(required = true) String messageEn) {

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

    static ImportReport of(ImportView view, Findings findings, boolean english) {
        return of(view, findings.errors().first(), findings.warnings().first(), english);
    }

    static ImportReport of(ImportView view, List<RowError> errors, List<RowError> warnings, boolean english) {
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
                problems(errors, english),
                view.errorCount(),
                problems(warnings, english),
                view.warningCount(),
                view.createdAt(),
                view.createdBy(),
                view.undoneAt(),
                view.undoneBy());
    }

    private static List<Problem> problems(List<RowError> findings, boolean english) {
        return findings.stream().map(each -> Problem.of(each, english)).toList();
    }
}
