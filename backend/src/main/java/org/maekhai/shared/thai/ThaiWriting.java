package org.maekhai.shared.thai;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Words of official papers: Thai digits, days and months in the Buddhist era, lists as sentences have them. */
public final class ThaiWriting {
    private static final int BUDDHIST_ERA = 543;
    private static final List<String> MONTHS = List.of(
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

    private static final String MUNICIPALITY = "เทศบาล";

    private ThaiWriting() {}

    /** Every Arabic digit as a Thai one. */
    public static String digits(String text) {
        var thai = new StringBuilder(text);
        for (int i = 0; i < thai.length(); i++) {
            char c = thai.charAt(i);
            if (c >= '0' && c <= '9') {
                thai.setCharAt(i, (char) ('๐' + (c - '0')));
            }
        }
        return thai.toString();
    }

    public static String number(int number) {
        return digits(Integer.toString(number));
    }

    /** {@code ๒๓ พฤศจิกายน ๒๕๖๙}. */
    public static String day(LocalDate day) {
        return number(day.getDayOfMonth()) + " " + month(day) + " " + year(day);
    }

    /** Each year once, behind its last month: {@code ธันวาคม ๒๕๖๙ มกราคม และกุมภาพันธ์ ๒๕๗๐}. Days stand for their months. */
    public static String months(List<LocalDate> days) {
        var months = days.stream().map(YearMonth::from).distinct().sorted().toList();
        var words = new java.util.ArrayList<String>();
        for (int i = 0; i < months.size(); i++) {
            var month = months.get(i);
            boolean last = i + 1 == months.size() || months.get(i + 1).getYear() != month.getYear();
            words.add(month(month.atDay(1)) + (last ? " " + year(month.atDay(1)) : ""));
        }
        return list(words);
    }

    /** {@code ก ข และค}. */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(" ", words.subList(0, last)) + " และ" + words.get(last);
    }

    private static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1);
    }

    private static String year(LocalDate day) {
        return number(day.getYear() + BUDDHIST_ERA);
    }

    /** Whom a letter to a local government is for: นายกเทศมนตรีตำบล…, นายกองค์การบริหารส่วนตำบล…, นายกเมืองพัทยา. */
    public static String mayorOf(String localGovernment) {
        return localGovernment.startsWith(MUNICIPALITY)
                ? "นายกเทศมนตรี" + localGovernment.substring(MUNICIPALITY.length())
                : "นายก" + localGovernment;
    }

    /** No longer than that: it ends behind a word, and is seen to go on. */
    public static String brief(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var words = BreakIterator.getLineInstance(Locale.forLanguageTag("th"));
        words.setText(text.substring(0, most));
        int end = words.preceding(most);
        // a single word, or none
        if (end < most / 2) {
            end = most - 1;
            while (isBoundToTheLetterBefore(text.charAt(end))) {
                end--;
            }
        }
        return text.substring(0, end).strip() + "…";
    }

    private static boolean isBoundToTheLetterBefore(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK || Character.isLowSurrogate(letter);
    }
}
