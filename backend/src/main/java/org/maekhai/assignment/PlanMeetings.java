package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Meetings at which coverage plans are agreed, told by the feature that has them. */
public interface PlanMeetings {
    /** A meeting at which a plan may be agreed. */
    record PlanMeeting(LocalDate on, String place) {}

    /**
     * From now on that meeting speaks of the plan, also one that is closed. Called in the transaction in which the plan is agreed,
     * with the lock of its province.
     *
     * @return nothing where that province has no such meeting
     */
    Optional<PlanMeeting> tie(UUID meetingId, String provinceCode, UUID planId);
}
