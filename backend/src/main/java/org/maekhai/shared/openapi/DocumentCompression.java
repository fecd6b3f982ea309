package org.maekhai.shared.openapi;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** Lets the API document be compressed: by itself the framework compresses what resources answer and no more. */
class DocumentCompression {
    void register(@Observes Router router) {
        // after the framework has marked every answer as one that stays as it is
        router.route("/q/openapi*").order(1).handler(context -> {
            context.response().headers().remove("Content-Encoding").set("Vary", "Accept-Encoding");
            context.next();
        });
    }
}
