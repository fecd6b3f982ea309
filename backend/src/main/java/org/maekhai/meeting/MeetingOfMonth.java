package org.maekhai.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A meeting as the month's report tells it.
 *
 * @param present who came, for themselves or for somebody else
 * @param actions what was agreed there or taken over, as it stood on the day that is told of
 */
public record MeetingOfMonth(
        UUID id,
        MeetingKind kind,
        int number,
        int year,
        LocalDate on,
        String place,
        int present,
        int absent,
        List<Resolved> resolutions,
        List<OpenAction> actions,
        boolean closed) {

    /** @param title of the item, {@code text} the resolution */
    public record Resolved(String title, String text) {}

    /** @param doneOn the day on which it, or what a later meeting made of it, was done */
    public record OpenAction(String text, String owner, LocalDate dueOn, LocalDate doneOn) {}
}
