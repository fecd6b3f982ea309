package org.maekhai.shared.http;

import java.io.IOException;
import java.util.List;
import org.maekhai.shared.problem.Failure;

/** Tells a disk without space from other faults of reading and writing; Java has no exception of its own for it. */
final class DiskFull {
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private DiskFull() {}

    static boolean is(Throwable cause) {
        return cause instanceof IOException
                && cause.getMessage() != null
                && WORDS.stream().anyMatch(cause.getMessage()::contains);
    }

    static Failure failure() {
        return new Failure(507, "DISK_FULL");
    }
}
