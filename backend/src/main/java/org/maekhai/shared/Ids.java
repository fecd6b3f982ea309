package org.maekhai.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of objects that clients address: UUID version 7, which sort by the time they were made. */
public final class Ids {
    private static final int COUNTER = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds and what counts within one (RFC 9562, 6.2): what is made later sorts later, always. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next(Clock clock) {
        long fresh = (clock.millis() << COUNTER) | RANDOM.nextInt(1 << (COUNTER - 1));
        long moment = LAST.updateAndGet(last -> Math.max(last + 1, fresh));
        long high = ((moment >>> COUNTER) << 16) | 0x7000L | (moment & 0x0fffL);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
