package org.maekhai.shared.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A write without a body needs no media type, and what it says of one is void: actions ({@code POST .../accept}) may say nothing more. */
class EmptyBody {
    @ServerRequestFilter(preMatching = true)
    void read(ContainerRequestContext request) {
        boolean nothing = request.getLength() <= 0 && request.getHeaderString("Transfer-Encoding") == null;
        if (nothing
                && (request.getMethod().equals("POST") || request.getMethod().equals("PUT"))
                && !request.getUriInfo().getPath().startsWith("/api/v1/imports/")) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
