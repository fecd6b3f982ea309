package org.maekhai.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The errors, or the warnings, of an import while it runs: the first in memory, the rest in a file beside the upload, so
 * that a file of a million bad rows needs no more memory than one of ten. Counts all, keeps {@link #MAX_KEPT}.
 */
class ErrorLog implements AutoCloseable {
    static final int INLINE = 1000;
    static final int MAX_KEPT = 100_000;

    private final Path spill;
    private final List<RowError> first = new ArrayList<>();
    private DataOutputStream out;
    private int count;

    ErrorLog(Path spill) {
        this.spill = spill;
    }

    void add(RowError error) {
        count++;
        if (count <= INLINE) {
            first.add(error);
        } else if (count <= MAX_KEPT) {
            try {
                if (out == null) {
                    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spill)));
                }
                write(error);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    int count() {
        return count;
    }

    List<RowError> first() {
        return first;
    }

    /** All that are kept, in the order in which they were found. */
    void each(Consumer<RowError> reader) {
        first.forEach(reader);
        if (out == null) {
            return;
        }
        try {
            out.flush();
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(spill)))) {
                for (int i = INLINE; i < Math.min(count, MAX_KEPT); i++) {
                    reader.accept(new RowError(
                            RowProblem.Level.valueOf(in.readUTF()),
                            text(in),
                            in.readInt(),
                            text(in),
                            text(in),
                            in.readUTF(),
                            in.readUTF(),
                            in.readUTF()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(RowError error) throws IOException {
        out.writeUTF(error.level().name());
        text(error.sheet());
        out.writeInt(error.row());
        text(error.column());
        text(error.value());
        out.writeUTF(error.code());
        out.writeUTF(error.thai());
        out.writeUTF(error.english());
    }

    private void text(String value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeUTF(value);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    @Override
    public void close() {
        if (out == null) {
            return;
        }
        try {
            // what is not written yet isn't missed: on a full disk it could not be
            out.close();
        } catch (IOException unwritten) {
            // falls through to what matters
        }
        try {
            Files.deleteIfExists(spill);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
