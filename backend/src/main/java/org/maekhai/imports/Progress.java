package org.maekhai.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.security.Caller;

/** How far an import has come. Written by the thread that imports, read by those who watch it. */
final class Progress {
    @Schema(name = "ImportStage")
    enum Stage {
        /** another import is going on */
        WAITING,
        READING,
        /** all rows were read; what is derived from them is worked out, and everything is kept or given up */
        FINISHING
    }

    private final ImportRequest request;
    private final Upload upload;
    private final Runnable goOn;
    private volatile Stage stage = Stage.WAITING;
    private volatile int rows;
    private volatile long bytes;

    /** @param goOn asked often; throws when the import is to be broken off */
    Progress(ImportRequest request, Upload upload, Runnable goOn) {
        this.request = request;
        this.upload = upload;
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

    /** It is in the caller's area, or the caller's own. */
    boolean concerns(Caller caller) {
        return caller.scope().coversProvince(request.area())
                || caller.userId().equals(request.caller().userId());
    }

    OngoingImportView view() {
        var caller = request.caller();
        return new OngoingImportView(
                request.id(),
                request.kind(),
                request.dryRun(),
                request.area(),
                upload.fileName(),
                stage,
                rows,
                bytes == 0 ? null : (int) Math.min(100, bytes * 100 / upload.size()),
                request.at(),
                new ImportView.By(caller.userId(), caller.name()));
    }
}
