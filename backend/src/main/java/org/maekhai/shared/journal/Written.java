package org.maekhai.shared.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something was written. Told by the {@link Journal} in the transaction of the write; the audit keeps it, others may act
 * on it.
 *
 * @param before what it was (null when it was made), after what it is (null when it is gone)
 */
public record Written(Action action, Subject of, Object before, Object after) {
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
