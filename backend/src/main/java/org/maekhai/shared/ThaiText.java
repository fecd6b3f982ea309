package org.maekhai.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Thai text as people type it, made comparable: digits, spaces, invisible characters, look-alike vowels. */
public final class ThaiText {
    private ThaiText() {}

    /**
     * NFC, Thai digits as Arabic ones, every kind of space as one, nothing invisible, {@code ํ}+{@code า} as {@code ำ}
     * and {@code เเ} as {@code แ}. Null stays null.
     */
    public static String normalize(String text) {
        if (text == null || isNormal(text)) {
            return text;
        }
        var nfc = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder(nfc.length());
        boolean space = false;
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (isInvisible(c)) {
                continue;
            }
            if (space && out.length() > 0) {
                out.append(' ');
            }
            space = false;
            append(out, c);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        int last = out.length() - 1;
        if (c >= '๐' && c <= '๙') {
            out.append((char) ('0' + (c - '๐')));
        } else if (c == 'เ' && last >= 0 && out.charAt(last) == 'เ') {
            out.setCharAt(last, 'แ');
        } else if (c == 'า' && last >= 0 && out.charAt(last) == '\u0e4d') {
            out.setCharAt(last, 'ำ');
        } else if (c == 'า' && last >= 1 && isTone(out.charAt(last)) && out.charAt(last - 1) == '\u0e4d') {
            out.setCharAt(last - 1, out.charAt(last));
            out.setCharAt(last, 'ำ');
        } else if (isTone(c) && last >= 0 && out.charAt(last) == 'ำ') {
            out.setCharAt(last, c);
            out.append('ำ');
        } else {
            out.append(c);
        }
    }

    /** Comparable in every way: normalised, lower case, letters, digits and vowel marks only. */
    public static String key(String text) {
        var normal = normalize(text);
        var out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** True for null, and for text with nothing visible in it. */
    public static boolean isBlank(String text) {
        if (text == null) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c) && !isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    /** True for Thai that was broken before it came here: letters of another encoding, question marks, U+FFFD. */
    public static boolean isBroken(String text) {
        if (text == null) {
            return false;
        }
        int strange = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\ufffd') {
                return true;
            }
            strange += c >= '\u0080' && c <= '\u00ff' && c != '\u00a0' && c != '\u00ad' && c != '\u00b0' ? 1 : 0;
            marks += c == '?' ? 1 : 0;
        }
        return strange >= 3 || marks >= 3 && marks * 2 >= text.length();
    }

    /** Most cells need nothing done to them, and a million of them are looked at. */
    private static boolean isNormal(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain;
            if (c < 0x80) {
                plain = c > ' ' || c == ' ' && before != ' ';
            } else if (c >= 'ก' && c <= '\u0e4c') {
                plain = !(c == 'เ' && before == 'เ') && !(isMark(c) && isMark(before)) && !(isTone(c) && before == 'ำ');
            } else {
                return false;
            }
            if (!plain) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isMark(char c) {
        return c >= '\u0e38' && c <= '\u0e3a' || isTone(c);
    }

    private static boolean isTone(char c) {
        return c >= '\u0e48' && c <= '\u0e4b';
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u3000'
                || c == '\u202f'
                || c == '\u2028';
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff' || c == '\u00ad' || c == '\u007f';
    }
}
