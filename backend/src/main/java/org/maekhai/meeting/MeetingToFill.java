package org.maekhai.meeting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A meeting whose list of attendees a file may fill in.
 *
 * @param year of the Buddhist era
 * @param closed then it may not
 */
public record MeetingToFill(
        UUID id, String provinceCode, MeetingKind kind, int number, int year, LocalDate heldOn, boolean closed) {
    public String called() {
        return number + "/" + year;
    }
}
