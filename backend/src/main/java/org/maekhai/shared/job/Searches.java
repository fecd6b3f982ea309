package org.maekhai.shared.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Unavailable;
import org.maekhai.shared.solver.ConstraintSearch;
import org.maekhai.shared.work.Daemons;
import org.maekhai.shared.work.Hindrance;

/**
 * Plans that are searched for in the background, each search a job in the database: any server that has room takes the first
 * in line. A search keeps all processors busy, so a server has few at a time.
 *
 * <p>What is known of a search stands in its plan: its state, and once a second how far it is. So it is seen, and given up, from
 * any server. Where a server dies, another begins the search anew; one that killed its server twice is given up.
 */
@ApplicationScoped
public class Searches {
    private static final Logger LOG = Logger.getLogger(Searches.class);
    /** The server died while the plan was being solved, and so did the next one. */
    private static final String INTERRUPTED = "INTERRUPTED";

    private static final String SOLVER_FAILED = "SOLVER_FAILED";
    private static final int MOST_LAPSES = 2;
    /** What was found is given up when it was refused so often; never because the database was away. */
    private static final int PATIENCE = 60;
    /** A search that is stopped has something to put in order. */
    private static final int SECONDS_TO_STOP = 10;

    private final Jobs jobs;
    private final Leases leases;
    private final Event<Asked> asked;
    private final Map<String, SearchKind> kinds;
    private final int concurrent;
    private final Duration every;
    private final ScheduledThreadPoolExecutor searching;
    private final Set<Going> going = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;
    private final Hindrance hindrance = new Hindrance();

    /**
     * @param concurrent searches at the same time, on each server
     * @param every how often it looks what is in line, and tries again what the database didn't take
     */
    @Inject
    Searches(
            Jobs jobs,
            Leases leases,
            Event<Asked> asked,
            Instance<SearchKind> kinds,
            @ConfigProperty(name = "maekhai.planning.concurrent", defaultValue = "1") int concurrent,
            @ConfigProperty(name = "maekhai.jobs.every", defaultValue = "PT1S") Duration every) {
        this(jobs, leases, asked, kinds.stream().toList(), concurrent, every);
    }

