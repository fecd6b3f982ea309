package org.maekhai.shared.outbox;

import java.time.Instant;
import java.util.UUID;
import org.maekhai.shared.journal.Author;
import org.maekhai.shared.journal.Subject;

/**
 * Something that happened.
 *
 * @param id the same for all who are told of it, and each time
 * @param payload JSON of what its {@link Topic} says
 */
public record OutboxEvent(UUID id, String topic, Instant at, Author by, Subject of, String payload) {}
