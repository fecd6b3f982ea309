package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The coverage plans of a province, for those who meet about them. Whoever asks has seen to it who may see the province. */
public interface MetPlans {
    /** Nothing where that province has none of that id. */
    Optional<MetPlan> find(UUID id, String provinceCode);

    /** The last one that is READY or AGREED: what there is to speak of. */
    Optional<MetPlan> latest(String provinceCode);

    /** Whether one was agreed at that meeting. */
    boolean isAgreedAt(UUID meetingId);

    /** Nobody else writes plans of the province until the transaction ends. Everybody takes it before the lock of its meetings. */
    void lock(String provinceCode);

    /** A meeting was held on another day than was written, or elsewhere: so was what was agreed there. After {@link #lock}. */
    void agreedAt(UUID meetingId, LocalDate on, String place);
}
