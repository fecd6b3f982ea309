package org.maekhai.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.maekhai.shared.problem.Failure;

/**
 * Comparing a password is meant to be slow: a quarter of the processors does it at a time, the others wait a little, and too
 * many are told to come again. Known devices don't queue behind strangers. Nobody holds a connection to the database
 * meanwhile.
 */
@ApplicationScoped
class PasswordWork {
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
    private static final int WAITING = 50;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore known = new Semaphore(AT_ONCE, true);
    private final Semaphore strangers = new Semaphore(AT_ONCE, true);

    /** Counts the try, then compares. 503 when there is no turn soon. */
    boolean isRight(SignInThrottle.Attempt attempt, BooleanSupplier comparison) {
        var turn = attempt.isKnown() ? known : strangers;
        if (!comesSoon(turn)) {
            throw new Failure(503, "SIGN_INS_BUSY", PATIENCE_SECONDS);
        }
        try {
            attempt.count();
            boolean right = comparison.getAsBoolean();
            if (right) {
                attempt.succeeded();
            }
            return right;
        } finally {
            turn.release();
        }
    }

    private static boolean comesSoon(Semaphore turn) {
        try {
            return turn.getQueueLength() < WAITING && turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