    Searches(Jobs jobs, Leases leases, Event<Asked> asked, List<SearchKind> kinds, int concurrent, Duration every) {
        this.jobs = jobs;
        this.leases = leases;
        this.asked = asked;
        this.kinds = kinds.stream().collect(Collectors.toMap(SearchKind::name, Function.identity()));
        this.concurrent = concurrent;
        this.every = every;
        this.searching = new ScheduledThreadPoolExecutor(
                concurrent, Daemons.named("search"), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Somebody asked for a search, and it is in line. */
    record Asked() {}

    /** In the transaction that queues the plan. @param canWait until nobody else asks for a search */
    public void ask(SearchKind kind, UUID planId, boolean canWait) {
        jobs.add(kind.name(), planId, canWait, null);
        asked.fire(new Asked());
    }

    /** In the transaction that gives the plan up: nothing is written for it any more, and whoever searches stops soon. */
    public void giveUp(SearchKind kind, UUID planId) {
        jobs.drop(kind.name(), planId);
    }

    void onStart(@Observes StartupEvent start) {
        if (!ConstraintSearch.hasSolver()) {
            LOG.info("This package has no solver for this machine: plans are searched for by other servers");
            searching.shutdown();
            return;
        }
        for (int i = 0; i < concurrent; i++) {
            searching.scheduleWithFixedDelay(this::search, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** This server doesn't wait for the moment in which others look. */
    void onAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked one) {
        searching.execute(this::search);
    }

    /** Other servers go on with what this one had, while it finishes what it was asked. */
    void onStopping(@Observes ShutdownDelayInitiatedEvent signal) {
        isStopping = true;
        searching.shutdown();
        going.forEach(Going::giveBack);
    }

    /** Nobody is interrupted: that would close the file of H2. */
    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        onStopping(null);
        searching.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    /** All that is in line, one after the other. */
    private void search() {
        try {
            var names = List.copyOf(kinds.keySet());
            boolean isMore = true;
            while (isMore && !isStopping) {
                var job = jobs.take(names);
                hindrance.ends();
                isMore = job.isPresent();
                job.ifPresent(taken -> new Going(taken, kinds.get(taken.kind())).run());
            }
        } catch (RuntimeException | Error e) {
            // it is looked again soon; a thread that it ended wouldn't look
            if (!isStopping && hindrance.begins()) {
                if (Unavailable.passes(e)) {
                    LOG.warnf("What is to be searched for can't be asked: %s", e.getMessage());
                } else {
                    LOG.error("Searching failed", e);
                }
            }
        }
    }

    /** What this server does for a job. */
    private final class Going implements ConstraintSearch.Listener {
        private final Job job;
        private final SearchKind kind;
        /** It is no longer this server's: nothing is written. */
        private volatile boolean isOver;

        private volatile SearchKind.Search<?> search;
        private volatile long began;
        private volatile Double objective, bound;
        private final Hindrance noting = new Hindrance();

        private Going(Job job, SearchKind kind) {
            this.job = job;
            this.kind = kind;
        }

        void run() {
            going.add(this);
            try (var lease = leases.hold(job, this::report, this::stop)) {
                if (isStopping) {
                    giveBack();
                } else {
                    write(outcome());
                }
            } finally {
                going.remove(this);
            }
        }

        /** Searches. @return how to write down what came of it */
        private Runnable outcome() {
            if (job.lapses() >= MOST_LAPSES) {
                return () -> kind.fail(job.of(), INTERRUPTED);
            }
            try {
                var begun = patiently(() -> kind.begin(job.of()));
                if (begun == null) {
                    return () -> {};
                }
                began = System.nanoTime();
                search = begun;
                if (isOver) {
                    begun.solver().stop();
                }
                return solved(begun);
            } catch (RuntimeException | Error e) {
                if (!isOver) {
                    LOG.errorf(e, "Plan %s failed", job.of());
                }
                return this::fail;
            }
        }

        private <R extends Serializable> Runnable solved(SearchKind.Search<R> of) {
            var found = of.solver().solve(this);
            return () -> of.finish().accept(found);
        }

        private void fail() {
            kind.fail(job.of(), SOLVER_FAILED);
        }

        /** Tried again until it is refused no longer: no plan is under way for ever. */
        private void write(Runnable outcome) {
            for (int refused = 0; !isOver && !isWritten(refused < PATIENCE ? outcome : this::fail); refused++) {
                pause();
            }
        }

        private boolean isWritten(Runnable outcome) {
            try {
                patiently(() -> {
                    outcome.run();
                    if (!jobs.finish(job)) {
                        throw new Lost();
                    }
                    return null;
                });
                return true;
            } catch (Lost toAnother) {
                return true;
            } catch (Failure gone) {
                // the plan is: there is nothing to write it into
                return isWritten(() -> {});
            } catch (RuntimeException e) {
                LOG.warnf(e, "What came of plan %s could not be noted yet", job.of());
                return false;
            }
        }

        /** In a transaction, once the database can. @return null also when the job was no longer this server's by then */
        private <T> T patiently(Supplier<T> work) {
            for (boolean isSaid = false; !isOver; isSaid = true) {
                try {
                    return QuarkusTransaction.requiringNew().call(work::get);
                } catch (RuntimeException e) {
                    if (!Unavailable.passes(e)) {
                        throw e;
                    }
                    if (!isSaid) {
                        LOG.warnf("Plan %s waits for the database: %s", job.of(), e.getMessage());
                    }
                    pause();
                }
            }
            return null;
        }

        private void pause() {
            LockSupport.parkNanos(every.toNanos());
        }

        private String report() {
            var known = search;
            if (known != null) {
                double share = Math.min(0.99, (System.nanoTime() - began) / 1e9 / known.seconds());
                try {
                    QuarkusTransaction.requiringNew()
                            .run(() -> kind.report(job.of(), new SearchKind.Progress(share, objective, bound)));
                    noting.ends();
                } catch (RuntimeException e) {
                    if (noting.begins()) {
                        LOG.warnf("The progress of plan %s can't be noted: %s", job.of(), e.getMessage());
                    }
                }
            }
            return null;
        }

        @Override
        public void better(double newObjective, double newBound) {
            objective = newObjective;
            bound = newBound;
        }

        private void stop() {
            isOver = true;
            var known = search;
            if (known != null) {
                known.solver().stop();
            }
        }

        /** When this server stops. */
        private void giveBack() {
            stop();
            try {
                QuarkusTransaction.requiringNew().run(() -> jobs.release(job));
            } catch (RuntimeException e) {
                LOG.warnf("Plan %s is taken over when its lease lapses: %s", job.of(), e.getMessage());
            }
        }
    }

    /** Somebody gave it up, or took it over: then nothing is written. */
    private static final class Lost extends RuntimeException {
        private Lost() {
            super(null, null, false, false);
        }
    }
}
