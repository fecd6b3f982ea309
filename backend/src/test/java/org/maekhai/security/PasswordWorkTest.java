package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.maekhai.Latches;
import org.maekhai.shared.problem.Failure;

/** What a storm of sign-ins costs. */
@QuarkusTest
class PasswordWorkTest {
    @Inject
    SignInThrottle throttle;

    private final PasswordWork work = new PasswordWork();

    @Test
    void aStormWaitsInTurnAndTheRestIsToldToComeAgainWhileKnownDevicesGoOn() throws Exception {
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
        var comparing = new AtomicInteger();
        var most = new AtomicInteger();
        var released = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(100);
        try {
            List<Future<Integer>> storm = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                var attempt = throttle.attempt("user" + i, "10.0.0." + i, null);
                storm.add(pool.submit(() -> {
                    try {
                        work.isRight(attempt, () -> {
                            most.accumulateAndGet(comparing.incrementAndGet(), Math::max);
                            Latches.await(released);
                            comparing.decrementAndGet();
                            return true;
                        });
                        return 200;
                    } catch (Failure busy) {
                        assertEquals("SIGN_INS_BUSY", busy.code());
                        return busy.status();
                    }
                }));
            }
            // nobody queues behind them who is known
            assertTrue(work.isRight(throttle.attempt("owner", "10.1.0.1", "a device"), () -> true));
            while (storm.stream().filter(Future::isDone).count() < 100 - 50 - atOnce - atOnce) {
                Thread.sleep(5);
            }
            released.countDown();
            int refused = 0;
            for (var each : storm) {
                refused += each.get(20, TimeUnit.SECONDS) == 503 ? 1 : 0;
            }

            assertTrue(most.get() <= atOnce, "at once: " + most);
            // those that came in the same moment may have seen a place that another took
            assertTrue(refused >= 40 && refused <= 50, "refused: " + refused);
        } finally {
            released.countDown();
            pool.shutdownNow();
        }
    }
}
