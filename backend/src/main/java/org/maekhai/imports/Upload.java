package org.maekhai.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.maekhai.shared.http.ReceivedFile;

/** A file that came in, on disk, with its fingerprint; gone when closed. */
record Upload(Path path, String fileName, long size, String sha256) implements AutoCloseable {
    private static final int MAX_NAME = 300;

    /** Takes over what a request brought. */
    static Upload of(ReceivedFile file, String fileName) {
        return of(file.path(), file.name() == null ? fileName : file.name());
    }

    /** Writes what isn't a request's to a new file in the folder. */
    static Upload of(InputStream content, String fileName, Path folder) {
        Path path = null;
        try {
            path = Files.createTempFile(folder, "import", ".part");
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            delete(path);
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
        return of(path, fileName);
    }

    private static Upload of(Path path, String fileName) {
        try (var in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                digest.update(buffer, 0, n);
            }
            return new Upload(path, shortName(fileName), size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            delete(path);
            throw e instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(e);
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
