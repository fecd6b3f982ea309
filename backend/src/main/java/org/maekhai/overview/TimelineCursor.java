package org.maekhai.overview;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.timeline.TimelineEntry;
import org.maekhai.shared.timeline.TimelineKind;

/**
 * The entry after which a timeline goes on: its place in the order, whatever was entered or taken back since.
 *
 * @param told how many of its day were told, up to it
 */
record TimelineCursor(LocalDate on, TimelineKind kind, String key, int told) {
    private static final int MOST = 1_000_000;

    /** A day of a year of four digits; the machine reads others, but no database. */
    private static final int LENGTH_OF_DAY = "2026-11-23".length();

    /** After the last of those that are told. @param before where those began; null: with the latest */
    static TimelineCursor after(List<TimelineEntry> entries, TimelineCursor before) {
        var last = entries.get(entries.size() - 1);
        long ofItsDay =
                entries.stream().filter(entry -> entry.on().equals(last.on())).count();
        int earlier = before != null && before.on.equals(last.on()) ? before.told : 0;
        return new TimelineCursor(last.on(), last.kind(), last.key(), (int) Math.min(earlier + ofItsDay, MOST));
    }

    /** @throws Failure 400 for what is no cursor */
    static TimelineCursor of(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 4);
            int told = Integer.parseInt(parts[2]);
            if (told < 0 || told > MOST || parts[0].length() != LENGTH_OF_DAY) {
                throw new IllegalArgumentException();
            }
            return new TimelineCursor(LocalDate.parse(parts[0]), TimelineKind.valueOf(parts[1]), parts[3], told);
        } catch (RuntimeException noCursor) {
            throw Failure.malformed("/before", "BAD_PARAMETER", text);
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((on + " " + kind + " " + told + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an entry stands after it. */
    boolean isBefore(TimelineEntry entry) {
        int days = entry.on().compareTo(on);
        int kinds = entry.kind().compareTo(kind);
        return days < 0 || days == 0 && (kinds > 0 || kinds == 0 && entry.key().compareTo(key) < 0);
    }
}
