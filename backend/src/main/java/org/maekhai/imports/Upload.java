package org.maekhai.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.maekhai.shared.Failure;

/** A file that came in, on disk, with its fingerprint; gone when closed. */
record Upload(Path path, String fileName, long size, String sha256) implements AutoCloseable {
    static final long MAX_SIZE = 50L << 20;
    private static final int MAX_NAME = 300;

    /** Copies a body to a new file in the folder as it comes. */
    static Upload receive(InputStream body, String fileName, Path folder) {
        Path path = null;
        try {
            Files.createDirectories(folder);
            path = Files.createTempFile(folder, "import", ".part");
            var digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            try (var out = Files.newOutputStream(path)) {
                var buffer = new byte[1 << 16];
                for (int n = body == null ? -1 : body.read(buffer); n >= 0; n = body.read(buffer)) {
                    size += n;
                    if (size > MAX_SIZE) {
                        throw new Failure(413, "FILE_TOO_LARGE");
                    }
                    digest.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                }
            }
            return new Upload(path, shortName(fileName), size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            delete(path);
            throw e instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(e);
        } catch (Failure tooLarge) {
            delete(path);
            throw tooLarge;
        }
    }

    /** A place for what doesn't fit into memory while this file is read. */
    Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private static String shortName(String name) {
        if (name == null) {
            return null;
        }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() > MAX_NAME ? last.substring(0, MAX_NAME) : last;
    }

    private static void delete(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}
