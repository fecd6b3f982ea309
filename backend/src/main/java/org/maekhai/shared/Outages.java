package org.maekhai.shared;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A database that fails while it is looked up who calls, before there is a resource whose failures are mapped. */
@ApplicationScoped
class Outages {
    private static final Logger LOG = Logger.getLogger(Outages.class);

    void routes(@Observes Router router) {
        router.route("/api/*").order(-2000).failureHandler(context -> {
            var unavailable =
                    context.failure() == null ? Optional.<Failure>empty() : Unavailable.failure(context.failure());
            if (unavailable.isPresent()) {
                LOG.warnf("%s: %s", unavailable.get().code(), context.failure().getMessage());
                Problems.send(context, unavailable.get());
            } else {
                context.next();
            }
        });
    }
}
