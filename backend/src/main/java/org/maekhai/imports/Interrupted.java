package org.maekhai.imports;

import org.maekhai.shared.problem.Failure;

/**
 * 503: this server was away from the database for so long that others took it for dead. What became of the import stands in
 * its report, or will.
 */
final class Interrupted extends Failure {
    private static final int RETRY_SECONDS = 60;

    Interrupted() {
        super(503, "IMPORT_INTERRUPTED", RETRY_SECONDS);
    }
}
