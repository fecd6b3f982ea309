package org.maekhai.shared.outbox;

/**
 * What an event is about. A feature's topics stand beside it, those of all at the {@link Outbox}.
 *
 * @param name as consumers and the database know it ({@code hub.suspended}): it stays the same
 * @param payload what is told, as JSON: other systems may read it, and another version of Maekhai what this one wrote
 */
public record Topic<T>(String name, Class<T> payload) {}
