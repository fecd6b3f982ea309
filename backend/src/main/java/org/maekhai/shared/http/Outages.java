package org.maekhai.shared.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Problems;
import org.maekhai.shared.problem.Unavailable;

/**
 * What fails before there is a resource whose failures are mapped: a database that is away while it is looked up who calls,
 * and requests that are none, which are nobody's fault here.
 */
@ApplicationScoped
class Outages {
    private static final Logger LOG = Logger.getLogger(Outages.class);

    void routes(@Observes Router router) {
        router.route().order(-2000).failureHandler(context -> {
            var unavailable =
                    context.failure() == null ? Optional.<Failure>empty() : Unavailable.failure(context.failure());
            if (unavailable.isPresent()) {
                LOG.warnf("%s: %s", unavailable.get().code(), context.failure().getMessage());
                Problems.send(context, unavailable.get());
            } else if (context.statusCode() == 400) {
                Problems.send(context, new Failure(400, "MALFORMED_REQUEST"));
            } else {
                context.next();
            }
        });
    }
}
