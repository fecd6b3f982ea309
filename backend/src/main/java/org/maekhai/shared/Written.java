package org.maekhai.shared;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something was written. Fired in the transaction of the write; the audit keeps it, others may act on it.
 *
 * @param entity local-government, user, token, exemption, registry-proposal, import, cohort, participant, trainer
 * @param entityId the code of a local government, else the id
 * @param before what it was (null when it was made), after what it is (null when it is gone)
 */
public record Written(
        Action action,
        String entity,
        String entityId,
        String provinceCode,
        String districtCode,
        String localGovernmentCode,
        Object before,
        Object after) {

    /** A write that another one of its transaction brought about: the record tells it after its cause. */
    public record Effect(Written written) {}

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

    /** A write that belongs to no place. */
    public static Written of(Action action, String entity, Object id, Object before, Object after) {
        return new Written(action, entity, id.toString(), null, null, null, before, after);
    }
}
