package org.maekhai.shared.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Where whoever writes tells it, in the transaction of the write: what is not recorded did not happen. */
@ApplicationScoped
public class Journal {
    private final Event<Written> written;

    Journal(Event<Written> written) {
        this.written = written;
    }

    /** @param before null when it was made; {@code after} null when it is gone */
    public void write(Written.Action action, Subject of, Object before, Object after) {
        written.fire(new Written(action, of, before, after));
    }
}
