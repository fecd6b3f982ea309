package org.maekhai.shared.work;

import java.time.Duration;

/** What is done every so often, by one of the servers ({@link Schedule}). */
public interface ScheduledWork {
    /** In the database: it stays the same, whatever the class is called. */
    String name();

    Duration every();

    /** In a transaction, which also notes that it was done. */
    void run();
}
