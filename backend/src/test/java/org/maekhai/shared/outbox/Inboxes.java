package org.maekhai.shared.outbox;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Consumers of the tests, which keep what they were told and fail when they are meant to. */
class Inboxes {
    static final Topic<String> HAPPENED = new Topic<>("test.happened", String.class);
    static final Topic<String> FOR_FIRST = new Topic<>("test.for-first", String.class);
    static final Topic<String> FOR_SECOND = new Topic<>("test.for-second", String.class);

    private Inboxes() {}

    abstract static class Inbox implements OutboxConsumer {
        private final BlockingQueue<OutboxEvent> told = new LinkedBlockingQueue<>();
        private final AtomicInteger refused = new AtomicInteger();
        private volatile Consumer<OutboxEvent> does = event -> {};

        @Override
        public void deliver(OutboxEvent event) {
            try {
                does.accept(event);
            } catch (RuntimeException | Error e) {
                refused.incrementAndGet();
                throw e;
            }
            told.add(event);
        }

        void does(Consumer<OutboxEvent> what) {
            does = what;
        }

        void refuses(String subject) {
            does = event -> {
                if (event.of().id().equals(subject)) {
                    throw new IllegalStateException("on purpose");
                }
            };
        }

        /** From now on, as if nothing had been. */
        void behave() {
            does = event -> {};
            refused.set(0);
            told.clear();
        }

        int refused() {
            return refused.get();
        }

        Queue<OutboxEvent> told() {
            return told;
        }

        OutboxEvent next() throws InterruptedException {
            var event = told.poll(60, TimeUnit.SECONDS);
            assertNotNull(event, "nothing was told");
            return event;
        }

        List<OutboxEvent> events(int count) {
            return Stream.generate(() -> {
                        try {
                            return next();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .limit(count)
                    .toList();
        }

        List<String> payloads(int count) {
            return events(count).stream().map(OutboxEvent::payload).toList();
        }
    }

    @ApplicationScoped
    static class First extends Inbox {
        @Override
        public String name() {
            return "test-first";
        }

        @Override
        public Set<Topic<?>> topics() {
            return Set.of(HAPPENED, FOR_FIRST);
        }
    }

    @ApplicationScoped
    static class Second extends Inbox {
        @Override
        public String name() {
            return "test-second";
        }

        @Override
        public Set<Topic<?>> topics() {
            return Set.of(HAPPENED, FOR_SECOND);
        }
    }
}
