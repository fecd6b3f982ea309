package org.maekhai.report.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.maekhai.shared.thai.ThaiWriting;

/** Turns of official Thai that the sections share. Digits are Arabic, as on the screen: papers print Thai ones. */
final class Wording {
    static final String PLACES = "องค์กรปกครองส่วนท้องถิ่น";
    /** As many names as a sentence bears. */
    static final int FEW = 5;

    /** As many things, and letters of them, as a sentence bears; and letters of a single one. */
    private static final int MANY = 10, ROOM = 2_000, LONG = 300;

    private static final int BUDDHIST_ERA = 543;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Wording() {}

    /** {@code จำนวน 1,204 แห่ง}. */
    static String places(int number) {
        return counted(number, "แห่ง");
    }

    static String counted(int number, String each) {
        return "จำนวน " + number(number) + " " + each;
    }

    static String number(int number) {
        return "%,d".formatted(number);
    }

    /** {@code ร้อยละ 85.7}: as the screen rounds it. */
    static String rate(double fraction) {
        return "ร้อยละ " + tenths(fraction);
    }

    /** {@code ร้อยละ 85.7}; nothing where there is nothing to be part of. */
    static String rate(int part, int of) {
        return of == 0 ? "" : " (" + rate((double) part / of) + ")";
    }

    static BigDecimal tenths(double fraction) {
        return BigDecimal.valueOf(fraction).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }

    /** {@code จำนวน 80 แห่ง จาก 100 แห่ง (ร้อยละ 80.0)}, or that it is all of them. */
    static String of(int part, int of) {
        return part == of && of > 0
                ? "ครบทุกแห่ง " + places(of)
                : places(part) + " จาก " + number(of) + " แห่ง" + rate(part, of);
    }

    /** How a rate went on; nothing where one of them isn't known. */
    static String course(Double rate, Double before, YearMonth since) {
        if (rate == null || before == null) {
            return "";
        }
        int change = tenths(rate).compareTo(tenths(before));
        if (change == 0) {
            return " เท่ากับสิ้น" + month(since);
        }
        return (change > 0 ? " เพิ่มขึ้นจากสิ้น" : " ลดลงจากสิ้น") + month(since) + " ซึ่งอยู่ที่" + rate(before);
    }

    /** {@code  ได้แก่ ก ข และค}, where they are few; else where to look. @param otherwise behind a space; may be empty */
    static String names(List<String> names, String otherwise) {
        if (names.isEmpty()) {
            return "";
        }
        if (names.size() <= FEW) {
            return " ได้แก่ " + ThaiWriting.list(names);
        }
        return otherwise.isEmpty() ? "" : " " + otherwise;
    }

    /** {@code (1) ก (2) ข}; a single one has no number. */
    static String numbered(List<String> items) {
        return numbered(items, "");
    }

    /** {@code (1) ก (2) ข และอีก 3 เรื่อง รายละเอียดตามตาราง}: of many those that a sentence bears. @param rest where the others are told; may be empty */
    static String numbered(List<String> items, String rest) {
        if (items.size() == 1) {
            return items.get(0);
        }
        var numbered = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            if (i == MANY || i > 0 && numbered.length() + items.get(i).length() > ROOM) {
                return numbered + ("และอีก " + number(items.size() - i) + " เรื่อง " + rest).strip();
            }
            numbered.append("(" + (i + 1) + ") " + items.get(i) + " ");
        }
        return numbered.toString().strip();
    }

    /** {@code 31 ตุลาคม 2569}. */
    static String day(LocalDate day) {
        var written = ThaiWriting.day(day);
        return day.getDayOfMonth()
                + written.substring(written.indexOf(' '), written.lastIndexOf(' ') + 1)
                + (day.getYear() + BUDDHIST_ERA);
    }

    /** {@code เดือนตุลาคม 2569}. */
    static String month(YearMonth month) {
        var day = day(month.atDay(1));
        return "เดือน" + day.substring(day.indexOf(' ') + 1);
    }

    /** A text of several lines in one, as much of it as a sentence bears. */
    static String line(String text) {
        return text == null
                ? ""
                : ThaiWriting.brief(String.join(" ", text.strip().split("\\s*\\n\\s*")), LONG);
    }
}
