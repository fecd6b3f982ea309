package org.maekhai.visit.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A calendar as iCalendar (RFC 5545) writes it: lines of 75 octets at most, and whole days as days, in no time zone. */
final class CalendarText {
    private static final int LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Something that takes a whole day.
     *
     * @param uid the same as long as it is the same
     * @param sequence how often it was changed
     * @param latitude null, as {@code longitude}: not known
     */
    record Event(
            String uid,
            long sequence,
            Instant changedAt,
            LocalDate day,
            String summary,
            String location,
            Double latitude,
            Double longitude) {}

    private final StringBuilder written = new StringBuilder();

    CalendarText(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Maekhai//Visits//TH");
        line("X-WR-CALNAME", escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
        line("X-PUBLISHED-TTL", "PT4H");
    }

    void add(Event event) {
        line("BEGIN", "VEVENT");
        line("UID", event.uid());
        line("SEQUENCE", Long.toString(event.sequence()));
        line("DTSTAMP", MOMENT.format(event.changedAt()));
        line("LAST-MODIFIED", MOMENT.format(event.changedAt()));
        line("DTSTART;VALUE=DATE", DAY.format(event.day()));
        // the first day that it doesn't take
        line("DTEND;VALUE=DATE", DAY.format(event.day().plusDays(1)));
        line("TRANSP", "TRANSPARENT");
        line("SUMMARY", escaped(event.summary()));
        line("LOCATION", escaped(event.location()));
        if (event.latitude() != null && event.longitude() != null) {
            line("GEO", String.format(Locale.ROOT, "%.6f;%.6f", event.latitude(), event.longitude()));
        }
        line("END", "VEVENT");
    }

    String text() {
        return written + "END:VCALENDAR\r\n";
    }

    private void line(String name, String value) {
        int octets = 0;
        for (int sign : (name + ":" + value).codePoints().toArray()) {
            var text = Character.toString(sign);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                // the blank with which it goes on counts as well
                written.append("\r\n ");
                octets = 1;
            }
            written.append(text);
            octets += size;
        }
        written.append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }
}
