package org.maekhai.shared.thai;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Days in every form that Thai offices write: ISO, day/month/year, month names, Thai digits, Buddhist or common era,
 * two- or four-digit years, and the serial numbers of spreadsheets. Day before month, always.
 */
public final class ThaiDates {
    private static final int BUDDHIST_ERA = 543;
    /** A year from here on is Buddhist, also in a real date cell in which someone typed 2569. */
    private static final int FIRST_BUDDHIST_YEAR = 2400;
    /** 40..99 are 2540..2599 BE, 00..39 are 2000..2039 CE. */
    private static final int FIRST_BUDDHIST_SHORT_YEAR = 40;

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    /** As programs write a moment, with its distance from Greenwich. */
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?) ?([Zz]|[+-]\\d{2}(?::?\\d{2})?)");

    /** At the end of a day: {@code 08:30:00}, {@code 8:30 PM}, {@code เวลา 08.30 น.}. */
    private static final Pattern TIME =
            Pattern.compile("[ Tt,] ?(?:เวลา ?)?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)? ?(?:น\\.?|[aApP][mM])?$"
                    + "|[ ,]*เวลา ?\\d{1,2}\\.\\d{2} ?(?:น\\.?)?$|[ ,]\\d{1,2}\\.\\d{2} ?น\\.?$");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Set<String> FILLERS = Set.of("วันที่", "ที่", "วัน", "เดือน", "ปี", "พศ", "be", "ณ");
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:วัน)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ?|ศุกร์|เสาร์)(?:ที่)?|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?");
    private static final Set<String> COMMON_ERA = Set.of("คศ", "ad", "ce");

    static {
        String[][] names = {
            {"มกราคม", "มกรา", "มค", "january", "jan"},
            {"กุมภาพันธ์", "กุมภา", "กพ", "february", "feb"},
            {"มีนาคม", "มีนา", "มีค", "march", "mar"},
            {"เมษายน", "เมษา", "เมย", "april", "apr"},
            {"พฤษภาคม", "พฤษภา", "พค", "may"},
            {"มิถุนายน", "มิถุนา", "มิย", "june", "jun"},
            {"กรกฎาคม", "กรกฎา", "กค", "july", "jul"},
            {"สิงหาคม", "สิงหา", "สค", "august", "aug"},
            {"กันยายน", "กันยา", "กย", "september", "sep", "sept"},
            {"ตุลาคม", "ตุลา", "ตค", "october", "oct"},
            {"พฤศจิกายน", "พฤศจิกา", "พย", "november", "nov"},
            {"ธันวาคม", "ธันวา", "ธค", "december", "dec"},
        };
        for (int month = 1; month <= 12; month++) {
            for (var name : names[month - 1]) {
                MONTHS.put(name, month);
            }
        }
    }

    private ThaiDates() {}

    /** The day, or null when the text is none: words, 30 February, a month without a day. */
    public static LocalDate parse(String text) {
        if (text == null) {
            return null;
        }
        var iso = iso(text);
        if (iso != null) {
            return iso;
        }
        var normal = ThaiText.normalize(text);
        if (normal.length() > 60) {
            return null;
        }
        if (MOMENT.matcher(normal).matches()) {
            return moment(normal);
        }
        return new Reading(withoutTime(normal)).day();
    }

    /** {@code 2026-09-30}, the form that most rows of most files have. */
    private static LocalDate iso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int number = 0;
        for (int i = 0; i < 10; i++) {
            if (i == 4 || i == 7) {
                continue;
            }
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return day(number / 10000, number / 100 % 100, number % 100);
    }

    private static LocalDate day(int year, int month, int dayOfMonth) {
        int common = year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_ERA : year;
        if (common < 1800 || common > 2400 || month < 1 || month > 12 || dayOfMonth < 1) {
            return null;
        }
        if (dayOfMonth > 28 && dayOfMonth > YearMonth.of(common, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(common, month, dayOfMonth);
    }

    /** The day of a moment in Bangkok: 17:00 in Greenwich is midnight of the next one. */
    private static LocalDate moment(String text) {
        var matcher = MOMENT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        var day = iso(matcher.group(1));
        var time = matcher.group(2).split("[:.]");
        var offset = matcher.group(3);
        if (day == null) {
            return null;
        }
        try {
            var at = LocalTime.of(Integer.parseInt(time[0]), Integer.parseInt(time[1]));
            var zone = ZoneOffset.of(offset.equalsIgnoreCase("z") ? "Z" : offset);
            return day.atTime(at).atOffset(zone).atZoneSameInstant(BANGKOK).toLocalDate();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static String withoutTime(String text) {
        var matcher = TIME.matcher(text);
        return matcher.find() ? text.substring(0, matcher.start()) : text;
    }

    /** {@code 30/6/2569}. */
    public static String written(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + (day.getYear() + BUDDHIST_ERA);
    }

    /** Numbers and a month's name in the order in which they stand. */
    private static final class Reading {
        private final String text;
        private final int[] numbers = new int[3];
        private final int[] lengths = new int[3];
        private int count;
        private int month;
        private boolean commonEra;
        private boolean readable = true;

        Reading(String text) {
            this.text = text.toLowerCase(Locale.ROOT);
            int at = 0;
            while (at < this.text.length() && readable) {
                char c = this.text.charAt(at);
                if (c >= '0' && c <= '9') {
                    at = number(at);
                } else if (isLetter(c)) {
                    at = word(at);
                } else if ("/-., ()–".indexOf(c) >= 0) {
                    at++;
                } else {
                    readable = false;
                }
            }
        }

        private int number(int from) {
            int end = from;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (count == 3 || end - from > 8) {
                readable = false;
                return end;
            }
            numbers[count] = Integer.parseInt(text.substring(from, end));
            lengths[count++] = end - from;
            return end;
        }

        private int word(int from) {
            int end = from;
            while (end < text.length() && (isLetter(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            var word = text.substring(from, end).replace(".", "");
            if (word.startsWith("เดือน") && word.length() > 5) {
                word = word.substring(5);
            }
            var name = MONTHS.get(word);
            if (name == null && (word.endsWith("พศ") || word.endsWith("คศ")) && word.length() > 2) {
                name = MONTHS.get(word.substring(0, word.length() - 2));
                commonEra |= word.endsWith("คศ");
            }
            if (name != null) {
                readable = month == 0;
                month = name;
            } else if (COMMON_ERA.contains(word)) {
                commonEra = true;
            } else if (!FILLERS.contains(word) && !WEEKDAY.matcher(word).matches()) {
                readable = false;
            }
            return end;
        }

        LocalDate day() {
            if (!readable) {
                return null;
            }
            if (month > 0) {
                if (count != 2) {
                    return null;
                }
                return lengths[0] == 4
                        ? ThaiDates.day(numbers[0], month, numbers[1])
                        : ThaiDates.day(year(1), month, numbers[0]);
            }
            if (count == 3) {
                return lengths[0] == 4
                        ? ThaiDates.day(numbers[0], numbers[1], numbers[2])
                        : ThaiDates.day(year(2), numbers[1], numbers[0]);
            }
            if (count == 1 || count == 2 && text.matches("\\d{5,6}\\.\\d+")) {
                return lengths[0] == 8 && count == 1
                        ? ThaiDates.day(numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100)
                        : serial(numbers[0]);
            }
            return null;
        }

        /** 0, which is no year, when it has neither two nor four digits. */
        private int year(int index) {
            int year = numbers[index];
            if (lengths[index] == 4) {
                return commonEra && year >= FIRST_BUDDHIST_YEAR ? 0 : year;
            }
            if (lengths[index] != 2) {
                return 0;
            }
            return commonEra || year < FIRST_BUDDHIST_SHORT_YEAR ? 2000 + year : 2500 + year;
        }

        /** Days since 30 December 1899: 1954 to 2119, or those years in the Buddhist era. */
        private static LocalDate serial(int number) {
            if (number >= 20000 && number <= 80000 || number >= 215000 && number <= 280000) {
                var day = SERIAL_ZERO.plusDays(number);
                return ThaiDates.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            }
            return null;
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'ก' && c <= '\u0e4e' && c != '฿';
        }
    }
}
