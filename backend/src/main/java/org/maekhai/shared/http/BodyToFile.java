package org.maekhai.shared.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.maekhai.shared.Budget;
import org.maekhai.shared.problem.Failure;

/** A body that goes to the disk as it comes: the file itself, or a form of which the part {@code file} is kept. */
final class BodyToFile extends BodyReading {
    private static final String PART = "file";

    /** What a form may hold beside its file. */
    private static final int FORM_EXTRA = 64 << 10;

    /** Fewer bytes between two looks are no progress. */
    private static final long MIN_PROGRESS = 4 << 10;

    private final Path path;
    private final long fileLimit;
    private final boolean isForm;
    private AsyncFile file;
    private String name;
    private boolean hasFile;
    private boolean requestEnded;
    private boolean fileEnded;
    private long fileSize;
    private int writing;
    private long timer = -1;
    private long seen;
    private long looks;

    /** @param path where the file lies until the request is done */
    BodyToFile(RoutingContext context, HttpPolicy policy, Budget.Claim claim, long limit, Path path) {
        super(context, policy, claim, isForm(context) ? limit + FORM_EXTRA : limit);
        this.fileLimit = limit;
        this.isForm = isForm(context);
        this.path = path;
    }

    private static boolean isForm(RoutingContext context) {
        var type = context.request().getHeader("Content-Type");
        return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, 19);
    }

    @Override
    Failure tooLarge() {
        return new Failure(413, "FILE_TOO_LARGE", fileLimit >> 20);
    }

    @Override
    void begin() {
        if (isForm) {
            // throws where the form has no boundary
            request.setExpectMultipart(true);
        }
        timer = context.vertx().setPeriodic(policy.stalledAfter().toMillis(), tick -> look());
        context.vertx().fileSystem().open(path.toString(), options()).onComplete(opened -> {
            if (opened.failed()) {
                failed(opened.cause());
                return;
            }
            file = opened.result();
            if (isOver()) {
                discard();
                return;
            }
            file.exceptionHandler(this::failed);
            listen();
        });
    }

    private static OpenOptions options() {
        var options = new OpenOptions().setRead(false).setWrite(true).setCreate(true);
        // for nobody else's eyes
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? options.setPerms("rw-------")
                : options;
    }

    private void listen() {
        try {
            request.exceptionHandler(this::broken);
            if (isForm) {
                request.uploadHandler(this::part);
                request.handler(this::admit);
            } else {
                hasFile = true;
                fileEnded = true;
                request.handler(chunk -> {
                    if (admit(chunk)) {
                        keep(chunk, request);
                    }
                });
            }
            request.endHandler(end -> {
                requestEnded = true;
                finish();
            });
            resume();
        } catch (IllegalStateException brokeOff) {
            broken(brokeOff);
        }
    }

    private void part(HttpServerFileUpload upload) {
        if (hasFile || !PART.equals(upload.name())) {
            upload.handler(chunk -> {});
            return;
        }
        hasFile = true;
        name = upload.filename();
        upload.exceptionHandler(this::broken);
        upload.handler(chunk -> keep(chunk, upload));
        upload.endHandler(end -> {
            fileEnded = true;
            finish();
        });
    }

    private void keep(Buffer chunk, ReadStream<Buffer> from) {
        if (isOver()) {
            return;
        }
        fileSize += chunk.length();
        if (fileSize > fileLimit) {
            refuse(tooLarge());
            return;
        }
        writing++;
        file.write(chunk).onComplete(written -> {
            writing--;
            if (written.failed()) {
                failed(written.cause());
            } else {
                finish();
            }
        });
        if (file.writeQueueFull()) {
            from.pause();
            file.drainHandler(drained -> from.resume());
        }
    }

    private void finish() {
        // a file can be closed before it is told that its last write failed
        if (isOver() || !requestEnded || hasFile && !fileEnded || writing > 0) {
            return;
        }
        var complete = file;
        file = null;
        complete.close().onComplete(closed -> {
            if (closed.failed() || isOver()) {
                delete();
                failed(closed.cause());
                return;
            }
            if (hasFile) {
                var received = new ReceivedFile(path, name, new AtomicBoolean());
                received.keepIn(context);
                context.addEndHandler(answered -> {
                    if (received.taken().compareAndSet(false, true)) {
                        delete();
                    }
                });
            } else {
                delete();
            }
            proceed();
        });
    }

    /** An idle sender, and one that sends drop by drop, is let go. */
    private void look() {
        looks++;
        long within = policy.transferWithin().dividedBy(policy.stalledAfter());
        if (received() - seen < MIN_PROGRESS || looks > within) {
            tooSlow();
        }
        seen = received();
    }

    @Override
    void stop() {
        context.vertx().cancelTimer(timer);
        // with the last byte the file was closed, and is handed on
        if (file != null) {
            discard();
        }
    }

    private void discard() {
        var open = file;
        file = null;
        open.close().onComplete(closed -> delete());
    }

    private void delete() {
        // that it is gone already is as good
        context.vertx().fileSystem().delete(path.toString());
    }
}
