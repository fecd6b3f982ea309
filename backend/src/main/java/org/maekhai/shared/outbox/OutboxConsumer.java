package org.maekhai.shared.outbox;

import java.util.Set;

/** Who wants to know what happened, and acts on it after the transaction of its cause. */
public interface OutboxConsumer {
    /** In the database: it stays the same, whatever the class is called. */
    String name();

    Set<Topic<?>> topics();

    /**
     * In the transaction that takes the event out of the outbox: what is written to this database is written exactly once.
     * What is done elsewhere may be done again when a server dies meanwhile: the event's id tells.
     *
     * <p>What is thrown undoes it, and it is tried again later. Events of one subject come in the order in which they were
     * written, as far as one was committed before the other was written; those of different subjects mostly.
     */
    void deliver(OutboxEvent event);
}
