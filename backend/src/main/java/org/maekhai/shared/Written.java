package org.maekhai.shared;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.outbox.Topic;

/**
 * Something was written. Told by the {@link Journal} in the transaction of the write; the audit keeps it, others may act
 * on it.
 *
 * @param before what it was (null when it was made), after what it is (null when it is gone)
 */
public record Written(Action action, Subject of, Object before, Object after) {
    /** What another write brought about: the record tells it after its cause. */
    public static final Topic<Written> EFFECT = new Topic<>("written.effect", Written.class);

    @Schema(name = "AuditAction")
    public enum Action {
        CREATE,
        UPDATE,
        DELETE,
        IMPORT,
        UNDO,
        ACCEPT,
        REFUSE,
        CONFIRM
    }
}
