package org.maekhai.visit.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class CalendarTextTest {
    private static final String NAME =
            "องค์การบริหารส่วนตำบลที่มีชื่อยาว, มีจุลภาค; อัฒภาค และ \\ ทับกลับ\nสองบรรทัด 😀 เกินเจ็ดสิบห้าไบต์";

    private final String text = text();

    private static String text() {
        var calendar = new CalendarText("แผนการติดตาม, ครู ก");
        calendar.add(new CalendarText.Event(
                "7@maekhai",
                3,
                Instant.parse("2026-11-22T18:30:00Z"),
                LocalDate.of(2026, 12, 31),
                "ติดตาม อบต.",
                NAME,
                18.78,
                -100.77));
        return calendar.text();
    }

    @Test
    void whatIsWrittenIsReadByOthersAsItWas() {
        var event = Biweekly.parse(text).first().getEvents().get(0);

        assertEquals(NAME, event.getLocation().getValue());
        assertEquals("7@maekhai", event.getUid().getValue());
        assertEquals(3, event.getSequence().getValue());
        assertEquals(
                Instant.parse("2026-11-22T18:30:00Z"),
                event.getDateTimeStamp().getValue().toInstant());
        assertEquals(18.78, event.getGeo().getLatitude());
        assertEquals(-100.77, event.getGeo().getLongitude());
    }

    @Test
    void aDayIsThatDayWhereverItIsReadAndEndsBeforeTheNext() {
        var before = TimeZone.getDefault();
        try {
            for (var zone : new String[] {"Asia/Bangkok", "America/Los_Angeles", "Pacific/Auckland"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                var event = Biweekly.parse(text).first().getEvents().get(0);
                assertFalse(event.getDateStart().getValue().hasTime());
                assertEquals("2026-12-31", day(event.getDateStart().getValue().getRawComponents()), zone);
                assertEquals("2027-01-01", day(event.getDateEnd().getValue().getRawComponents()), zone);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static String day(biweekly.util.DateTimeComponents parts) {
        return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate()).toString();
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoSignIsCut() {
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
        for (var line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n") || line.contains("�"), line);
        }
        assertTrue(text.replace("\r\n ", "").contains("สองบรรทัด 😀"));
    }
}
