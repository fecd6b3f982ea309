package org.maekhai.shared.outbox;

import org.maekhai.shared.journal.Written;

/**
 * What an event is about. A feature's topics stand beside it.
 *
 * @param name as consumers and the database know it ({@code hub.suspended}): it stays the same
 * @param payload what is told, as JSON: other systems may read it, and another version of Maekhai what this one wrote
 */
public record Topic<T>(String name, Class<T> payload) {
    /** What another write brought about: the record tells it after its cause. */
    public static final Topic<Written> EFFECT = new Topic<>("written.effect", Written.class);
}
