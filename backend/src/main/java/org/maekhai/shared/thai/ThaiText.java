package org.maekhai.shared.thai;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Thai text as people type it, made comparable: digits, spaces, invisible characters, look-alike vowels. */
public final class ThaiText {
    private static final char NIKHAHIT = '\u0e4d';
    private static final char FIRST_WINDOWS_GLYPH = '\uf700';
    private static final String WINDOWS_GLYPHS = "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
            + "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a";
    private static final char FIRST_MAC_GLYPH = '\uf884';
    private static final String MAC_GLYPHS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e48\u0e48\u0e48\u0e49\u0e49\u0e49"
            + "\u0e4a\u0e4a\u0e4a\u0e4b\u0e4b\u0e4b\u0e4c\u0e4c\u0e4c\u0e4d";

    /** How the first two bytes of Thai letters in UTF-8 look in one-byte alphabets of the West, and when they went through one twice. */
    private static final Pattern MISREAD = Pattern.compile("[àÀ][¸¹ž]|‡[∏π]|α[╕╣]|Ó[©╣]|Â[¸¹]");

    private static final Pattern UTF_8_AS_874 = Pattern.compile("(?:เ[ธน][\\x{80}-\\x{a0}ก-ฟ\u20ac\u2013-\u2026]){3,}");

    /** Question marks in the middle of a word. */
    private static final Pattern HOLE = Pattern.compile("[ก-๎.]\\?{2,}[ก-๎]");

    private ThaiText() {}

