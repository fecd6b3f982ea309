package org.maekhai.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of the sites that the setting names read and write with a token (CORS). Never with a cookie: nothing allows
 * credentials, and {@link HttpGuard} refuses writes that bring one from elsewhere.
 */
@ApplicationScoped
class CrossOrigin {
    private final Set<String> origins;

    CrossOrigin(@ConfigProperty(name = "maekhai.cors-origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
        this.origins.forEach(CrossOrigin::check);
    }

    void register(@Observes Filters filters) {
        if (origins.isEmpty()) {
            return;
        }
        var cors = CorsHandler.create()
                .addOrigins(List.copyOf(origins))
                .allowedMethods(Set.of(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.POST,
                        HttpMethod.PUT,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE))
                .allowedHeaders(Set.of(
                        "Authorization", "Content-Type", "Accept", "Accept-Language", "If-Match", "If-None-Match"))
                .exposedHeaders(
                        Set.of("ETag", "Location", "Retry-After", "Content-Disposition", "Content-Language", "Allow"))
                .maxAgeSeconds(600);
        filters.register(context -> answer(context, cors), 995);
    }

    /** To other sites nothing is said: their browser keeps the answer from them. */
    private void answer(RoutingContext context, CorsHandler cors) {
        var origin = context.request().getHeader("Origin");
        boolean api = context.normalizedPath().startsWith("/api/");
        if (api) {
            // a browser that kept the answer to one site doesn't show it to another
            context.addHeadersEndHandler(nothing -> {
                var headers = context.response().headers();
                if (!headers.contains("Vary", "Origin", true)) {
                    headers.add("Vary", "Origin");
                }
            });
        }
        if (api && origin != null && origins.contains(origin)) {
            cors.handle(context);
        } else {
            context.next();
        }
    }

    private static void check(String origin) {
        var uri = URI.create(origin);
        boolean complete = Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        if (!complete || !origin.equals(uri.getScheme() + "://" + uri.getRawAuthority())) {
            throw new IllegalStateException(
                    "MAEKHAI_CORS_ORIGINS: not an origin like https://office.example: " + origin);
        }
    }
}
