package org.maekhai.shared.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.maekhai.shared.problem.Failure;

/** What holds for every request before an operation sees it: a body is JSON where nothing else is said, and text is text. */
class RequestShape {
    /** An operation that says nothing takes any type otherwise, and makes of plain text what it can. */
    @ServerRequestFilter
    void requireJson(ContainerRequestContext request, ResourceInfo operation) {
        var type = request.getMediaType();
        boolean nothing = request.getLength() <= 0 && request.getHeaderString("Transfer-Encoding") == null;
        if (nothing || saysWhatItTakes(operation)) {
            return;
        }
        boolean json = type != null
                && type.getType().equalsIgnoreCase("application")
                && type.getSubtype().equalsIgnoreCase("json");
        boolean writes =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (writes && !json) {
            throw new Failure(415, "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    /** No such address holds such a character; a parameter is told. */
    @ServerRequestFilter(preMatching = true)
    void requireText(ContainerRequestContext request) {
        if (!Characters.areGood(request.getUriInfo().getPath(), false)) {
            throw Failure.notFound();
        }
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!Characters.areGood(name, false)
                    || values.stream().anyMatch(value -> value != null && !Characters.areGood(value, false))) {
                throw Failure.malformed(Characters.areGood(name, false) ? "/" + name : "", "BAD_CHARACTER");
            }
        });
    }

    private static boolean saysWhatItTakes(ResourceInfo operation) {
        return operation.getResourceMethod().isAnnotationPresent(Consumes.class)
                || operation.getResourceClass().isAnnotationPresent(Consumes.class);
    }
}
