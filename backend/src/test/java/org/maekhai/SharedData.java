package org.maekhai;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the real input that stands beside the project, which never becomes part of it. */
public final class SharedData {
    private static final String PLACE = "MAEKHAI_SHARED_DATA";

    private SharedData() {}

    /** The file of that name; where it is missing the test fails under CI=true and is skipped elsewhere. */
    public static Path path(String name) {
        var path = folder().resolve(name);
        if (Files.exists(path)) {
            return path;
        }
        var message = "The real input " + name + " isn't here (looked in " + folder().toAbsolutePath() + "): set "
                + PLACE + " to its folder";
        if ("true".equals(System.getenv("CI"))) {
            fail(message);
        }
        System.out.println("Skipped: " + message);
        Assumptions.abort(message);
        return path;
    }

    private static Path folder() {
        var stated = System.getProperty(PLACE, System.getenv(PLACE));
        if (stated != null && !stated.isBlank()) {
            return Path.of(stated);
        }
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            var found = folder.resolve("shared/data");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        return start.resolve("shared/data");
    }
}
