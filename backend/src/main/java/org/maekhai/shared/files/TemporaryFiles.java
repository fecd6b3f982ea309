package org.maekhai.shared.files;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The folders for files that live no longer than a request. Several servers may have the same data directory: each has a
 * folder of its own there, and what a killed one left goes when the next one starts.
 */
@ApplicationScoped
public class TemporaryFiles {
    private static final Logger LOG = Logger.getLogger(TemporaryFiles.class);

    private final Path directory;
    private HeldFolder uploads;
    private HeldFolder answers;

    TemporaryFiles(@ConfigProperty(name = "maekhai.data-dir") String dataDir) {
        directory = Path.of(dataDir).toAbsolutePath();
    }

    /** Files that come in, and what doesn't fit into memory while they are read. */
    public Path uploads() {
        return uploads.path();
    }

    /** Answers that are too long for memory, until they are read. */
    public Path answers() {
        return answers.path();
    }

    void open(@Observes StartupEvent start) throws IOException {
        uploads = HeldFolder.in(directory.resolve("uploads"));
        answers = HeldFolder.in(directory.resolve("answers"));
    }

    void close(@Observes ShutdownEvent stop) {
        // none where it could not be opened
        Stream.of(uploads, answers).filter(Objects::nonNull).forEach(TemporaryFiles::close);
    }

    private static void close(HeldFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.infof("%s stays until the next start: %s", folder.path(), e.getMessage());
        }
    }
}
