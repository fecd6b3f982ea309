package org.maekhai.shared.letter;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a line may end. Thai has no spaces between its words: Java knows them from a dictionary, which takes some names of offices
 * for several.
 */
final class ThaiLines {
    private static final BreakIterator WORDS = BreakIterator.getLineInstance(Locale.forLanguageTag("th"));

    /** No line ends within these. */
    private static final List<String> WHOLE = List.of(
            "องค์กรปกครองส่วนท้องถิ่น",
            "องค์การบริหารส่วนจังหวัด",
            "องค์การบริหารส่วนตำบล",
            "กรมส่งเสริมการปกครองท้องถิ่น",
            "สำนักงานการตรวจเงินแผ่นดิน",
            "สำนักงานส่งเสริมการปกครองท้องถิ่น",
            "ท้องถิ่นจังหวัด",
            "ผู้ว่าราชการจังหวัด",
            "ปีงบประมาณ",
            "ข้อบัญญัติ",
            "เทศบัญญัติ",
            "ผู้ใหญ่บ้าน",
            "ท้องถิ่น",
            "แผ่นดิน",
            "แม่ข่าย");

    /** As long as a word of Latin letters and digits stays in one; an address may be longer than a line. */
    private static final int LONGEST = 30;

    private ThaiLines() {}

    /** Behind which letters, in their order; the end of the text is one of them. */
    static List<Integer> ends(String text) {
        var words = (BreakIterator) WORDS.clone();
        words.setText(text);
        var whole = whole(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (end == text.length() || !whole[end] && !isOneToken(text, end) && !isRepetition(text.charAt(end))) {
                ends.add(end);
            }
        }
        return ends;
    }

    private static boolean[] whole(String text) {
        var whole = new boolean[text.length() + 1];
        for (var term : WHOLE) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
                for (int i = at + 1; i < at + term.length(); i++) {
                    whole[i] = true;
                }
            }
        }
        return whole;
    }

    /** ต่าง ๆ and ฯลฯ go on with the word before. */
    private static boolean isRepetition(char next) {
        return next == 'ๆ' || next == 'ฯ';
    }

    /** {@code e-LAAS}, {@code ๑/๒๕๖๙}: what stands between spaces without a Thai letter. */
    private static boolean isOneToken(String text, int end) {
        if (!isPlain(text.charAt(end - 1)) || !isPlain(text.charAt(end))) {
            return false;
        }
        int from = end, to = end;
        while (from > 0 && isPlain(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && isPlain(text.charAt(to))) {
            to++;
        }
        return to - from <= LONGEST;
    }

    private static boolean isPlain(char letter) {
        boolean isThai = letter >= '\u0e01' && letter <= '\u0e4e';
        return !isThai && !Character.isWhitespace(letter);
    }
}
