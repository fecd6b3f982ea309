package org.maekhai.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import has come. Written by the thread that imports, read by the one that tells the other servers. */
final class Progress {
    @Schema(name = "ImportStage")
    enum Stage {
        /** another import is going on */
        WAITING,
        READING,
        /** all rows were read; what is derived from them is worked out, and everything is kept or given up */
        FINISHING
    }

    /**
     * What is told.
     *
     * @param percent of the file; null: not known
     */
    record Reached(Stage stage, int rows, Integer percent) {}

    private final long size;
    private final Runnable goOn;
    private volatile Stage stage = Stage.WAITING;
    private volatile int rows;
    private volatile long bytes;

    /**
     * @param size of the file
     * @param goOn asked often; throws when the import is to be broken off
     */
    Progress(long size, Runnable goOn) {
        this.size = size;
        this.goOn = goOn;
    }

    void enter(Stage next) {
        goOn.run();
        stage = next;
    }

    void row() {
        goOn.run();
        rows = rows + 1;
    }

    /** Counts what is read of a file that is read from its beginning to its end. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                bytes = bytes + (one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                bytes = bytes + Math.max(n, 0);
                return n;
            }
        };
    }

    Reached reached() {
        return new Reached(stage, rows, bytes == 0 ? null : (int) Math.min(100, bytes * 100 / size));
    }
}
