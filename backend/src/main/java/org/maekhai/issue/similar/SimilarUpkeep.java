package org.maekhai.issue.similar;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.work.Daemons;
import org.maekhai.shared.work.Hindrance;

/**
 * Keeps the index of this server as the database is. It is built in the background once the server has started. From then on it
 * is compared every second which parts were written, by whichever server, and at once after a write of this one: of those the
 * stamps are compared, and what has another one is read. So it doesn't matter in which order was committed, nor what was missed.
 */
@ApplicationScoped
class SimilarUpkeep {
    private static final Logger LOG = Logger.getLogger(SimilarUpkeep.class);
    private static final Set<String> CONCERNED = Set.of("issue", "solution", "import");
    private static final long STOP_MS = 10_000, BUILT_WITHIN_S = 5;

    /** However much is written, others have the processor in between. */
    private static final long REST_MS = 100;

    private final SimilarTexts texts;
    private final Duration every;
    private final ThaiTerms terms = new ThaiTerms(Meanings.shipped());
    private volatile SimilarIndex index = new SimilarIndex(terms);
    private volatile Map<String, Long> seen = Map.of();
    private final CountDownLatch built = new CountDownLatch(1);
    private final Semaphore calls = new Semaphore(0);
    private final Hindrance hindrance = new Hindrance();
    private final Thread thread = Daemons.named("similar-issues").newThread(this::keepUp);
    private volatile boolean stopping;

    SimilarUpkeep(
            SimilarTexts texts, @ConfigProperty(name = "maekhai.similar.every", defaultValue = "PT1S") Duration every) {
        this.texts = texts;
        this.every = every;
    }

    void start(@Observes StartupEvent start) {
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written written) {
        if (CONCERNED.contains(written.of().entity())) {
            calls.release();
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        calls.release();
        thread.join(STOP_MS);
    }

    private void keepUp() {
        try {
            while (!stopping) {
                calls.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
                tryToCatchUp();
                TimeUnit.MILLISECONDS.sleep(REST_MS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong, such as memory that runs out or a database that is away: it is tried again. */
    private void tryToCatchUp() {
        try {
            catchUp();
            hindrance.ends();
        } catch (Throwable hindered) {
            if (!stopping && hindrance.begins()) {
                LOG.warnf("What is similar could not be brought up to date: %s", hindered);
            }
        }
    }

    /** As the database is now, or as it was a moment ago. */
    synchronized void catchUp() {
        // what is written from here on has another version the next time
        var now = texts.versions();
        if (built.getCount() > 0 || !index.isOpen()) {
            long began = System.nanoTime();
            build();
            LOG.infof(
                    "Similar problems: %d texts in %d ms, %d kB",
                    index.size(), (System.nanoTime() - began) / 1_000_000, index.bytes() / 1000);
        } else {
            var written = new HashSet<>(now.entrySet());
            written.removeAll(seen.entrySet());
            written.forEach(part -> catchUp(part.getKey()));
        }
        seen = now;
        built.countDown();
    }

    private void catchUp(String part) {
        var are = texts.stamps(part);
        var known = index.known(part);
        var gone = new HashSet<>(known.keySet());
        gone.removeAll(are.keySet());
        are.entrySet().removeAll(known.entrySet());
        index.remove(part, gone);
        texts.some(part, are.keySet(), index::put);
        index.refresh();
    }

    /** From nothing; what was there is found until all of it is. */
    synchronized void build() {
        var fresh = new SimilarIndex(terms);
        texts.all(fresh::put);
        fresh.settle();
        var old = index;
        index = fresh;
        old.close();
    }

    /** Where it is looked up now. */
    SimilarIndex index() {
        return index;
    }

    /** Of each part the version of which at least the index is. */
    Map<String, Long> versions() {
        return seen;
    }

    /** Right after a start somebody may ask before it is built. */
    List<Like> like(String text, Among among, int most) {
        try {
            built.await(BUILT_WITHIN_S, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return index.like(text, among, most);
    }
}
