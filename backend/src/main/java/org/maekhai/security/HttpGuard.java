package org.maekhai.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What holds for every answer and every write, before anything else looks at the request. */
@ApplicationScoped
class HttpGuard {
    private static final String SIGN_IN = "/api/v1/session";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
            // a paper is looked at before it is saved: a page of its own in a page of ours
            + " frame-src 'self' blob:;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final int oldestScreen;

    HttpGuard(Clock clock, @ConfigProperty(name = "maekhai.screen.oldest") int oldestScreen) {
        this.clock = clock;
        this.oldestScreen = oldestScreen;
    }

    void register(@Observes Filters filters) {
        filters.register(this::headers, 1000);
        filters.register(HttpGuard::refuseUnclearHost, 995);
        filters.register(HttpGuard::refuseCrossSiteWrites, 990);
        filters.register(this::refuseOldScreens, 985);
        // who is not signed in has been refused at 100
        filters.register(HttpGuard::refuseOtherSpellings, 60);
    }

    private void headers(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        var path = context.normalizedPath();
        if (!path.startsWith("/q/swagger-ui")) {
            headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        }
        if (path.startsWith("/api/")) {
            // a screen learns from it that the clock of its device is wrong
            headers.set("Date", DATE.format(clock.instant()));
            context.addHeadersEndHandler(end -> {
                if (!headers.contains("Cache-Control")) {
                    headers.set("Cache-Control", "no-store");
                }
            });
        }
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }

    /** Two of them are read one way by a proxy and the other way here. */
    private static void refuseUnclearHost(RoutingContext context) {
        var request = context.request();
        int hosts = request.headers().getAll("Host").size();
        if (hosts > 1 || hosts == 0 && request.version() == HttpVersion.HTTP_1_1) {
            Authentication.refuse(context, 400, "MALFORMED_REQUEST");
        } else {
            context.next();
        }
    }

    /**
     * An address of the API has one spelling: no doubled slashes, dots, letters in percent or parameters between slashes.
     * So whatever looks at a path sees the same one.
     */
    private static void refuseOtherSpellings(RoutingContext context) {
        var path = context.normalizedPath();
        boolean hasOne = path.equals(context.request().path()) && !path.contains(";") && !path.endsWith("/");
        if (path.startsWith("/api/") && !hasOne) {
            Authentication.refuse(context, 404, "NOT_FOUND");
        } else {
            context.next();
        }
    }

    /** A browser tells where a write comes from; a script with a bearer token has no cookie to abuse. */
    private static void refuseCrossSiteWrites(RoutingContext context) {
        var request = context.request();
        if (SAFE.contains(request.method().name())
                || !context.normalizedPath().startsWith("/api/")
                || isScript(request, context.normalizedPath())) {
            context.next();
            return;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        boolean crossSite = site != null && !site.equals("same-origin") && !site.equals("none")
                || origin != null
                        && !sameHost(
                                origin,
                                request.authority() == null
                                        ? ""
                                        : request.authority().toString());
        if (crossSite) {
            Authentication.refuse(context, 403, "CROSS_SITE");
        } else {
            context.next();
        }
    }

    /**
     * A screen that a device kept for too long is told so before it is misunderstood: it fetches the newest, and what waits in it
     * to be sent goes on waiting. Scripts don't say which screen they are.
     */
    private void refuseOldScreens(RoutingContext context) {
        var screen = context.request().getHeader("Maekhai-Screen");
        boolean known = screen == null || screen.matches("\\d{1,6}") && Integer.parseInt(screen) >= oldestScreen;
        if (known || !context.normalizedPath().startsWith("/api/")) {
            context.next();
        } else {
            Authentication.refuse(context, 400, "SCREEN_TOO_OLD");
        }
    }

    /** A bearer token, or nothing that a browser would add by itself; signing in makes the session, so it is guarded. */
    private static boolean isScript(HttpServerRequest request, String normalizedPath) {
        var authorization = request.getHeader("Authorization");
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        return bearer || request.getCookie(Authentication.COOKIE) == null && !normalizedPath.equals(SIGN_IN);
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
