package org.maekhai.shared.attachment;

import java.util.UUID;
import org.maekhai.shared.Place;

/** Who may see and change what is attached to owners of one kind: for the feature to say that has them. */
public interface AttachmentRights {
    /** See {@link AttachmentOwner}. */
    String kind();

    /** @throws org.maekhai.shared.problem.Failure 404 unless the caller may see that owner, and so what is attached to it */
    void require(UUID owner);

    /**
     * In a transaction: refuses whoever may attach nothing to that owner, and locks it until the transaction ends.
     *
     * @return where it lies
     */
    Place lock(UUID owner);
}
