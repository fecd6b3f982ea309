package org.maekhai.imports;

/** Running totals of an import. */
final class ImportCounts {
    int created;
    int updated;
    int unchanged;
    int rejected;
    int folded;
    int skipped;

    /** Good and bad rows together. */
    int read() {
        return created + updated + unchanged + rejected;
    }
}
