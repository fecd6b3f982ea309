package org.maekhai.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Failure.FieldError;

/**
 * A meeting as it is stored, and what may become of it.
 *
 * @param said see {@link MeetingText}
 * @param closedAt null: its minutes are open
 */
record Meeting(
        UUID id,
        SaveMeeting said,
        Instant closedAt,
        String closedBy,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        long version) {

    static Meeting called(UUID id, SaveMeeting said, String by, Instant now) {
        return new Meeting(id, said, null, null, by, now, now, 0);
    }

    boolean isClosed() {
        return closedAt != null;
    }

    MeetingState state(LocalDate today) {
        if (isClosed()) {
            return MeetingState.CLOSED;
        }
        return said.on().isAfter(today) ? MeetingState.PLANNED : MeetingState.HELD;
    }

    /** @throws Failure 409 when it says anything else of minutes that are closed than that something is done */
    void requireMaySay(SaveMeeting fresh) {
        if (isClosed() && !said.saysTheSameButDone(fresh)) {
            throw Failure.conflict("MEETING_CLOSED");
        }
    }

    /** The same with all that it says. */
    Meeting saying(SaveMeeting whole) {
        return new Meeting(id, whole, closedAt, closedBy, createdBy, createdAt, changedAt, version);
    }

    Meeting changed(SaveMeeting fresh, Instant now) {
        return new Meeting(id, fresh, closedAt, closedBy, createdBy, createdAt, now, version + 1);
    }

    /** @throws Failure 409 before its day, or when it is closed already; 422 with what its minutes lack */
    Meeting closed(String by, LocalDate today, Instant now) {
        if (isClosed()) {
            throw Failure.conflict("MEETING_CLOSED");
        }
        if (said.on().isAfter(today)) {
            throw Failure.conflict("MEETING_NOT_HELD");
        }
        var lacking = lacking();
        if (!lacking.isEmpty()) {
            throw Failure.invalid(lacking);
        }
        return new Meeting(id, said, now, by, createdBy, createdAt, now, version + 1);
    }

    private List<FieldError> lacking() {
        List<FieldError> lacking = new ArrayList<>();
        boolean anybodyCame = said.attendees().stream()
                .map(SaveMeeting.Attendee::attendance)
                .anyMatch(came -> came == Attendance.PRESENT || came == Attendance.SUBSTITUTE);
        if (!anybodyCame) {
            lacking.add(FieldError.of("/attendees", "NOBODY_CAME"));
        } else {
            for (int i = 0; i < said.attendees().size(); i++) {
                if (said.attendees().get(i).attendance() == null) {
                    lacking.add(FieldError.of("/attendees/" + i + "/attendance", "REQUIRED"));
                }
            }
        }
        if (!said.hasMinutes()) {
            lacking.add(FieldError.of("/agenda", "NO_MINUTES"));
        }
        if (said.recorder() == null) {
            lacking.add(FieldError.of("/recorder", "REQUIRED"));
        }
        return lacking;
    }

    /** @throws Failure 409 unless its minutes are closed */
    Meeting reopened(Instant now) {
        if (!isClosed()) {
            throw Failure.conflict("MEETING_NOT_CLOSED");
        }
        return new Meeting(id, said, null, null, createdBy, createdAt, now, version + 1);
    }

    /** It speaks of a division that was agreed there, also when its minutes are closed. */
    Meeting speakingOf(UUID planId, Instant now) {
        return Objects.equals(planId, said.coveragePlanId()) ? this : changed(said.speakingOf(planId), now);
    }

    boolean isWithoutMinutes() {
        return !isClosed() && !said.hasMinutes();
    }

    MeetingRef ref() {
        return new MeetingRef(id, said.kind(), said.number(), said.year(), said.on());
    }

    Subject subject() {
        return Subject.ofProvince("meeting", id, said.provinceCode());
    }
}
