package org.maekhai.shared;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves a separately built single-page application beside the API, when told where it lies. */
@ApplicationScoped
class Spa {
    private final Optional<String> directory;

    Spa(@ConfigProperty(name = "maekhai.spa-dir") Optional<String> directory) {
        this.directory = directory;
    }

    void routes(@Observes Router router) {
        var root =
                directory.filter(dir -> !dir.isBlank()).map(dir -> Path.of(dir).toAbsolutePath());
        if (root.isEmpty()) {
            return;
        }
        var index = root.get().resolve("index.html");
        if (!Files.isReadable(index)) {
            throw new IllegalStateException("MAEKHAI_SPA_DIR holds no index.html: " + root.get());
        }
        var files = StaticHandler.create(FileSystemAccess.ROOT, root.get().toString())
                .setIncludeHidden(false)
                .setIndexPage("index.html")
                // not the machine's: browsers would read Thai words as something else
                .setDefaultContentEncoding("UTF-8")
                // file names of the build carry a hash of what is in them
                .setMaxAgeSeconds(31_536_000)
                .setCachingEnabled(true);
        router.routeWithRegex("^/assets/.*").order(20_000).handler(files);
        router.route()
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(20_001)
                .handler(context -> {
                    if (belongsToServer(context)) {
                        context.next();
                        return;
                    }
                    var asked = root.get()
                            .resolve(context.normalizedPath().substring(1))
                            .normalize();
                    boolean file = asked.startsWith(root.get()) && Files.isRegularFile(asked);
                    context.response().putHeader("Cache-Control", "no-cache");
                    // an address of the application itself: it finds its page by the path
                    send(context, file ? asked : index);
                });
    }

    private static void send(RoutingContext context, Path file) {
        if (context.request().method() == HttpMethod.GET) {
            context.response().sendFile(file.toString());
        } else {
            var type = URLConnection.guessContentTypeFromName(file.toString());
            context.response()
                    .putHeader("Content-Type", type == null ? "application/octet-stream" : type)
                    .putHeader("Content-Length", Long.toString(file.toFile().length()))
                    .end();
        }
    }

    private static boolean belongsToServer(RoutingContext context) {
        var path = context.normalizedPath();
        return path.startsWith("/api/") || path.equals("/q") || path.startsWith("/q/");
    }
}
