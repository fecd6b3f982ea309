package org.maekhai.shared.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("without-database")
class ThaiDatesTest {
    private static final List<String> LONG = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-30",
                "2569-09-30",
                "30/09/2569",
                "30/9/2569",
                "30-09-69",
                "30.09.2569",
                "30/09/2026",
                "๓๐ ก.ย. ๖๙",
                "๓๐/๐๙/๒๕๖๙",
                "30 กันยายน 2569",
                "30 กันยายน พ.ศ. ๒๕๖๙",
                "๓๐ กันยายน พ.ศ.๒๕๖๙",
                "30ก.ย.69",
                "30-ก.ย.-69",
                "30 กย 69",
                "วันที่ 30 กันยายน 2569",
                "วันพุธที่ 30 กันยายน 2569",
                "2026/09/30",
                "2026-09-30T00:00:00",
                "2026-09-30 00:00:00",
                "30/09/2569 0:00:00",
                "20260930",
                "25690930",
                "46295",
                "46295.5",
                "46295.0",
                "30 Sep 2026",
                "Sep 30, 2026",
                "30 September ค.ศ. 2026",
                "30 ก.ย. ค.ศ. 26",
                "30/09/26",
                " 30 กันยายน 2569 ",
                "\u200b30/09/2569"
            })
    void everyUsualFormIsTheSameDay(String text) {
        assertEquals(LocalDate.of(2026, 9, 30), ThaiDates.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 กุมภาพันธ์ 2569",
                "31/04/2569",
                "2026-02-29",
                "29/02/2569",
                "00/01/2569",
                "13/13/2569",
                "9/30/2026",
                "กันยายน 2569",
                "1-ม.ค.",
                "2569",
                "ไม่ทราบ",
                "",
                "-",
                "1/2/3/4",
                "30/09",
                "30/09/256",
                "12 12",
                "300000",
                "5",
                "กันยายน",
                "30 กันยายน กันยายน 2569",
                "999999999999999",
                "30/09/๒",
                "2026-9",
                "1e5",
                "30 ก.ย. ค.ศ. 2569"
            })
    void whatIsNoDayIsNone(String text) {
        assertNull(ThaiDates.parse(text));
    }

    @Test
    void aLeapDayIsOneInItsOwnYear() {
        assertEquals(LocalDate.of(2024, 2, 29), ThaiDates.parse("29 ก.พ. 2567"));
        assertEquals(LocalDate.of(2024, 2, 29), ThaiDates.parse("29/2/67"));
    }

    @Test
    void anyDayInAnyFormComesBackTheSame() {
        var random = new Random(42);
        for (int i = 0; i < 5000; i++) {
            var day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(14_000));
            int be = day.getYear() + 543;
            int d = day.getDayOfMonth();
            int m = day.getMonthValue();
            var forms = List.of(
                    day.toString(),
                    "%04d-%02d-%02d".formatted(be, m, d),
                    "%02d/%02d/%d".formatted(d, m, be),
                    "%d/%d/%d".formatted(d, m, day.getYear()),
                    "%d-%d-%02d".formatted(d, m, be % 100),
                    "%d.%d.%d".formatted(d, m, be),
                    d + " " + LONG.get(m - 1) + " " + be,
                    d + " " + LONG.get(m - 1) + " พ.ศ. " + be,
                    d + " " + SHORT.get(m - 1) + " %02d".formatted(be % 100),
                    d + SHORT.get(m - 1) + "%d".formatted(be),
                    thaiDigits(d + " " + SHORT.get(m - 1) + " " + be),
                    thaiDigits("%02d/%02d/%d".formatted(d, m, be)),
                    Long.toString(day.toEpochDay() + 25569));
            for (var form : forms) {
                assertEquals(day, ThaiDates.parse(form), form);
            }
        }
    }

    @Test
    void noTextMakesItFall() {
        var random = new Random(7);
        var letters = "0123456789/-. ๐๑๒๓กขคงจฉชซ.ยมศพ:T,()".toCharArray();
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(16); n > 0; n--) {
                text.append(letters[random.nextInt(letters.length)]);
            }
            ThaiDates.parse(text.toString());
        }
    }

    private static String thaiDigits(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c >= '0' && c <= '9' ? (char) ('๐' + c - '0') : c);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-14T17:00:00.000Z, 2026-10-15",
        "2026-10-14T16:59:59Z, 2026-10-14",
        "2026-12-31T17:00Z, 2027-01-01",
        "2569-10-14T17:00:00Z, 2026-10-15",
        "2026-10-14 17:00:00+00:00, 2026-10-15",
        "2026-10-16T00:00:00+07:00, 2026-10-16",
        "2026-10-16T00:00:00+0700, 2026-10-16",
        "2026-10-16T23:59:59, 2026-10-16",
        "15/10/2569 เวลา 08.30 น., 2026-10-15",
        "15 ต.ค. 2569 08:30 น., 2026-10-15",
        "5 10.69, 2026-10-05"
    })
    void aMomentIsTheDayThatItIsInBangkok(String text, LocalDate day) {
        assertEquals(day, ThaiDates.parse(text));
    }

    @Test
    void aMomentThatIsNoneIsNoDay() {
        for (var text : List.of("2026-10-14T25:00:00Z", "2026-02-30T17:00:00Z", "2026-10-14T17:00:00+99:00")) {
            assertNull(ThaiDates.parse(text), text);
        }
        // month and day are never exchanged
        assertNull(ThaiDates.parse("10/15/2026"));
        assertEquals(LocalDate.of(2026, 10, 12), ThaiDates.parse("12/10/2026"));
    }

    @ParameterizedTest
    @CsvSource({
        "วันที่ 19 เดือนตุลาคม พ.ศ. 2569, 2026-10-19",
        "ศุกร์ที่ 4 พฤศจิกายน 2569, 2026-11-04",
        "Friday 4 November 2026, 2026-11-04"
    })
    void wordsAroundADayAreNoObstacle(String text, LocalDate day) {
        assertEquals(day, ThaiDates.parse(text));
    }
}
