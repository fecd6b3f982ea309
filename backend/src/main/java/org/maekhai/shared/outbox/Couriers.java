package org.maekhai.shared.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.maekhai.shared.work.Hindrance;

/**
 * Who delivers on this server: a thread for each consumer, so that none waits for another. It goes as soon as something that its
 * consumer wants was committed here, and every few seconds, for what has waited and what other servers left.
 */
@ApplicationScoped
class Couriers {
    private static final Logger LOG = Logger.getLogger(Couriers.class);
    private static final long STOP_MS = 10_000;

    private final Deliveries deliveries;
    private final List<Courier> couriers;
    private final Duration every;
    private volatile boolean stopping;

    Couriers(
            Deliveries deliveries,
            Instance<OutboxConsumer> consumers,
            @ConfigProperty(name = "maekhai.outbox.every", defaultValue = "PT3S") Duration every) {
        this.deliveries = deliveries;
        this.couriers = consumers.stream().map(Courier::new).toList();
        this.every = every;
    }

    private final class Courier extends Thread {
        private final OutboxConsumer consumer;
        private final Semaphore calls = new Semaphore(0);
        private final Hindrance hindrance = new Hindrance();

        Courier(OutboxConsumer consumer) {
            super("outbox-" + consumer.name());
            this.consumer = consumer;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!stopping) {
                    deliver();
                    calls.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
                    calls.drainPermits();
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }

        private void deliver() {
            try {
                boolean more = true;
                while (more) {
                    more = deliveries.deliverSome(consumer);
                }
                hindrance.ends();
            } catch (RuntimeException | Error databaseIsAway) {
                if (!stopping && hindrance.begins()) {
                    LOG.warnf(
                            "What waits in the outbox for %s could not be looked at: %s",
                            consumer.name(), databaseIsAway.getMessage());
                }
            }
        }
    }

    void start(@Observes StartupEvent start) {
        couriers.forEach(Thread::start);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxEvent written) {
        couriers.stream()
                .filter(courier -> Outbox.wants(courier.consumer, written.topic()))
                .forEach(courier -> courier.calls.release());
    }

    /** What is being delivered is finished; what is not is another server's, or for the next start. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        deliveries.stop();
        for (var courier : couriers) {
            courier.calls.release();
            courier.join(STOP_MS);
        }
    }
}
