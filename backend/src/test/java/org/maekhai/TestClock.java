package org.maekhai;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the tests: it stands at nine o'clock on 23 November 2026 in Bangkok until a test moves it. */
@ApplicationScoped
public class TestClock extends Clock {
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Instant START = TODAY.atTime(9, 0).atZone(BANGKOK).toInstant();

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);
    private static final AtomicInteger MOVES = new AtomicInteger();

    /** What a test does while the clock stands elsewhere. */
    public interface Work {
        void run() throws Exception;
    }

    /** Later by that long, and back at the end. */
    public void later(Duration by, Work work) throws Exception {
        at(NOW.get().plus(by), work);
    }

    /** Nine o'clock on another day, and back at the end. */
    public void on(LocalDate day, Work work) throws Exception {
        at(day.atTime(9, 0).atZone(BANGKOK).toInstant(), work);
    }

    private void at(Instant moment, Work work) throws Exception {
        var before = NOW.getAndSet(moment);
        MOVES.incrementAndGet();
        try {
            work.run();
        } finally {
            NOW.set(before);
            MOVES.incrementAndGet();
        }
    }

    /** How often it was moved: sessions that were opened before may have ended meanwhile. */
    static int moves() {
        return MOVES.get();
    }

    @Override
    public ZoneId getZone() {
        return BANGKOK;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return NOW.get();
    }
}
