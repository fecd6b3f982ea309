package org.maekhai.shared.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Problems;

/**
 * Serves a separately built single-page application beside the API, when told where it lies. Its build lays a pressed
 * file beside each that gains by it.
 */
@ApplicationScoped
class Spa {
    /** What a browser may take, the smallest first, and how the pressed file ends. */
    private static final List<Map.Entry<String, String>> PRESSED =
            List.of(Map.entry("br", ".br"), Map.entry("gzip", ".gz"));

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

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
        router.route().order(20_000).handler(context -> serve(context, root.get(), index));
    }

    private static void serve(RoutingContext context, Path root, Path index) {
        var path = context.normalizedPath();
        if (path.matches("/(api|q)(/.*)?")) {
            context.next();
            return;
        }
        if (!METHODS.contains(context.request().method())) {
            context.response().putHeader("Allow", "GET, HEAD");
            Problems.send(context, new Failure(405, "METHOD_NOT_ALLOWED"));
            return;
        }
        var asked = root.resolve(path.substring(1)).normalize();
        boolean hidden = path.contains("/.") || !asked.startsWith(root);
        if (!hidden && Files.isRegularFile(asked)) {
            // file names of the build carry a hash of what is in them
            send(context, asked, path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        } else if (hidden || isFile(path)) {
            context.response()
                    .setStatusCode(404)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Content-Type", "text/plain; charset=UTF-8")
                    .end("There is no such file.\n");
        } else {
            // an address of the application itself: it finds its page by the path
            send(context, index, "no-cache");
        }
    }

    /** A piece of another version, or a guess: the page instead of it would be taken for what it is not. */
    private static boolean isFile(String path) {
        return path.startsWith("/assets/") || path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    private static void send(RoutingContext context, Path file, String cache) {
        var response = context.response();
        var type = MimeMapping.getMimeTypeForFilename(file.toString());
        response.putHeader("Cache-Control", cache);
        response.putHeader("Vary", "Accept-Encoding");
        // not the machine's: browsers would read Thai words as something else
        response.putHeader(
                "Content-Type",
                type == null ? "application/octet-stream" : type.startsWith("text/") ? type + "; charset=UTF-8" : type);
        var sent = file;
        for (var pressed : PRESSED) {
            var candidate = file.resolveSibling(file.getFileName() + pressed.getValue());
            if (takes(context.request().getHeader("Accept-Encoding"), pressed.getKey())
                    && Files.isRegularFile(candidate)) {
                response.putHeader("Content-Encoding", pressed.getKey());
                sent = candidate;
                break;
            }
        }
        context.etag(tag(sent));
        if (context.isFresh()) {
            response.setStatusCode(304).end();
        } else if (context.request().method() == HttpMethod.GET) {
            response.sendFile(sent.toString());
        } else {
            response.putHeader("Content-Length", Long.toString(sent.toFile().length()))
                    .end();
        }
    }

    /** From what is in the file: packages are made with one date for all of theirs. */
    private static String tag(Path file) {
        var name = file.getFileName().toString();
        if (file.getParent().endsWith("assets")) {
            return name;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 9110, 12.5.3: named, or by a star, and not refused by q=0. */
    private static boolean takes(String accepted, String encoding) {
        var star = false;
        for (var part : accepted == null ? new String[0] : accepted.split(",")) {
            var coding = part.replaceFirst(";.*", "").strip();
            boolean refused = part.replace(" ", "").matches("(?i).*;q=0(\\.0*)?");
            if (coding.equalsIgnoreCase(encoding)) {
                return !refused;
            }
            star |= coding.equals("*") && !refused;
        }
        return star;
    }
}
