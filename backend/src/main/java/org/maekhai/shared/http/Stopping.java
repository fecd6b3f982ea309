package org.maekhai.shared.http;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_AFTER;
import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Problems;

/**
 * How the server stops when it is told to. Whoever asks from then on is sent elsewhere; what goes on has time to finish, and
 * what takes longer is broken off and undone before the database is closed under it.
 */
@ApplicationScoped
public class Stopping {
    private static final Logger LOG = Logger.getLogger(Stopping.class);
    /** What a long import has written isn't undone at once. */
    private static final Duration UNDONE_WITHIN = Duration.ofSeconds(30);

    private static final int RETRY_SECONDS = 10, LOOK_MS = 20;
    /** After who may talk to us at all is settled, before anything else looks at a request. */
    private static final int FILTER = 980;

    private final Duration within;
    private final Set<Object> goingOn = ConcurrentHashMap.newKeySet();
    private volatile boolean begun;
    private volatile boolean timeUp;

    public Stopping(@ConfigProperty(name = "maekhai.stop.within", defaultValue = "PT20S") Duration within) {
        this.within = within;
    }

    /** Work that is waited for, also when the client that asked for it has gone. */
    public interface Work extends AutoCloseable {
        @Override
        void close();
    }

    public Work holdOff() {
        var work = new Object();
        goingOn.add(work);
        return () -> goingOn.remove(work);
    }

    /** What hasn't begun to be done isn't done here any more. */
    public boolean hasBegun() {
        return begun;
    }

    /** What still goes on is broken off now, and nothing of it is kept. */
    boolean isTimeUp() {
        return timeUp;
    }

    /**
     * Asked now and then by whatever takes long.
     *
     * @throws Stopped when it is to be broken off
     */
    public void goOn() {
        if (timeUp) {
            throw new Stopped();
        }
    }

    /** 503: it isn't done for that; another server, or this one when it is there again, will do it. */
    public static final class Stopped extends Failure {
        public Stopped() {
            super(503, "STOPPING", RETRY_SECONDS);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FILTER);
    }

    private void admit(RoutingContext context) {
        // first of all, so that it is either waited for or refused
        goingOn.add(context);
        context.addEndHandler(ended -> {
            goingOn.remove(context);
            var request = context.request();
            // what is still unread of a body is thrown away first: Bodies
            if (begun && (request.isEnded() || !BodyReading.isIn(request))) {
                request.connection().close();
            }
        });
        if (begun && !context.normalizedPath().startsWith("/q/health")) {
            Problems.sendAndClose(context, new Stopped());
        } else {
            context.next();
        }
    }

    /** Before all others that are told: they give back what they have, and nothing is begun any more. */
    void begin(@Observes @Priority(PLATFORM_BEFORE) ShutdownDelayInitiatedEvent signal) {
        begun = true;
    }

    /** After all others. Everything still runs while this waits. */
    void stop(@Observes @Priority(PLATFORM_AFTER) ShutdownDelayInitiatedEvent signal) {
        if (!isDone()) {
            LOG.infof("Stopping: what goes on has %d s to finish (%d)", within.toSeconds(), goingOn.size());
        }
        await(within);
        timeUp = true;
        if (!isDone()) {
            LOG.infof("Stopping: what is not finished is broken off (%d)", goingOn.size());
            goingOn.forEach(Stopping::breakOff);
            await(UNDONE_WITHIN);
        }
    }

    private boolean isDone() {
        return goingOn.isEmpty();
    }

    private void await(Duration within) {
        long began = System.nanoTime();
        try {
            while (!isDone() && System.nanoTime() - began < within.toNanos()) {
                Thread.sleep(LOOK_MS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of what is still coming in nothing was done; whoever reads an answer too slowly has to ask for it again. */
    private static void breakOff(Object work) {
        if (work instanceof RoutingContext context) {
            ((HttpServerRequestInternal) context.request()).context().runOnContext(now -> {
                if (context.response().headWritten()) {
                    Bodies.cut(context.request());
                } else {
                    BodyReading.refuse(context, new Stopped());
                }
            });
        }
    }
}
