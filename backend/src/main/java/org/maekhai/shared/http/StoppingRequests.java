package org.maekhai.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.maekhai.shared.problem.Problems;
import org.maekhai.shared.work.Stopping;

/** A server that stops waits for the requests that it has, sends others elsewhere, and keeps no connection. */
@ApplicationScoped
class StoppingRequests {
    /** After who may talk to us at all is settled, before anything else looks at a request. */
    private static final int FILTER = 980;

    private final Stopping stopping;

    StoppingRequests(Stopping stopping) {
        this.stopping = stopping;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FILTER);
    }

    private void admit(RoutingContext context) {
        // first of all, so that it is either waited for or refused
        var waitedFor = stopping.holdOff(() -> breakOff(context));
        context.addEndHandler(ended -> {
            waitedFor.close();
            var request = context.request();
            // what is still unread of a body is thrown away first: Bodies
            if (stopping.hasBegun() && (request.isEnded() || !BodyReading.isIn(request))) {
                request.connection().close();
            }
        });
        if (stopping.hasBegun() && !context.normalizedPath().startsWith("/q/health")) {
            Problems.sendAndClose(context, new Stopping.Stopped());
        } else {
            context.next();
        }
    }

    /** Of what is still coming in nothing was done; whoever reads an answer too slowly has to ask for it again. */
    private static void breakOff(RoutingContext context) {
        ((HttpServerRequestInternal) context.request()).context().runOnContext(now -> {
            if (context.response().headWritten()) {
                Bodies.cut(context.request());
            } else {
                BodyReading.refuse(context, new Stopping.Stopped());
            }
        });
    }
}
