package org.maekhai.assignment.plan;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.assignment.PlanMeetings;
import org.maekhai.shared.http.MultiLine;

/**
 * Where and when the division was agreed at a joint meeting (memo order 2).
 *
 * @param on left out: the day of the meeting; {@code place} likewise
 * @param meetingId the meeting whose minutes say so; null: they aren't written here
 */
record AgreePlan(
        LocalDate on,
        @Size(max = 300, message = "TOO_LONG") String place,
        @Size(max = 2000, message = "TOO_LONG") @MultiLine String note,
        UUID meetingId) {

    AgreePlan at(PlanMeetings.PlanMeeting meeting) {
        return new AgreePlan(on == null ? meeting.on() : on, place == null ? meeting.place() : place, note, meetingId);
    }
}
