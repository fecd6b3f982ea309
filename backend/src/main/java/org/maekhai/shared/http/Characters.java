package org.maekhai.shared.http;

/**
 * What no text may hold: characters that nobody sees but files, databases and screens stumble over, or that turn the order
 * of what is read around.
 */
public final class Characters {
    private Characters() {}

    /** @param multiLine whether line breaks and tabs are wanted */
    static boolean areGood(String text, boolean multiLine) {
        return text.codePoints().noneMatch(c -> isBad(c, multiLine));
    }

    /** What is left of a text that came another way, as from a file: somebody may send it back. */
    public static String onlyGood(String text, boolean multiLine) {
        return areGood(text, multiLine)
                ? text
                : text.codePoints()
                        .filter(c -> !isBad(c, multiLine))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isBad(int c, boolean multiLine) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !multiLine || c != '\n' && c != '\r' && c != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> !multiLine;
            // half of a pair
            case Character.SURROGATE -> true;
            case Character.FORMAT -> turnsAround(c);
            default -> isNone(c);
        };
    }

    /** The marks, embeddings, overrides and isolates of bidirectional writing: Thai and English need none. */
    private static boolean turnsAround(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Code points that are reserved for never being a character; XML refuses them. */
    private static boolean isNone(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
