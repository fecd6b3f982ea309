package org.maekhai.shared.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.ServerSerialisers;
import org.maekhai.shared.Budget;

/** An answer while it is written: in memory, or in a file when it is long. When it is whole the event loop sends it. */
final class Spool extends OutputStream {
    private static final Logger LOG = Logger.getLogger(Spool.class);

    /** More of one answer than this isn't kept in memory. */
    private static final int IN_MEMORY = 512 << 10;

    private static final int STEP = 64 << 10, CLAIM = 8 << 10;

    private static final String KEY = Spool.class.getName();

    private final ResteasyReactiveRequestContext request;
    private final RoutingContext context;
    private final HttpServerResponse response;
    private final Path folder;
    private final HttpPolicy policy;
    private final Budget.Claim memoryClaim;
    private final Budget.Claim diskClaim;
    private Buffer memory = Buffer.buffer();
    private int claimed;
    private Path path;
    private OutputStream file;
    private long size;
    private boolean closed;

    Spool(ResteasyReactiveRequestContext request, Path folder, HttpPolicy policy, Budget memory, Budget disk) {
        this.request = request;
        this.context = request.unwrap(RoutingContext.class);
        this.response = context.response();
        this.folder = folder;
        this.policy = policy;
        this.memoryClaim = memory.claim(context);
        this.diskClaim = disk.claim(context);
        Spool failed = context.get(KEY);
        if (failed != null) {
            failed.release();
        }
        context.put(KEY, this);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (file == null && fitsIntoMemory()) {
            memory.appendBytes(bytes, offset, length);
            return;
        }
        if (response.closed()) {
            throw new ClosedChannelException();
        }
        if (file == null) {
            beginFile();
        }
        diskClaim.take(length);
        file.write(bytes, offset, length);
    }

    private boolean fitsIntoMemory() {
        if (size > IN_MEMORY) {
            return false;
        }
        while (claimed < size) {
            if (!memoryClaim.tryTake(CLAIM)) {
                return false;
            }
            claimed += CLAIM;
        }
        return true;
    }

    private void beginFile() throws IOException {
        path = Files.createTempFile(folder, "answer", ".part");
        file = new BufferedOutputStream(Files.newOutputStream(path), STEP);
        file.write(memory.getBytes());
        memory = null;
        memoryClaim.close();
    }

    /** Nothing is sent before all is there. */
    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        if (file != null) {
            file.close();
        }
        closed = true;
        ServerSerialisers.encodeResponseHeaders(request);
        request.serverResponse().setPreCommitListener(null);
        ((HttpServerRequestInternal) context.request()).context().runOnContext(now -> send());
    }

    private void send() {
        if (response.ended() || response.closed()) {
            release();
            return;
        }
        response.putHeader("Content-Length", Long.toString(size));
        if (path == null) {
            var sent = response.end(memory);
            if (sent.isComplete()) {
                release();
            } else {
                var watch = new Watch(context.vertx());
                sent.onComplete(done -> {
                    watch.stop();
                    release();
                });
            }
        } else {
            sendFile();
        }
    }

    private void sendFile() {
        var watch = new Watch(context.vertx());
        // nothing of it is needed any more when the last byte is sent, or when the client is gone
        AtomicReference<AsyncFile> opened = new AtomicReference<>();
        Runnable finish = () -> {
            watch.stop();
            var source = opened.getAndSet(null);
            if (source != null) {
                source.close();
            }
            release();
        };
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                finish.run();
            }
        });
        context.vertx()
                .fileSystem()
                .open(path.toString(), new OpenOptions().setWrite(false))
                .onFailure(this::breakOff)
                .onSuccess(source -> {
                    if (response.closed()) {
                        source.close();
                        return;
                    }
                    opened.set(source);
                    source.exceptionHandler(cause -> {
                        // what was still being read when the client had gone and the file was closed
                        if (opened.get() != null) {
                            breakOff(cause);
                        }
                    });
                    pump(source, watch, finish);
                });
    }

    private void pump(AsyncFile source, Watch watch, Runnable finish) {
        source.setReadBufferSize(STEP);
        source.handler(chunk -> {
            if (response.closed()) {
                return;
            }
            watch.moved();
            response.write(chunk);
            if (response.writeQueueFull()) {
                source.pause();
                response.drainHandler(drained -> {
                    watch.moved();
                    source.resume();
                });
            }
        });
        source.endHandler(end -> {
            if (!response.closed()) {
                response.end().onComplete(done -> finish.run());
            }
        });
    }

    private void breakOff(Throwable cause) {
        if (!response.closed()) {
            LOG.error("An answer cannot be sent", cause);
            Bodies.cut(context.request());
        }
    }

    private void release() {
        memoryClaim.close();
        diskClaim.close();
        if (path != null) {
            discard(path, closed ? null : file);
        }
    }

    /** @param open what is still being written; null: nothing */
    static void discard(Path path, OutputStream open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException full) {
            LOG.debug("The rest cannot be written, nor need it be", full);
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warnf("%s stays until the next start: %s", path.getFileName(), e.getMessage());
        }
    }

    /** Ends the connection of a client that doesn't read. */
    private final class Watch {
        private final Vertx vertx;
        private final long timer;
        private boolean moved = true;
        private long looks;

        Watch(Vertx vertx) {
            this.vertx = vertx;
            this.timer = vertx.setPeriodic(policy.stalledAfter().toMillis(), tick -> look());
        }

        void moved() {
            moved = true;
        }

        private void look() {
            looks++;
            if (!moved || looks > policy.transferWithin().dividedBy(policy.stalledAfter())) {
                stop();
                Bodies.cut(context.request());
            }
            moved = false;
        }

        void stop() {
            vertx.cancelTimer(timer);
        }
    }
}
