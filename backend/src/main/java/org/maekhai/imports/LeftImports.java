package org.maekhai.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.files.TemporaryFiles;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.work.Daemons;
import org.maekhai.shared.work.Hindrance;
import org.maekhai.shared.work.Stopping;

/**
 * Imports that a dead server left. One that was going on is reported as interrupted: its caller saw the connection end, and
 * knows as little of it as we do. One that waited is done, in the name of its caller.
 */
@ApplicationScoped
class LeftImports {
    private static final Logger LOG = Logger.getLogger(LeftImports.class);

    private final ImportQueue queue;
    private final ImportWork work;
    private final ImportKinds kinds;
    private final CurrentUser currentUser;
    private final TemporaryFiles folders;
    private final Stopping stopping;
    private final Duration every;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("left-imports"));
    /** Each waits for its turn, whichever of them was found first. */
    private final ExecutorService importing = Executors.newCachedThreadPool(Daemons.named("left-imports"));

    private final Hindrance hindrance = new Hindrance();

    LeftImports(
            ImportQueue queue,
            ImportWork work,
            ImportKinds kinds,
            CurrentUser currentUser,
            TemporaryFiles folders,
            Stopping stopping,
            @ConfigProperty(name = "maekhai.imports.look-every", defaultValue = "PT5S") Duration every) {
        this.queue = queue;
        this.work = work;
        this.kinds = kinds;
        this.currentUser = currentUser;
        this.folders = folders;
        this.stopping = stopping;
        this.every = every;
    }

    void onStart(@Observes StartupEvent start) {
        looking.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Never by an interrupt, which a database in a file takes for the end of the file. */
    void onStop(@Observes ShutdownEvent stop) {
        looking.shutdown();
        importing.shutdown();
    }

    private void look() {
        try {
            for (var left = next(); left.isPresent(); left = next()) {
                takeOver(left.get());
            }
            hindrance.ends();
        } catch (RuntimeException | Error e) {
            if (hindrance.begins()) {
                LOG.warnf("It cannot be looked yet for imports that a dead server left: %s", e.getMessage());
            }
        }
    }

    private Optional<ImportQueue.Place> next() {
        return stopping.hasBegun() ? Optional.empty() : queue.takeLeft();
    }

    private void takeOver(ImportQueue.Place place) {
        if (place.hasBegun()) {
            interrupt(place);
        } else {
            importing.execute(() -> run(place));
        }
    }

    private void interrupt(ImportQueue.Place place) {
        try (place) {
            LOG.infof(
                    "Import %s was going on when its server died",
                    place.request().id());
            currentUser.act(place.request().caller(), () -> report(place));
        }
    }

    private void run(ImportQueue.Place place) {
        LOG.infof(
                "Import %s waited when its server died: it is done here",
                place.request().id());
        try (var going = stopping.holdOff();
                place) {
            currentUser.act(place.request().caller(), () -> run(place, place.request()));
        }
    }

    private void run(ImportQueue.Place place, ImportRequest request) {
        try {
            while (!place.begins()) {
                if (stopping.hasBegun()) {
                    place.handOver();
                    return;
                }
                place.pause();
            }
            if (isStillAllowed(request)) {
                importFile(place);
            } else {
                work.interrupt(place);
            }
        } catch (IOException | RuntimeException e) {
            LOG.infof("Import %s, which a dead server left: %s", request.id(), e.getMessage());
            report(place);
        }
    }

    private void importFile(ImportQueue.Place place) throws IOException {
        try (var upload = upload(place)) {
            if (upload.sha256().equals(place.queued().sha256())) {
                work.run(place, upload, false);
            } else {
                work.interrupt(place);
            }
        }
    }

    private void report(ImportQueue.Place place) {
        try {
            work.interrupt(place);
        } catch (Interrupted isReportedAlready) {
            LOG.debugf("Import %s has a report that says more", place.request().id());
        } catch (RuntimeException e) {
            LOG.warnf("Import %s cannot be reported yet: %s", place.request().id(), e.getMessage());
            place.leave();
        }
    }

    private boolean isStillAllowed(ImportRequest request) {
        try {
            kinds.get(request.kind()).authorise(request);
            return currentUser.isStill(request.caller(), request.at());
        } catch (Failure refused) {
            return false;
        }
    }

    private Upload upload(ImportQueue.Place place) throws IOException {
        try (var content = place.content()) {
            return Upload.of(content, place.queued().fileName(), folders.uploads());
        }
    }
}