    /**
     * What looks the same is the same: NFC, Thai digits as Arabic ones, every kind of space as one, nothing invisible, marks
     * in the order in which they are read and each once, {@code ํ}+{@code า} as {@code ำ}, {@code เเ} as {@code แ}, the
     * shifted marks of old fonts as those that they show, and {@code ต าบล}, as it is copied out of a PDF, as
     * {@code ตำบล}. Null stays null.
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
        boolean lostAm = false;
        for (int i = 0; i < nfc.length(); i++) {
            char c = glyph(nfc.charAt(i));
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (isInvisible(c)) {
                continue;
            }
            if (space && out.length() > 0) {
                if (belongsToTheLetterBefore(c) && isThai(out.charAt(out.length() - 1))) {
                    // no word begins with a sign; a bare า that was torn off its letter was ำ
                    lostAm = isTone(c);
                    c = c == 'า' ? 'ำ' : c;
                } else {
                    out.append(' ');
                    lostAm = false;
                }
            } else if (lostAm && c == 'า') {
                c = 'ำ';
            }
            lostAm &= isTone(c);
            space = false;
            append(out, c);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        int last = out.length() - 1;
        char before = last < 0 ? ' ' : out.charAt(last);
        if (c >= '๐' && c <= '๙') {
            out.append((char) ('0' + (c - '๐')));
        } else if (c == 'เ' && before == 'เ') {
            out.setCharAt(last, 'แ');
        } else if (isSign(c) && c == before) {
            return;
        } else if (isAa(c) && before == NIKHAHIT) {
            out.setCharAt(last, 'ำ');
        } else if (isAa(c) && isTone(before) && last >= 1 && out.charAt(last - 1) == NIKHAHIT) {
            out.setCharAt(last - 1, before);
            out.setCharAt(last, 'ำ');
        } else if (c == NIKHAHIT && before == 'า') {
            out.setCharAt(last, 'ำ');
        } else if (isTone(c) && (before == 'ำ' || before == 'า') || isVowelSign(c) && isTopMark(before)) {
            out.setCharAt(last, c);
            append(out, before);
        } else {
            out.append(c);
        }
    }

    /** What the program searches by: as it looks, in lower case, without spaces and dots. */
    public static String fold(String text) {
        var normal = normalize(text);
        var out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (c != ' ' && c != '.') {
                out.append(alike(c));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Comparable in every way: normalised, lower case, letters, digits and vowel marks only. */
    public static String key(String text) {
        var normal = normalize(text);
        var out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                out.append(alike(c));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** What somebody typed, without blanks around it; null when there is nothing to be seen in it. */
    public static String orNull(String text) {
        return isBlank(text) ? null : text.strip();
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

    /**
     * True for Thai that went through the wrong encoding: what it said can't be told any more, so it must never become a name.
     * UTF-8 read as Windows-1252, Latin-1, Mac or DOS text or as Windows-874; Windows-874 read as Latin-1; question marks
     * and replacement characters where letters were; glyphs that only one font knew.
     */
    public static boolean isBroken(String text) {
        if (text == null || isHarmless(text)) {
            return false;
        }
        int questions = 0;
        int visible = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\ufffd' || c >= '\ue000' && c <= '\uf8ff' && glyph(c) == c) {
                return true;
            }
            visible += c > ' ' ? 1 : 0;
            questions += c == '?' ? 1 : 0;
            boolean isPunctuation = c >= '\u2010' && c <= '\u2026';
            run = isOfAnotherAlphabet(c) ? run + 1 : isPunctuation ? run : 0;
            if (run >= 3) {
                return true;
            }
        }
        return questions >= 2 && (questions * 2 >= visible || HOLE.matcher(text).find())
                || MISREAD.matcher(text).find()
                || misreadLetters(text) * 2 >= visible;
    }

    /**
     * Stricter, for what should be a name: a question mark stands for a lost letter, and Cyrillic or Chinese ones for Thai
     * that was read in the alphabet of another country.
     */
    public static boolean isBrokenName(String text) {
        return text != null
                && (text.indexOf('?') >= 0
                        || text.chars().anyMatch(c -> c >= 0x250 && !isThai((char) c) && Character.isLetter(c))
                        || isBroken(text));
    }

    /** Only what Thai names consist of: no escapes, no words typed on the other keyboard. */
    public static boolean isThaiName(String text) {
        return text.chars().allMatch(c -> isThai((char) c) || c >= '0' && c <= '9' || " .,-–()/".indexOf(c) >= 0);
    }

    /** Without vowel signs and tones above and below, which some programs lose. */
    public static String withoutMarks(String text) {
        var out = new StringBuilder(text.length());
        text.chars().filter(c -> !isSign((char) c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** How many letters have to be put in, taken out or exchanged to make one of the other. */
    public static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var here = new int[above.length];
            here[0] = i;
            for (int j = 1; j < here.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                here[j] = Math.min(above[j - 1] + same, 1 + Math.min(above[j], here[j - 1]));
            }
            above = here;
        }
        return above[other.length()];
    }

    /** Only ASCII and Thai, without what broken text of these consists of. */
    private static boolean isHarmless(String text) {
        int suspect = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !isThai(c)) {
                return false;
            }
            // UTF-8 read as Windows-874 is เธ and เน all over
            suspect += c == '?' || c == 'เ' ? 1 : 0;
        }
        return suspect < 2;
    }

    private static int misreadLetters(String text) {
        int letters = 0;
        var matcher = UTF_8_AS_874.matcher(text);
        while (matcher.find()) {
            letters += matcher.end() - matcher.start();
        }
        return letters;
    }

    /** Accented letters, signs and frames of code pages: three of them in a row are no word of any language here. */
    private static boolean isOfAnotherAlphabet(char c) {
        return c >= '\u00a1' && c <= '\u024f'
                || c >= '\u02c6' && c <= '\u02dd'
                || c >= '\u2500' && c <= '\u257f'
                || c >= '\u2202' && c <= '\u2265' && c != '√'
                || "‰‹›⁄◊ﬁﬂπΩ□▯".indexOf(c) >= 0;
    }

    /** Most cells need nothing done to them, and a million of them are looked at. */
    private static boolean isNormal(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain;
            if (c < 0x80) {
                plain = c > ' ' && c != 0x7f || c == ' ' && before != ' ';
            } else if (c >= 'ก' && c <= '\u0e4c') {
                plain = !(c == 'เ' && before == 'เ')
                        && !(isSign(c) && (isSign(before) || before == 'ำ' || before == 'า'))
                        && !(before == ' ' && i > 0 && belongsToTheLetterBefore(c));
                // the usual pair: a vowel sign and what stands above it
                plain |= isVowelSign(before) && isTopMark(c);
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

    /** The marks that old fonts for Windows and Mac kept in places of their own, to draw them shifted. */
    private static char glyph(char c) {
        if (c >= FIRST_WINDOWS_GLYPH && c < FIRST_WINDOWS_GLYPH + WINDOWS_GLYPHS.length()) {
            return WINDOWS_GLYPHS.charAt(c - FIRST_WINDOWS_GLYPH);
        }
        if (c >= FIRST_MAC_GLYPH && c < FIRST_MAC_GLYPH + MAC_GLYPHS.length()) {
            return MAC_GLYPHS.charAt(c - FIRST_MAC_GLYPH);
        }
        return c;
    }

    /** Letters that are typed for one another and mean the same where they stand. */
    private static char alike(char c) {
        return c == 'ๅ' ? 'า' : c;
    }

    /** What a nikhahit before it makes a {@code ำ} of. */
    private static boolean isAa(char c) {
        return c == 'า' || c == 'ำ' || c == 'ๅ';
    }

    private static boolean isThai(char c) {
        return c >= 'ก' && c <= '\u0e5b';
    }

    private static boolean belongsToTheLetterBefore(char c) {
        return isSign(c) || c == 'า' || c == 'ำ';
    }

    /** Stands above or below its letter. */
    private static boolean isSign(char c) {
        return isVowelSign(c) || isTopMark(c);
    }

    private static boolean isVowelSign(char c) {
        return c == '\u0e31' || c >= '\u0e34' && c <= '\u0e3a' || c == '\u0e47' || c == NIKHAHIT;
    }

    /** Tone marks and thanthakhat: they are read after the vowel. */
    private static boolean isTopMark(char c) {
        return isTone(c) || c == '\u0e4c';
    }

    private static boolean isTone(char c) {
        return c >= '\u0e48' && c <= '\u0e4b';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u0085' || c >= 0x80 && Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u007f'
                || c >= 0x80
                        && (Character.getType(c) == Character.FORMAT
                                || c == '\u034f'
                                || c == '\u115f'
                                || c == '\u3164'
                                || c >= '\ufe00' && c <= '\ufe0f');
    }
}
