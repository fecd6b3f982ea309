package org.maekhai.imports;

enum ImportStatus {
    DONE,
    /** The good rows only. */
    PARTIAL,
    /** Nothing was written. */
    REJECTED,
    /** The server stopped while it went on or waited. Nothing was written, and it is no fault of the file. */
    INTERRUPTED;

    boolean hasWritten() {
        return this == DONE || this == PARTIAL;
    }
}
