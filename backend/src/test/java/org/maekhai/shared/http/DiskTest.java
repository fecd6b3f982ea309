package org.maekhai.shared.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.RawConnection;
import org.maekhai.shared.Budget;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Problems;

/** A disk that is full. */
@Tag("without-database")
class DiskTest {
    private static final HttpPolicy POLICY = new HttpPolicy() {
        @Override
        public Duration bodyWithin() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration stalledAfter() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration transferWithin() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration lingering() {
            return Duration.ofSeconds(1);
        }
    };

    @TempDir
    Path directory;

    @Test
    void aFileThatFindsNoSpaceIsRefusedAndGone() throws Exception {
        var full = full("upload.part");
        var budget = new Budget(1 << 30);
        serving(context -> new BodyToFile(context, POLICY, budget.claim(context), 50 << 20, full).start(), port -> {
            try (var connection = new RawConnection(port)) {
                connection.send(RawConnection.head("POST /", "Accept-Language: en", "Content-Length: 10"));
                var answer = connection.send("0123456789").answer();
                assertTrue(answer.contains(" 507 ") && answer.contains("\"DISK_FULL\""), answer);
                assertTrue(answer.contains("No space left") && answer.contains("Nothing was saved"), answer);
            }
            for (int tries = 0; tries < 50 && Files.exists(full, LinkOption.NOFOLLOW_LINKS); tries++) {
                Thread.sleep(100);
            }
            assertFalse(Files.exists(full, LinkOption.NOFOLLOW_LINKS), "gone");
        });
    }

    @Test
    void anAnswerThatFindsNoSpaceIsGone() throws Exception {
        var full = full("answer.part");
        var writing = new BufferedOutputStream(Files.newOutputStream(full));
        writing.write(1);

        Spool.discard(full, writing);

        assertFalse(Files.exists(full, LinkOption.NOFOLLOW_LINKS), "gone");
    }

    @Test
    void noAddressHasMoreThanHalfOfWhatMayBeUnderWay() throws Exception {
        var budget = new Budget(1000);
        serving(
                context -> {
                    // ended with the request
                    var claim = budget.claim(context);
                    context.addEndHandler(ended -> claim.close());
                    claim.take(400);
                    try {
                        budget.claim(context).take(101);
                    } catch (Failure refused) {
                        Problems.send(context, refused);
                    }
                },
                port -> {
                    try (var connection = new RawConnection(port)) {
                        for (int i = 0; i < 3; i++) {
                            var answer =
                                    connection.send(RawConnection.head("GET /")).answer();
                            assertTrue(answer.contains(" 429 ") && answer.contains("Retry-After: 5"), answer);
                        }
                    }
                });
    }

    private interface Client {
        void call(int port) throws Exception;
    }

    private static void serving(Handler<RoutingContext> handler, Client client) throws Exception {
        var vertx = Vertx.vertx();
        try {
            var router = Router.router(vertx);
            router.route().handler(handler);
            var server = vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            client.call(server.actualPort());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void theSystemsWordsForItAreKnown() throws Exception {
        var full = full("any");
        var refused = assertThrows(IOException.class, () -> Files.write(full, new byte[10]));
        assertTrue(DiskFull.is(refused), refused.getMessage());
        assertFalse(DiskFull.is(new IOException("Permission denied")));
        Files.delete(full);
    }

    /** A place where nothing can be written: the link may be removed, what it points at stays. */
    private Path full(String name) throws IOException {
        var device = Path.of("/dev/full");
        assumeTrue(Files.isWritable(device), "there is a device that is always full");
        return Files.createSymbolicLink(directory.resolve(name), device);
    }
}
