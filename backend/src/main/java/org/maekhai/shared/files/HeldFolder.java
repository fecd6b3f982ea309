package org.maekhai.shared.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;

/**
 * A folder of this process alone, beside those of others. A lock on a file beside it says that its process lives: the
 * system takes it away when that ends, however it ends.
 */
final class HeldFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HeldFolder.class);
    private static final String LOCK = ".lock";

    private final Path path;
    private final Path lock;
    private final FileChannel held;

    private HeldFolder(Path path, Path lock, FileChannel held) {
        this.path = path;
        this.lock = lock;
        this.held = held;
    }

    /** A new one; what dead processes left in the same place goes. */
    static HeldFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        removeLeft(parent);
        while (true) {
            var lock = Files.createTempFile(parent, "", LOCK);
            var held = hold(lock);
            if (held == null) {
                continue;
            }
            // one that starts at the same time may have taken it for left before it was held
            if (Files.exists(lock)) {
                return new HeldFolder(Files.createDirectory(folder(lock), ofOwner(parent)), lock, held);
            }
            held.close();
        }
    }

    Path path() {
        return path;
    }

    private static Path folder(Path lock) {
        var name = lock.getFileName().toString();
        return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static FileAttribute<?>[] ofOwner(Path parent) throws IOException {
        return Files.getFileStore(parent).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Null when another process has it, or took it away. */
    private static FileChannel hold(Path lock) throws IOException {
        try {
            var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
            return null;
        } catch (OverlappingFileLockException ofThisProcess) {
            // the channel stays open: the system takes all locks of a process on a file away when it closes one of them
            return null;
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    private static void removeLeft(Path parent) throws IOException {
        try (var locks = Files.newDirectoryStream(parent, "*" + LOCK)) {
            for (var lock : locks) {
                var held = hold(lock);
                if (held != null) {
                    LOG.infof("Removing %s, left by a process that was killed", folder(lock));
                    new HeldFolder(folder(lock), lock, held).close();
                }
            }
        }
        // a former version had no folders
        try (var files = Files.newDirectoryStream(parent, "*.part*")) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Nothing that lies in it is needed any more. */
    @Override
    public void close() throws IOException {
        try (held) {
            if (Files.exists(path)) {
                try (var files = Files.newDirectoryStream(path)) {
                    for (var file : files) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.delete(path);
            }
            Files.deleteIfExists(lock);
        }
    }
}
