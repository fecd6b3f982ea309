package org.maekhai.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import org.maekhai.shared.Budget;
import org.maekhai.shared.files.TemporaryFiles;

/**
 * Takes in the bodies of requests: after it is known who calls, before anything else looks at them, and without a worker
 * thread, so that whoever sends slowly keeps nobody else waiting. How much is taken depends on what it is for. Further in,
 * a body is there at once, in memory or as a {@link ReceivedFile}.
 */
@ApplicationScoped
class Bodies {
    private static final int JSON = 1 << 20, SIGN_IN = 8 << 10;
    private static final String SESSION = "/api/v1/session";

    /** Files under way lie on the disk: ten of the longest. */
    private static final long FILES_AT_ONCE = 500L << 20;

    /** How many times it is looked whether something still comes of a body that was refused. */
    private static final int MAX_LINGERING = 6;

    private final Instance<FileBodies> fileBodies;
    private final TemporaryFiles files;
    private final HttpPolicy policy;
    private final Budget memory = new Budget(Runtime.getRuntime().maxMemory() / 16);
    private final Budget disk = new Budget(FILES_AT_ONCE);

    Bodies(Instance<FileBodies> fileBodies, TemporaryFiles files, HttpPolicy policy) {
        this.fileBodies = fileBodies;
        this.files = files;
        this.policy = policy;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, 1100);
        // who is not signed in has been refused at 100
        filters.register(this::receive, 50);
    }

    /** What is left of a body when its request is answered is thrown away, but not for ever. */
    private void watch(RoutingContext context) {
        var request = context.request();
        if (BodyReading.isIn(request)) {
            context.addEndHandler(answered -> {
                // one that was read whole may be held, too
                request.resume();
                if (!request.isEnded()) {
                    linger(context.vertx(), request);
                }
            });
        }
        context.next();
    }

    private void linger(Vertx vertx, HttpServerRequest request) {
        boolean close = "close".equalsIgnoreCase(request.response().headers().get("Connection"));
        var state = new Object() {
            long seen = request.bytesRead();
            int looks;
        };
        long timer = vertx.setPeriodic(policy.lingering().toMillis(), tick -> {
            if (request.bytesRead() == state.seen || ++state.looks == MAX_LINGERING) {
                vertx.cancelTimer(tick);
                cut(request);
            }
            state.seen = request.bytesRead();
        });
        try {
            request.exceptionHandler(gone -> vertx.cancelTimer(timer));
            request.handler(chunk -> {});
            request.endHandler(end -> {
                vertx.cancelTimer(timer);
                if (close) {
                    // after the answer, which may still wait to be sent
                    request.connection().close();
                }
            });
            request.resume();
        } catch (IllegalStateException endedMeanwhile) {
            vertx.cancelTimer(timer);
        }
    }

    /** Ends a connection whose client doesn't do its part; the polite way would wait until it had read everything. */
    static void cut(HttpServerRequest request) {
        ((ConnectionBase) request.connection()).channelHandlerContext().close();
    }

    private void receive(RoutingContext context) {
        var request = context.request();
        if (!BodyReading.isIn(request)) {
            context.next();
            return;
        }
        var method = request.method().name();
        var path = context.normalizedPath();
        var file = fileBodies.stream()
                .filter(candidate -> candidate.takes(method, path))
                .findFirst();
        if (file.isPresent()) {
            var at = files.uploads().resolve(UUID.randomUUID() + ".part");
            new BodyToFile(context, policy, disk.claim(context), file.get().limit(), at).start();
        } else {
            boolean signIn = path.equals(SESSION) || path.startsWith(SESSION + "/");
            new BodyToMemory(context, policy, memory.claim(context), signIn ? SIGN_IN : JSON).start();
        }
    }
}
