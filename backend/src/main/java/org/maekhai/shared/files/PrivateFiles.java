package org.maekhai.shared.files;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What lies in the data directory is for the account that runs the server, not for everyone on the machine. */
@ApplicationScoped
class PrivateFiles {
    private static final Logger LOG = Logger.getLogger(PrivateFiles.class);

    private final Path directory;

    PrivateFiles(@ConfigProperty(name = "maekhai.data-dir") String directory) {
        this.directory = Path.of(directory);
    }

    void close(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        try {
            Files.createDirectories(directory);
            if (!Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                return;
            }
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            try (var ours = Files.newDirectoryStream(directory, "maekhai.*.db")) {
                for (var file : ours) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
        } catch (IOException | RuntimeException e) {
            // a directory that belongs to somebody else, or a file that went meanwhile
            LOG.warnf("The data directory %s could not be closed to others: %s", directory, e);
        }
    }
}
