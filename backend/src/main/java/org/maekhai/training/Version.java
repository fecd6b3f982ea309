package org.maekhai.training;

import java.util.UUID;

/**
 * The version of something stored, and the import that wrote it.
 *
 * @param importVersion the version that the import left: another one now means that it was changed by hand since
 */
record Version(UUID importId, Long importVersion, long number) {
    static final Version FIRST = new Version(null, null, 0);

    static Version firstBy(UUID importId) {
        return new Version(importId, 0L, 0);
    }

    /** After a change by hand. */
    Version next() {
        return new Version(importId, importVersion, number + 1);
    }

    Version nextBy(UUID newImport) {
        return new Version(newImport, number + 1, number + 1);
    }

    /** What was replaced returns under a version that nobody has seen; it is no change by hand. */
    Version restored(Version was) {
        boolean wasAsImported = was.importVersion != null && was.importVersion == was.number;
        return new Version(was.importId, wasAsImported ? Long.valueOf(number + 1) : was.importVersion, number + 1);
    }
}
