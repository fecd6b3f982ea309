package org.maekhai.shared.letter;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

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
            "สำนักงานการตรวจเงินแผ่นดิน",
            "ผู้ว่าราชการจังหวัด",
            "ท้องถิ่นจังหวัด",
            "ท้องถิ่นอำเภอ",
            "ข้อบัญญัติ",
            "เทศบัญญัติ",
            "ผู้ใหญ่บ้าน",
            "ปีงบประมาณ",
            "ท้องถิ่น",
            "แผ่นดิน",
            "แม่ข่าย",
            "เพิ่มขึ้น",
            "ล้านบาท");

    private static final String LEADING_VOWELS = "เแโใไ";

    private final String text;
    private final int room;
    private final ToIntFunction<String> width;

    private ThaiLines(String text, int room, ToIntFunction<String> width) {
        this.text = text;
        this.room = room;
        this.width = width;
    }

    /**
     * Behind which letters, in their order; the end of the text is one of them.
     *
     * @param room of a whole line: what is wider and has no better place ends between two syllables, or at least between letters
     *     that stand by themselves
     */
    static int[] ends(String text, int room, ToIntFunction<String> width) {
        return new ThaiLines(text, room, width).ends();
    }

    private int[] ends() {
        var words = words();
        var ends = (BitSet) words.clone();
        for (var term : WHOLE) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
                ends.clear(at + 1, at + term.length());
            }
        }
        for (int end = ends.nextSetBit(0); end >= 0 && end < text.length(); end = ends.nextSetBit(end + 1)) {
            if (isOneToken(end) || isRepetition(text.charAt(end))) {
                ends.clear(end);
            }
        }
        fit(ends, words);
        fit(ends, letters());
        return ends.stream().toArray();
    }

    private BitSet words() {
        var ends = new BitSet();
        var words = (BreakIterator) WORDS.clone();
        words.setText(text);
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            ends.set(end);
        }
        return ends;
    }

    /** What is wider than a line ends at these, too. */
    private void fit(BitSet ends, BitSet others) {
        int from = 0;
        for (int end : ends.stream().toArray()) {
            if (width.applyAsInt(text.substring(from, end).strip()) > room) {
                for (int other = others.nextSetBit(from + 1);
                        other >= 0 && other < end;
                        other = others.nextSetBit(other + 1)) {
                    ends.set(other);
                }
            }
            from = end;
        }
    }

    /** Between letters, none of which loses a mark or a vowel. */
    private BitSet letters() {
        var ends = new BitSet();
        for (int i = 1; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean begins = next < 'ก' || next > '๎' || next <= 'ฮ' || LEADING_VOWELS.indexOf(next) >= 0;
            ends.set(i, begins && LEADING_VOWELS.indexOf(text.charAt(i - 1)) < 0 && !Character.isLowSurrogate(next));
        }
        return ends;
    }

    /** ต่าง ๆ and ฯลฯ go on with the word before. */
    private static boolean isRepetition(char next) {
        return next == 'ๆ' || next == 'ฯ';
    }

    /** {@code e-LAAS}, {@code ๑/๒๕๖๙}: what stands between spaces without a Thai letter. */
    private boolean isOneToken(int end) {
        return isPlain(text.charAt(end - 1)) && isPlain(text.charAt(end));
    }

    private static boolean isPlain(char letter) {
        boolean isThai = letter >= 'ก' && letter <= '๎';
        return !isThai && !Character.isWhitespace(letter);
    }
}
