package org.maekhai.shared.work;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_AFTER;
import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.maekhai.shared.problem.Failure;

/**
 * How the server stops when it is told to. Whoever asks from then on is sent elsewhere; what goes on has time to finish, and
 * what takes longer is broken off and undone before the database is closed under it.
 */
@ApplicationScoped
public class Stopping {
    private static final Logger LOG = Logger.getLogger(Stopping.class);
    /** What a long import has written isn't undone at once. */
    private static final Duration UNDONE_WITHIN = Duration.ofSeconds(30);

    private static final int RETRY_SECONDS = 10, LOOK_MS = 20;

    private final Duration within;
    /** What goes on, each with what ends it when it takes too long. */
    private final Map<Object, Runnable> goingOn = new ConcurrentHashMap<>();

    private volatile boolean begun;
    private volatile boolean timeUp;

    Stopping(@ConfigProperty(name = "maekhai.stop.within", defaultValue = "PT20S") Duration within) {
        this.within = within;
    }

    /** Work that is waited for, also when the client that asked for it has gone. */
    public interface Work extends AutoCloseable {
        @Override
        void close();
    }

    /** Work that asks now and then whether to {@link #goOn}. */
    public Work holdOff() {
        return holdOff(() -> {});
    }

    public Work holdOff(Runnable breakOff) {
        var work = new Object();
        goingOn.put(work, breakOff);
        return () -> goingOn.remove(work);
    }

    /** What hasn't begun to be done isn't done here any more. */
    public boolean hasBegun() {
        return begun;
    }

    /** What still goes on is broken off now, and nothing of it is kept. */
    public boolean isTimeUp() {
        return timeUp;
    }

    /**
     * Asked now and then by whatever takes long.
     *
     * @throws Stopped when it is to be broken off
     */
    public void goOn() {
        if (timeUp) {
            throw new Stopped();
        }
    }

    /** 503: it isn't done for that; another server, or this one when it is there again, will do it. */
    public static final class Stopped extends Failure {
        public Stopped() {
            super(503, "STOPPING", RETRY_SECONDS);
        }
    }

    /** Before all others that are told: they give back what they have, and nothing is begun any more. */
    void begin(@Observes @Priority(PLATFORM_BEFORE) ShutdownDelayInitiatedEvent signal) {
        begun = true;
    }

    /** After all others. Everything still runs while this waits. */
    void stop(@Observes @Priority(PLATFORM_AFTER) ShutdownDelayInitiatedEvent signal) {
        if (!isDone()) {
            LOG.infof("Stopping: what goes on has %d s to finish (%d)", within.toSeconds(), goingOn.size());
        }
        await(within);
        timeUp = true;
        if (!isDone()) {
            LOG.infof("Stopping: what is not finished is broken off (%d)", goingOn.size());
            goingOn.values().forEach(Runnable::run);
            await(UNDONE_WITHIN);
        }
    }

    private boolean isDone() {
        return goingOn.isEmpty();
    }

    private void await(Duration within) {
        long began = System.nanoTime();
        try {
            while (!isDone() && System.nanoTime() - began < within.toNanos()) {
                Thread.sleep(LOOK_MS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
