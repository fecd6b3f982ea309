package org.maekhai.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Plans of one kind that are searched for in the background. What is known of them stands in the database: their state,
 * and once a second how far the search is.
 *
 * @param <S> a search of that kind
 */
public abstract class SearchJobs<S extends SearchJobs.Search> {
    private static final Logger LOG = Logger.getLogger(SearchJobs.class);
    /** The server stopped while the plan waited or was being solved. */
    private static final String INTERRUPTED = "INTERRUPTED";

    private static final String SOLVER_FAILED = "SOLVER_FAILED";

    private final SearchQueue queue;
    private final ScheduledExecutorService reporting = Executors.newSingleThreadScheduledExecutor(SearchJobs::thread);
    private final Map<UUID, Running<S>> running = new ConcurrentHashMap<>();
    private final Set<UUID> failed = ConcurrentHashMap.newKeySet();

    protected SearchJobs(SearchQueue queue) {
        this.queue = queue;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "search-progress");
        thread.setDaemon(true);
        return thread;
    }

    /** Something that takes its time. */
    public interface Search {
        /** How long it may take. */
        int seconds();

        void run();

        /** Ends it soon, from another thread. */
        void stop();
    }

    private record Running<S>(S search, long began) {}

    /** The plan begins: what is to be done for it; null when it was given up while it waited. In a transaction. */
    protected abstract S begin(UUID planId);

    /** It is done; the plan may have been given up meanwhile. In a transaction. */
    protected abstract void finish(UUID planId, S search);

    /** In a transaction. */
    protected abstract void fail(UUID planId, String code);

    /** Fails all that waited or ran when the server stopped: it will not go on. In a transaction. */
    protected abstract void failAll(String code);

    /** Notes how far it is. @param progress of the time that it may take. In a transaction. */
    protected abstract void report(UUID planId, double progress, S search);

    /** When the server starts. */
    protected void open() {
        failInterrupted();
        reporting.scheduleWithFixedDelay(this::reportAll, 1, 1, TimeUnit.SECONDS);
    }

    public void failInterrupted() {
        QuarkusTransaction.requiringNew().run(() -> failAll(INTERRUPTED));
    }

    /** When the server stops. */
    protected void close() {
        reporting.shutdownNow();
        running.values().forEach(going -> going.search().stop());
    }

    /** After the transaction that queued it. @param canWait until nobody else asks for a search */
    public void submit(UUID planId, boolean canWait) {
        queue.submit(canWait, () -> {
            try {
                search(planId);
            } catch (RuntimeException | Error e) {
                LOG.errorf(e, "Plan %s failed", planId);
                failed.add(planId);
                noteFailed(planId);
            }
        });
    }

    /** After the transaction that gave it up. */
    public void stop(UUID planId) {
        var going = running.get(planId);
        if (going != null) {
            going.search().stop();
        }
    }

    /** Tried again until the database takes it: no plan is under way for ever. */
    private void noteFailed(UUID planId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> fail(planId, SOLVER_FAILED));
            failed.remove(planId);
        } catch (Failure gone) {
            failed.remove(planId);
        } catch (RuntimeException e) {
            LOG.warnf(e, "That plan %s failed could not be noted yet", planId);
        }
    }

    private void search(UUID planId) {
        var search = QuarkusTransaction.requiringNew().call(() -> begin(planId));
        if (search == null) {
            return;
        }
        var going = new Running<>(search, System.nanoTime());
        running.put(planId, going);
        try {
            search.run();
            QuarkusTransaction.requiringNew().run(() -> {
                // a plan that was given up and asked for again meanwhile has another search
                if (running.get(planId) == going) {
                    finish(planId, search);
                }
            });
        } finally {
            running.remove(planId, going);
        }
    }

    private void reportAll() {
        failed.forEach(this::noteFailed);
        running.forEach((planId, going) -> {
            var progress = Math.min(
                    0.99,
                    (System.nanoTime() - going.began()) / 1e9 / going.search().seconds());
            try {
                QuarkusTransaction.requiringNew().run(() -> report(planId, progress, going.search()));
            } catch (RuntimeException e) {
                LOG.warnf(e, "The progress of plan %s could not be noted", planId);
            }
        });
    }
}
