package org.maekhai.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of a plan when things go wrong around it. */
@QuarkusTest
class SearchJobsTest {
    @Inject
    SearchQueue queue;

    @Test
    void aPlanWhoseFailureCouldNotBeNotedIsNotedLater() throws Exception {
        var jobs = new Unlucky(queue);
        jobs.open();
        try {
            var plan = UUID.randomUUID();
            jobs.submit(plan, false);

            assertEquals(plan + " SOLVER_FAILED", jobs.noted.poll(20, TimeUnit.SECONDS));
            assertEquals(3, jobs.tries.get());
            assertTrue(jobs.noted.isEmpty());
        } finally {
            jobs.close();
        }
    }

    /** Its plans don't begin, and the database is away for a moment. */
    private static final class Unlucky extends SearchJobs<SearchJobs.Search> {
        final AtomicInteger tries = new AtomicInteger();
        final BlockingQueue<String> noted = new LinkedBlockingQueue<>();

        Unlucky(SearchQueue queue) {
            super(queue);
        }

        @Override
        protected Search begin(UUID planId) {
            throw new IllegalStateException("a fact that can't be read");
        }

        @Override
        protected void fail(UUID planId, String code) {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("the database is away");
            }
            noted.add(planId + " " + code);
        }

        @Override
        protected void finish(UUID planId, Search search) {}

        @Override
        protected void failAll(String code) {}

        @Override
        protected void report(UUID planId, double progress, Search search) {}
    }
}
