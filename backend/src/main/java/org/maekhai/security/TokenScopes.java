package org.maekhai.security;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.maekhai.shared.problem.Failure;

/** What a token was made for limits what it does, within the rights of its owner. */
class TokenScopes {
    @Inject
    io.quarkus.security.identity.CurrentIdentityAssociation identity;

    @ServerRequestFilter
    void limit(ContainerRequestContext request) {
        Caller caller = identity.getIdentity().getAttribute(CurrentUser.CALLER);
        if (caller == null || caller.tokenScopes() == null) {
            return;
        }
        var path = request.getUriInfo().getPath();
        var needed = request.getMethod().equals("GET") || request.getMethod().equals("HEAD")
                ? "read"
                : path.startsWith("/api/v1/imports/") ? "import" : "write";
        if (!caller.tokenScopes().contains(needed)) {
            throw Failure.forbidden("TOKEN_SCOPE");
        }
        // a token never makes users, tokens, passwords or addresses of calendars: it could outlive or outgrow itself
        boolean access = path.startsWith("/api/v1/tokens")
                || path.startsWith("/api/v1/users")
                || path.startsWith("/api/v1/trainers/") && path.endsWith("/calendar")
                || path.startsWith("/api/v1/session/");
        if (access && !needed.equals("read")) {
            throw Failure.forbidden("SESSION_REQUIRED");
        }
    }
}
