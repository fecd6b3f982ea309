package org.maekhai.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.shared.thai.ThaiText;

/**
 * A meeting as its minutes say it (orders 2 and 4), in the five sections of the Prime Minister's Office's regulation.
 *
 * @param number within province, kind and year; left out: the next one
 * @param year of the Buddhist era; left out: that of its day
 * @param from a time of day, as {@code to}: 09:30
 * @param chair name and position, as they stand in the minutes; {@code recorder} and {@code checker} likewise
 * @param adopts whose minutes are adopted here
 * @param issueIds issues that it speaks of
 * @param coveragePlanId the division that it speaks of
 */
public record SaveMeeting(
        @NotNull(message = "REQUIRED") MeetingKind kind,

        @NotBlank(message = "REQUIRED") @Size(max = 2, message = "TOO_LONG")
        String provinceCode,

        @Min(value = 1, message = "OUT_OF_RANGE") @Max(value = 999, message = "OUT_OF_RANGE")
        Integer number,

        @Min(value = 2500, message = "OUT_OF_RANGE") @Max(value = 2700, message = "OUT_OF_RANGE")
        Integer year,

        @NotNull(message = "REQUIRED") LocalDate on,

        @Pattern(regexp = TIME, message = "BAD_TIME") @Schema(example = "09:30")
        String from,

        @Pattern(regexp = TIME, message = "BAD_TIME") @Schema(example = "12:00")
        String to,

        @Size(max = 300, message = "TOO_LONG") String place,
        @Size(max = 300, message = "TOO_LONG") String chair,
        @Size(max = 300, message = "TOO_LONG") String recorder,
        @Size(max = 300, message = "TOO_LONG") String checker,

        @Size(max = MOST_ITEMS, message = "TOO_MANY") List<@NotNull(message = "REQUIRED") @Valid Item> agenda,

        @Size(max = MOST_ATTENDEES, message = "TOO_MANY")
        List<@NotNull(message = "REQUIRED") @Valid Attendee> attendees,

        @Size(max = MOST_ISSUES, message = "TOO_MANY") List<@NotNull(message = "REQUIRED") UUID> issueIds,

        UUID coveragePlanId,

        @Size(max = MOST_ACTIONS, message = "TOO_MANY") List<@NotNull(message = "REQUIRED") @Valid Action> actions,

        @Valid Adopts adopts) {
    public static final int MOST_ITEMS = 100, MOST_ATTENDEES = 500, MOST_ISSUES = 300, MOST_ACTIONS = 200;
    /** Letters of what is said of an item. */
    public static final int LONGEST = 20_000;

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /**
     * An item of the agenda.
     *
     * @param id unique within the meeting; left out: the server's
     * @param section 1 what the chair tells, 2 the minutes before, 3 to be told and followed up, 4 to be decided, 5 anything else
     */
    @Schema(name = "MeetingItem")
    public record Item(
            UUID id,

            @Schema(required = true)
            @NotNull(message = "REQUIRED")
            @Min(value = 1, message = "OUT_OF_RANGE")
            @Max(value = 5, message = "OUT_OF_RANGE")
            Integer section,

            @Schema(required = true) @NotBlank(message = "REQUIRED") @Size(max = 500, message = "TOO_LONG")
            String title,

            @Size(max = LONGEST, message = "TOO_LONG") @MultiLine
            String facts,

            @Size(max = LONGEST, message = "TOO_LONG") @MultiLine
            String discussion,

            @Size(max = LONGEST, message = "TOO_LONG") @MultiLine
            String resolution) {

        boolean hasMinutes() {
            return discussion != null || resolution != null;
        }

        Item as(UUID known) {
            return new Item(known, section, title, facts, discussion, resolution);
        }

        Item stripped() {
            return new Item(
                    id,
                    section,
                    title.strip(),
                    ThaiText.orNull(facts),
                    ThaiText.orNull(discussion),
                    ThaiText.orNull(resolution));
        }
    }

    /**
     * Whoever is asked to come. Names stay as they are written, whatever becomes of trainer and local government.
     *
     * @param attendance null: not known yet
     * @param substituteFor for whom a SUBSTITUTE came
     * @param reason why an ABSENT one did not
     */
    @Schema(name = "MeetingAttendee")
    public record Attendee(
            UUID id,

            @Schema(required = true) @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
            String name,

            @Size(max = 300, message = "TOO_LONG") String position,
            UUID trainerId,
            @Size(max = 20, message = "TOO_LONG") String localGovernmentCode,
            Attendance attendance,
            @Size(max = 300, message = "TOO_LONG") String substituteFor,
            @Size(max = 500, message = "TOO_LONG") String reason) {

        Attendee as(UUID known) {
            return new Attendee(
                    known, name, position, trainerId, localGovernmentCode, attendance, substituteFor, reason);
        }

        Attendee stripped() {
            return new Attendee(
                    id,
                    name.strip(),
                    ThaiText.orNull(position),
                    trainerId,
                    ThaiText.orNull(localGovernmentCode),
                    attendance,
                    ThaiText.orNull(substituteFor),
                    ThaiText.orNull(reason));
        }
    }

    /**
     * What somebody is to do.
     *
     * @param id left out: the server's
     * @param owner who sees to it, as the minutes say it
     * @param carriedFrom the open action of an earlier meeting that it goes on with
     */
    @Schema(name = "MeetingAction")
    public record Action(
            UUID id,

            @Schema(required = true) @NotBlank(message = "REQUIRED") @Size(max = 2000, message = "TOO_LONG") @MultiLine
            String text,

            @Size(max = 300, message = "TOO_LONG") String owner,
            LocalDate dueOn,
            LocalDate doneOn,
            UUID carriedFrom) {

        Action as(UUID known) {
            return new Action(known, text, owner, dueOn, doneOn, carriedFrom);
        }

        Action doneOn(LocalDate day) {
            return new Action(id, text, owner, dueOn, day, carriedFrom);
        }

        Action stripped() {
            return new Action(id, text.strip(), ThaiText.orNull(owner), dueOn, doneOn, carriedFrom);
        }
    }

    /** The minutes of a meeting before. @param corrections null: there were none */
    @Schema(name = "MeetingAdopts")
    public record Adopts(
            @Schema(required = true) @NotNull(message = "REQUIRED")
            UUID meetingId,

            @Size(max = LONGEST, message = "TOO_LONG") @MultiLine
            String corrections) {

        Adopts stripped() {
            return new Adopts(meetingId, ThaiText.orNull(corrections));
        }
    }

    boolean hasMinutes() {
        return agenda.stream().anyMatch(Item::hasMinutes);
    }

    /** The same with other parts. */
    SaveMeeting with(List<Item> items, List<Attendee> people, List<UUID> issues, List<Action> agreed) {
        return with(items, people, issues, coveragePlanId, agreed);
    }

    SaveMeeting attendedBy(List<Attendee> people) {
        return with(agenda, people, issueIds, coveragePlanId, actions);
    }

    SaveMeeting speakingOf(UUID planId) {
        return with(agenda, attendees, issueIds, planId, actions);
    }

    /** Whether the other says nothing else but the days on which actions were done. */
    boolean saysTheSameButDone(SaveMeeting other) {
        return undone().equals(other.undone());
    }

    private SaveMeeting undone() {
        var undone = actions.stream().map(action -> action.doneOn(null)).toList();
        return with(agenda, attendees, issueIds, coveragePlanId, undone);
    }

    private SaveMeeting with(
            List<Item> items, List<Attendee> people, List<UUID> issues, UUID planId, List<Action> agreed) {
        return new SaveMeeting(
                kind,
                provinceCode,
                number,
                year,
                on,
                from,
                to,
                place,
                chair,
                recorder,
                checker,
                items,
                people,
                issues,
                planId,
                agreed,
                adopts);
    }

    UUID adopted() {
        return adopts == null ? null : adopts.meetingId();
    }
}
