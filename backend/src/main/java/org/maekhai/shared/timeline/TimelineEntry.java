package org.maekhai.shared.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened to a local government on a day, or is known to come.
 *
 * @param key tells it from all others of its kind; of one day the greater is the later
 * @param id of the visit, issue, meeting, hub or trainer that it is about
 * @param title of an issue, a hub, a member or a trainer; the number of a letter or meeting
 * @param text what was found, noted, answered; its beginning when it is long
 * @param by who did it
 * @param how ON_SITE, PHONE or ONLINE of a visit or advice, PRIMARY or BACKUP of an assignment, what an issue or meeting is
 * @param from what was before: a status, or the trainer who was replaced; {@code to} the status since
 * @param until the last day of what has one
 * @param reasons of a status, or of a hub that was suspended by itself
 */
public record TimelineEntry(
        @Schema(required = true) LocalDate on,
        @Schema(required = true) TimelineKind kind,
        @Schema(required = true) TimelineCode code,
        @Schema(required = true) String key,
        UUID id,
        String title,
        String text,
        String by,
        String how,
        String from,
        String to,
        LocalDate until,
        @Schema(required = true) List<String> reasons,
        TimelineFact fact) {

    /** The latest first; those of one day by kind, of one kind the later first: no two are in the same place. */
    public static final Comparator<TimelineEntry> LATEST_FIRST = Comparator.comparing(TimelineEntry::on)
            .reversed()
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::key, Comparator.reverseOrder());

    private static final int LONGEST = 600;

    public static TimelineEntry of(LocalDate on, TimelineCode code, Object key) {
        return new TimelineEntry(
                on, code.kind(), code, key.toString(), null, null, null, null, null, null, null, null, List.of(), null);
    }

    public TimelineEntry about(UUID what, String called) {
        return new TimelineEntry(on, kind, code, key, what, called, text, by, how, from, to, until, reasons, fact);
    }

    public TimelineEntry saying(String words) {
        return new TimelineEntry(
                on, kind, code, key, id, title, beginning(words), by, how, from, to, until, reasons, fact);
    }

    public TimelineEntry by(String who) {
        return new TimelineEntry(on, kind, code, key, id, title, text, who, how, from, to, until, reasons, fact);
    }

    public TimelineEntry how(String word) {
        return new TimelineEntry(on, kind, code, key, id, title, text, by, word, from, to, until, reasons, fact);
    }

    public TimelineEntry moved(String before, String since) {
        return new TimelineEntry(on, kind, code, key, id, title, text, by, how, before, since, until, reasons, fact);
    }

    public TimelineEntry until(LocalDate last) {
        return new TimelineEntry(on, kind, code, key, id, title, text, by, how, from, to, last, reasons, fact);
    }

    public TimelineEntry because(List<String> codes) {
        return new TimelineEntry(on, kind, code, key, id, title, text, by, how, from, to, until, codes, fact);
    }

    public TimelineEntry stating(TimelineFact stated) {
        return new TimelineEntry(on, kind, code, key, id, title, text, by, how, from, to, until, reasons, stated);
    }

    /** Whoever wants all of a long text opens what it belongs to. */
    private static String beginning(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var words = text.strip();
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end).stripTrailing() + "…";
    }
}
