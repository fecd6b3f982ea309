package org.maekhai.shared.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The problem document of a request that ends before it comes to a resource; {@code ProblemMapper} has the others. */
public final class Problems {
    /** As many signs as 256 random bits have, and no id and no code. */
    private static final Pattern SECRET = Pattern.compile("[\\w-]{43,}");

    private static final int RETRY_SECONDS = 60;

    private Problems() {}

    public static void send(RoutingContext context, Failure failure) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var locale = Messages.wanted(context.request().getHeader("Accept-Language"));
        var problem = new JsonObject()
                .put("type", type(failure.code()))
                .put("title", Messages.text(locale, "TITLE_" + failure.status()))
                .put("status", failure.status())
                .put("detail", Messages.text(locale, failure.code(), failure.arguments()))
                .put("instance", instance(context.normalizedPath()))
                .put("traceId", UUID.randomUUID().toString())
                .put("code", failure.code());
        retryAfter(failure).ifPresent(seconds -> response.putHeader("Retry-After", seconds));
        if (failure.status() == 401) {
            response.putHeader("WWW-Authenticate", ProblemDocument.CHALLENGE);
        }
        response.setStatusCode(failure.status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Language", locale.getLanguage())
                .putHeader("Vary", "Accept-Language")
                .end(problem.encode());
    }

    /** Refuses what is still being sent: the connection ends with it. */
    public static void sendAndClose(RoutingContext context, Failure failure) {
        context.response().putHeader("Connection", "close");
        send(context, failure);
    }

    /** The address of a request as it may be told: without a secret in it, known by its length. */
    public static String instance(String path) {
        return SECRET.matcher(path).replaceAll("-");
    }

    /** What names the kind of a problem for good, from its code. */
    public static String type(String code) {
        return "urn:maekhai:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** After how many seconds it is worth trying again; the failure says so by its first argument. */
    public static Optional<String> retryAfter(Failure failure) {
        if (failure.status() != 429 && failure.status() != 503) {
            return Optional.empty();
        }
        return Optional.of(String.valueOf(failure.arguments().length > 0 ? failure.arguments()[0] : RETRY_SECONDS));
    }
}
