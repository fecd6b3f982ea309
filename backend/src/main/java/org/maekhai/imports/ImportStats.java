package org.maekhai.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the rows.
 *
 * @param read data rows, good and bad
 * @param rejected the bad ones
 * @param skipped titles, headers, totals, blanks, and repetitions that were folded
 */
record ImportStats(
        @Schema(required = true) int read,
        @Schema(required = true) int created,
        @Schema(required = true) int updated,
        @Schema(required = true) int unchanged,
        @Schema(required = true) int rejected,
        @Schema(required = true) int skipped) {

    static final ImportStats NONE = new ImportStats(0, 0, 0, 0, 0, 0);

    static ImportStats of(ImportCounts counts) {
        return new ImportStats(
                counts.read(), counts.created, counts.updated, counts.unchanged, counts.rejected, counts.skipped);
    }

    /** Of an import that wrote nothing. */
    ImportStats nothingWritten() {
        return new ImportStats(read, 0, 0, 0, rejected, skipped);
    }
}
