package org.maekhai.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Where whoever writes tells it, in the transaction of the write: what is not recorded did not happen. */
@ApplicationScoped
public class Journal {
    private final Event<Written> written;
    private final Event<Written.Effect> effects;

    Journal(Event<Written> written, Event<Written.Effect> effects) {
        this.written = written;
        this.effects = effects;
    }

    /** @param before null when it was made; {@code after} null when it is gone */
    public void write(Written.Action action, Subject of, Object before, Object after) {
        written.fire(new Written(action, of, before, after));
    }

    /** What another write of the transaction brought about. */
    public void writeEffect(Written.Action action, Subject of, Object before, Object after) {
        effects.fire(new Written.Effect(new Written(action, of, before, after)));
    }
}
