package org.maekhai.issue.similar;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maekhai.shared.thai.ThaiText;

/** What a text consists of, however it is typed: its plain letters, its words, its skeleton. */
final class ThaiLetters {
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));

    private ThaiLetters() {}

    /** As it looks, in lower case; a dot between Thai letters parts words. */
    static String plain(String text) {
        var normal = ThaiText.normalize(text).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            plain.append(c == 'ๅ' ? 'า' : c == '.' && !isBetweenDigits(normal, i) ? ' ' : c);
        }
        return plain.toString();
    }

    private static boolean isBetweenDigits(String text, int dot) {
        return dot > 0
                && dot + 1 < text.length()
                && Character.isDigit(text.charAt(dot - 1))
                && Character.isDigit(text.charAt(dot + 1));
    }

    static List<String> words(String plain) {
        var breaks = (BreakIterator) WORDS.clone();
        breaks.setText(plain);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var word = plain.substring(start, end);
            if (word.chars().anyMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    /** Letters and digits without tone marks and the sign of a silent letter, which are mistyped most, each once where it is doubled. */
    static String skeleton(String text) {
        var bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean counts = Character.isLetterOrDigit(c) || isVowelSign(c);
            if (counts && (bare.length() == 0 || bare.charAt(bare.length() - 1) != c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** Above or below its letter, and no tone mark. */
    private static boolean isVowelSign(char c) {
        return c == '\u0e31' || c >= '\u0e34' && c <= '\u0e3a';
    }
}
