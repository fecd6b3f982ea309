package org.maekhai.imports;

enum ImportStatus {
    DONE,
    /** The good rows only. */
    PARTIAL,
    /** Nothing was written. */
    REJECTED
}
