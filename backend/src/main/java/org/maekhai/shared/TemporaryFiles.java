package org.maekhai.shared;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The folders for files that live no longer than a request. What a killed process left in them goes at the next start. */
@ApplicationScoped
public class TemporaryFiles {
    private static final Logger LOG = Logger.getLogger(TemporaryFiles.class);

    private final Path uploads;
    private final Path answers;

    TemporaryFiles(@ConfigProperty(name = "maekhai.data-dir") String dataDir) {
        uploads = Path.of(dataDir, "uploads").toAbsolutePath();
        answers = Path.of(dataDir, "answers").toAbsolutePath();
    }

    /** Files that come in, and what doesn't fit into memory while they are read. */
    public Path uploads() {
        return uploads;
    }

    /** Answers that are too long for memory, until they are read. */
    Path answers() {
        return answers;
    }

    /** After the database was opened: where it is a file, this process is then the only one here. */
    void clear(@Observes StartupEvent start) throws IOException {
        for (var folder : List.of(uploads, answers)) {
            Files.createDirectories(folder);
            try (var left = Files.newDirectoryStream(folder, "*.part*")) {
                for (var file : left) {
                    Files.delete(file);
                    LOG.infof("Removed %s, left by a process that was killed", file.getFileName());
                }
            }
        }
    }
}
