package org.maekhai.shared.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.maekhai.shared.http.ReceivedFile;

/** A file as it came, on the disk, with its fingerprint; gone when closed. */
record SentFile(Path path, String sha256) implements AutoCloseable {
    static SentFile of(ReceivedFile received) {
        try {
            return new SentFile(received.path(), fingerprint(received.path()));
        } catch (IOException e) {
            delete(received.path());
            throw new UncheckedIOException(e);
        }
    }

    static String fingerprint(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(FileType.HEAD);
        }
    }

    /** What is made of it, beside it. */
    Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}
