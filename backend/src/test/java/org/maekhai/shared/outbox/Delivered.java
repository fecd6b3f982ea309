package org.maekhai.shared.outbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import java.util.concurrent.TimeUnit;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** For tests that look at what follows from a write by way of the outbox. */
public final class Delivered {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    private Delivered() {}

    /** Delivers here what the couriers don't already have in hand, and is back when they are done, too. */
    public static void all() {
        var jdbc = Arc.container().instance(Jdbc.class).get();
        var deliveries = Arc.container().instance(Deliveries.class).get();
        long begun = System.nanoTime();
        while (jdbc.count(new Sql("select count(*) from outbox").where("consumer = ?", "audit")) > 0) {
            Arc.container().select(OutboxConsumer.class).forEach(deliveries::deliverSome);
            assertTrue(System.nanoTime() - begun < LIMIT, "what is in the outbox can't be delivered");
            Thread.onSpinWait();
        }
    }
}
