package org.maekhai.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.assignment.MetPlan;
import org.maekhai.issue.RaisedIssue;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.PlaceRef;

/**
 * A meeting with all that its minutes say.
 *
 * @param state as of today
 * @param coveragePlan what became of the division that it speaks of
 * @param adopts the minutes that were adopted here, {@code adoptedBy} the meeting that adopted these
 * @param issues those of {@code issueIds} that the caller may see
 * @param may what the caller may do with it now
 */
@Schema(name = "MeetingView")
public record MeetingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) MeetingKind kind,
        @Schema(required = true) String provinceCode,
        @Schema(required = true) PlaceRef province,
        @Schema(required = true) int number,
        @Schema(required = true) int year,
        @Schema(required = true) LocalDate on,
        String from,
        String to,
        String place,
        String chair,
        String recorder,
        String checker,
        @Schema(required = true) MeetingState state,
        @Schema(required = true) List<SaveMeeting.Item> agenda,
        @Schema(required = true) List<Attendee> attendees,
        @Schema(required = true) List<UUID> issueIds,
        @Schema(required = true) List<RaisedIssue> issues,
        UUID coveragePlanId,
        MetPlan coveragePlan,
        @Schema(required = true) List<Action> actions,
        Adopted adopts,
        MeetingRef adoptedBy,
        Instant closedAt,
        String closedBy,
        @Schema(required = true) List<MeetingAct> may,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant changedAt) {

    /** @param trainer null: none is named, or it is known no more; {@code localGovernment} likewise */
    @Schema(name = "MeetingAttendeeView")
    public record Attendee(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name,
            String position,
            UUID trainerId,
            Named trainer,
            String localGovernmentCode,
            LocalGovernmentRef localGovernment,
            Attendance attendance,
            String substituteFor,
            String reason) {}

    /** A trainer as the registry of trainers calls it. */
    @Schema(name = "MeetingTrainer")
    public record Named(
            @Schema(required = true) UUID id,
            @Schema(required = true) String code,
            @Schema(required = true) String name) {}

    /**
     * Something that was agreed.
     *
     * @param settledOn the day on which it, or what a later meeting made of it, was done
     * @param overdue it is open, and its day has passed
     * @param origin where it was agreed first; null: here
     * @param times how often it was carried over until it came here
     * @param carriedTo the meeting that took it over
     */
    @Schema(name = "MeetingActionView")
    public record Action(
            @Schema(required = true) UUID id,
            @Schema(required = true) String text,
            String owner,
            LocalDate dueOn,
            LocalDate doneOn,
            UUID carriedFrom,
            @Schema(required = true) ActionState state,
            LocalDate settledOn,
            @Schema(required = true) boolean overdue,
            Origin origin,
            @Schema(required = true) int times,
            MeetingRef carriedTo) {}

    /** The meeting at which something was agreed first. */
    @Schema(name = "MeetingActionOrigin")
    public record Origin(
            @Schema(required = true) UUID meetingId,
            @Schema(required = true) MeetingKind kind,
            @Schema(required = true) int number,
            @Schema(required = true) int year,
            @Schema(required = true) LocalDate on) {}

    @Schema(name = "MeetingAdopted")
    public record Adopted(
            @Schema(required = true) UUID meetingId,
            String corrections,
            @Schema(required = true) MeetingRef meeting) {}
}
