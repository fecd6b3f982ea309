package org.maekhai.imports;

import jakarta.validation.constraints.NotNull;

/**
 * What became of the rows.
 *
 * @param read data rows, good and bad
 * @param rejected the bad ones
 * @param skipped titles, headers, totals, blanks, and repetitions that were folded
 */
record ImportStats(
        @NotNull int read,
        @NotNull int created,
        @NotNull int updated,
        @NotNull int unchanged,
        @NotNull int rejected,
        @NotNull int skipped) {

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
