package org.maekhai.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.maekhai.security.Caller;
import org.maekhai.shared.job.Job;
import org.maekhai.shared.job.JobFiles;
import org.maekhai.shared.job.Jobs;
import org.maekhai.shared.job.Leases;
import org.maekhai.shared.job.Turns;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.work.Hindrance;
import org.maekhai.shared.work.Stopping;

/**
 * Imports wait for each other here rather than for each other's rows: one at a time over all servers, in the order in which
 * they came. Who sent an import has it done by the server that took it; only when that dies another one does it.
 */
@ApplicationScoped
class ImportQueue {
    static final String KIND = "import";

    private static final Logger LOG = Logger.getLogger(ImportQueue.class);
    private static final int WAIT_SECONDS = 120, MOST_WAITING = 30, MOST_LAPSES = 3, LOOK_MS = 500;

    private final Jobs jobs;
    private final Turns turns;
    private final Leases leases;
    private final JobFiles files;
    private final Stopping stopping;
    private final ObjectMapper json;
    /** Told when one of this server's has ended; of other servers it is looked now and then. */
    private final Object ended = new Object();

    private final Hindrance hindrance = new Hindrance();

    ImportQueue(Jobs jobs, Turns turns, Leases leases, JobFiles files, Stopping stopping, ObjectMapper json) {
        this.jobs = jobs;
        this.turns = turns;
        this.leases = leases;
        this.files = files;
        this.stopping = stopping;
        this.json = json;
    }

    /** @throws Failure 409 BUSY when too many wait */
    Place enter(ImportRequest request, Upload upload) {
        var queued = QueuedImport.of(request, upload);
        // each that waits has a thread, and there are others who need one
        var job = turns.add(KIND, request.id(), queued.text(json), MOST_WAITING)
                .orElseThrow(() -> Failure.conflict("BUSY"));
        return new Place(job, queued);
    }

    /** One that a dead server left, if there is one: from now on it has its place here. */
    Optional<Place> takeLeft() {
        while (true) {
            var left = jobs.take(List.of(KIND));
            if (left.isEmpty()) {
                return Optional.empty();
            }
            var queued = QueuedImport.read(left.get().payload(), json);
            if (queued.isPresent()) {
                return Optional.of(new Place(left.get(), queued.get()));
            }
            drop(left.get());
        }
    }

    /** Those in the caller's area and the caller's own, in the order in which they came. */
    List<OngoingImportView> ongoing(Caller caller) {
        return turns.list(KIND).stream()
                .flatMap(standing -> QueuedImport.read(standing.payload(), json)
                        .filter(queued -> queued.concerns(caller))
                        .map(queued -> queued.view(standing, json))
                        .stream())
                .toList();
    }

    private void drop(Job job) {
        try {
            QuarkusTransaction.requiringNew().run(() -> jobs.finish(job));
        } catch (RuntimeException e) {
            LOG.warnf("An import stays in the queue until its lease lapses: %s", e.getMessage());
        }
    }

    /** An import that this server has in hand; it leaves the queue when this is closed, unless another is to have it. */
    final class Place implements AutoCloseable {
        private final Job job;
        private final QueuedImport queued;
        private final Progress progress;
        private final Leases.Lease lease;
        private volatile boolean lost;
        private boolean begun;
        private boolean stays;

        private Place(Job job, QueuedImport queued) {
            this.job = job;
            this.queued = queued;
            this.begun = job.begun();
            this.progress = new Progress(queued.size(), this::goOn);
            this.lease = leases.hold(job, this::told, () -> lost = true);
        }

        QueuedImport queued() {
            return queued;
        }

        ImportRequest request() {
            return queued.request();
        }

        Progress progress() {
            return progress;
        }

        boolean hasBegun() {
            return begun;
        }

        private void goOn() {
            if (lost) {
                throw new Interrupted();
            }
            stopping.goOn();
        }

        private String told() {
            try {
                return json.writeValueAsString(progress.reached());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * Until it is its turn.
         *
         * @param upload put where other servers can read it when it has to wait
         * @throws Failure 409 BUSY when that takes too long
         */
        void await(Upload upload) {
            long since = System.nanoTime();
            for (boolean kept = false; !begins(); kept = true) {
                if (!kept) {
                    keep(upload);
                }
                if (stopping.hasBegun()) {
                    throw new Stopping.Stopped();
                }
                if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(WAIT_SECONDS)) {
                    throw Failure.conflict("BUSY");
                }
                pause();
            }
        }

        /** A database that is away for a moment only makes it wait longer. */
        boolean begins() {
            try {
                begun = begun || turns.begin(job);
                hindrance.ends();
            } catch (RuntimeException e) {
                if (hindrance.begins()) {
                    LOG.warnf("It cannot be told yet whether it is the turn of an import: %s", e.getMessage());
                }
            }
            return begun;
        }

        /** Its file, as the server that died kept it. */
        InputStream content() {
            return files.read(job);
        }

        private void keep(Upload upload) {
            goOn();
            try {
                QuarkusTransaction.requiringNew().run(() -> put(upload));
            } catch (RuntimeException e) {
                // a file goes with its job: where that has gone meanwhile it can't be put
                if (!jobs.isMine(job)) {
                    throw new Interrupted();
                }
                throw e;
            }
        }

        private void put(Upload upload) {
            try {
                files.put(job, upload.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** For a moment, or until another has ended. */
        void pause() {
            goOn();
            try {
                synchronized (ended) {
                    ended.wait(LOOK_MS);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw Failure.conflict("BUSY");
            }
        }

        /**
         * In the transaction that keeps what came out of it.
         *
         * @throws Interrupted when another server has it: then nothing is kept here
         */
        void finish() {
            // whoever wanted to renew it would wait for this transaction
            lease.close();
            if (!jobs.finish(job)) {
                throw new Interrupted();
            }
        }

        /** Another server may do it at once. */
        void handOver() {
            lease.close();
            QuarkusTransaction.requiringNew().run(() -> jobs.release(job));
            stays = true;
        }

        /** Its lease lapses, and whoever looks then tries again, but not for ever: all others wait for it. */
        void leave() {
            stays = job.lapses() < MOST_LAPSES;
        }

        @Override
        public void close() {
            lease.close();
            // where it failed it is still there
            if (!stays && !lost) {
                drop(job);
            }
            synchronized (ended) {
                ended.notifyAll();
            }
        }
    }
}
