package org.maekhai.shared.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.maekhai.shared.Budget;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Problems;

/** One body that is being taken in, on the event loop: no more than its limit, of the budget, and within its time. */
abstract class BodyReading {
    private static final Logger LOG = Logger.getLogger(BodyReading.class);
    private static final String KEY = BodyReading.class.getName();

    final RoutingContext context;
    final HttpServerRequest request;
    final HttpPolicy policy;
    private final Budget.Claim claim;
    private final long limit;
    private long received;
    private boolean over;

    BodyReading(RoutingContext context, HttpPolicy policy, Budget.Claim claim, long limit) {
        this.context = context;
        this.request = context.request();
        this.policy = policy;
        this.claim = claim;
        this.limit = limit;
    }

    /** Whether the request has a body. */
    static boolean isIn(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null || declaredLength(request) > 0;
    }

    /** -1 when it isn't told. */
    private static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length.trim());
        } catch (NumberFormatException unreadable) {
            return Long.MAX_VALUE;
        }
    }

    /** The problem when it is longer. */
    abstract Failure tooLarge();

    abstract void begin();

    /** Stops whatever waits for more. */
    abstract void stop();

    /** Gives up what is still coming in, if anything is. On the event loop. */
    static void refuse(RoutingContext context, Failure failure) {
        BodyReading reading = context.get(KEY);
        if (reading != null) {
            reading.refuse(failure);
        }
    }

    final void start() {
        context.put(KEY, this);
        if (context.response().closed()) {
            // gone while it was asked who that was: nobody would be told any more when the request ends
            claim.close();
            return;
        }
        // for as long as the request needs what was read
        context.addEndHandler(answered -> {
            claim.close();
            if (answered.failed()) {
                // the client is gone, or is still there and sent a form that cannot be read
                broken(answered.cause());
            } else {
                end();
            }
        });
        if (declaredLength(request) > limit) {
            refuse(tooLarge());
            return;
        }
        // nothing of it may come before somebody listens
        request.pause();
        try {
            begin();
        } catch (RuntimeException unreadable) {
            refuse(new Failure(400, "MALFORMED_REQUEST"));
        }
    }

    /** To be called when everything is ready for the first bytes. */
    final void resume() {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    /** Counts what came; false when it is more than may be. */
    final boolean admit(Buffer chunk) {
        if (over) {
            return false;
        }
        received += chunk.length();
        if (received > limit) {
            refuse(tooLarge());
            return false;
        }
        try {
            claim.take(chunk.length());
            return true;
        } catch (Failure overloaded) {
            refuse(overloaded);
            return false;
        }
    }

    final long received() {
        return received;
    }

    final boolean isOver() {
        return over;
    }

    final void tooSlow() {
        refuse(new Failure(408, "TOO_SLOW"));
    }

    /** The client went away or sent nonsense: nobody's fault here. */
    final void broken(Throwable cause) {
        LOG.debugf(cause, "A body that broke off");
        refuse(new Failure(400, "MALFORMED_REQUEST"));
    }

    final void failed(Throwable cause) {
        if (over) {
            return;
        }
        if (DiskFull.is(cause)) {
            refuse(DiskFull.failure());
        } else {
            LOG.error("A body cannot be kept", cause);
            refuse(new Failure(500, "UNEXPECTED"));
        }
    }

    final void refuse(Failure failure) {
        if (end()) {
            Problems.sendAndClose(context, failure);
        }
    }

    final void proceed() {
        if (end()) {
            context.next();
        }
    }

    private boolean end() {
        if (over) {
            return false;
        }
        over = true;
        stop();
        return true;
    }
}
