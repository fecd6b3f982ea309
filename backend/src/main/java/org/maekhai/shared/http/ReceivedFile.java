package org.maekhai.shared.http;

import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.maekhai.shared.problem.Failure;

/**
 * A file that came as the body of a request, or as the part {@code file} of its form. It goes with the request, unless
 * somebody takes it, who then has to delete it.
 *
 * @param name what the form calls it; null when it is the body itself
 */
public record ReceivedFile(Path path, String name, AtomicBoolean taken) {
    private static final String KEY = ReceivedFile.class.getName();

    void keepIn(RoutingContext context) {
        context.put(KEY, this);
    }

    /** The file of this request; empty when it brought none. */
    public static Optional<ReceivedFile> take(RoutingContext context) {
        ReceivedFile file = context.get(KEY);
        if (file != null && !file.taken.compareAndSet(false, true)) {
            throw new Failure(400, "MALFORMED_REQUEST");
        }
        return Optional.ofNullable(file);
    }
}
