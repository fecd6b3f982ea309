package org.maekhai.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Who calls is known before a body is taken in, which may last: a file half an hour. What was revoked meanwhile opens
 * nothing any more, so it is asked once again when everything is there.
 */
class LateBodies {
    private static final Set<String> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CurrentUser currentUser;

    LateBodies(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void check(ContainerRequestContext request) {
        if (!WITHOUT.contains(request.getMethod())) {
            currentUser.mustStillBe();
        }
    }
}
