package org.maekhai.shared;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where searches wait for the processors, each of which keeps all of them busy: in the order in which they were asked for,
 * those that can wait after all others.
 */
@ApplicationScoped
public class SearchQueue {
    private final AtomicLong numbers = new AtomicLong();
    private final ThreadPoolExecutor searching;

    /** @param concurrent searches at the same time */
    SearchQueue(@ConfigProperty(name = "maekhai.planning.concurrent", defaultValue = "1") int concurrent) {
        searching = new ThreadPoolExecutor(
                concurrent, concurrent, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), SearchQueue::thread);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "search");
        thread.setDaemon(true);
        return thread;
    }

    private record Turn(boolean canWait, long number, Runnable work) implements Runnable, Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return canWait != other.canWait
                    ? Boolean.compare(canWait, other.canWait)
                    : Long.compare(number, other.number);
        }

        @Override
        public void run() {
            work.run();
        }
    }

    void submit(boolean canWait, Runnable work) {
        searching.execute(new Turn(canWait, numbers.getAndIncrement(), work));
    }

    void onStop(@Observes ShutdownEvent stop) {
        searching.shutdownNow();
    }
}
