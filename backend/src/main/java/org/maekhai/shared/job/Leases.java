package org.maekhai.shared.job;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.maekhai.shared.work.Daemons;
import org.maekhai.shared.work.Hindrance;

/** The jobs that this server works at: each second their leases are renewed, and how far they are is noted. */
@ApplicationScoped
public class Leases {
    private static final Logger LOG = Logger.getLogger(Leases.class);
    private static final int MOMENT_MS = 100;

    private final Jobs jobs;
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService renewing =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("leases"));
    private final ExecutorService asking = Executors.newCachedThreadPool(Daemons.named("leases"));
    private final Hindrance hindrance = new Hindrance();

    /** @param every how often leases are renewed, and servers look for work */
    Leases(Jobs jobs, @ConfigProperty(name = "maekhai.jobs.every", defaultValue = "PT1S") Duration every) {
        this.jobs = jobs;
        renewing.scheduleWithFixedDelay(this::renew, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Holds a job until it is closed. */
    public final class Lease implements AutoCloseable {
        private final Job job;
        private final Supplier<String> progress;
        private final Runnable lost;
        private CompletableFuture<Void> asked = CompletableFuture.completedFuture(null);
        private volatile String noted;

        private Lease(Job job, Supplier<String> progress, Runnable lost) {
            this.job = job;
            this.progress = progress;
            this.lost = lost;
        }

        private void renew() {
            ask();
            if (!jobs.renew(job, noted) && letGo()) {
                lost.run();
            }
        }

        /** Who tells how far it is may have to wait for something. No lease does, but for a moment. */
        private void ask() {
            if (asked.isDone()) {
                asked = CompletableFuture.runAsync(() -> noted = progress.get(), asking);
            }
            asked.exceptionally(failed -> null)
                    .completeOnTimeout(null, MOMENT_MS, TimeUnit.MILLISECONDS)
                    .join();
        }

        private boolean letGo() {
            jobs.letGo(job);
            return held.remove(this);
        }

        @Override
        public void close() {
            letGo();
        }
    }

    /**
     * @param progress how far it is, asked each second in another thread; null: as it was
     * @param lost told once, in another thread, when the job was given up or taken over: stop soon
     */
    public Lease hold(Job job, Supplier<String> progress, Runnable lost) {
        var lease = new Lease(job, progress, lost);
        jobs.keep(job);
        held.add(lease);
        return lease;
    }

    private void renew() {
        boolean areRenewed = true;
        for (var lease : held) {
            try {
                lease.renew();
            } catch (RuntimeException | Error e) {
                areRenewed = false;
                if (!renewing.isShutdown() && hindrance.begins()) {
                    LOG.warnf(
                            "The lease of %s %s could not be renewed yet: %s",
                            lease.job.kind(), lease.job.of(), e.getMessage());
                }
            }
        }
        if (areRenewed) {
            hindrance.ends();
        }
    }

    /** Not by an interrupt, which would close the file of H2. */
    void onStop(@Observes ShutdownEvent stop) {
        renewing.shutdown();
        asking.shutdown();
    }
}
