package org.maekhai.registry;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** What a local government is found by: code, full and short name, former names; written without spaces and dots. */
public final class SearchText {
    private SearchText() {}

    /** The stored text of one local government. */
    public static String of(String code, String name, String shortName, Collection<String> aliases) {
        var text = new StringBuilder(normal(code) + "|" + normal(name) + "|" + normal(shortName));
        for (var alias : aliases) {
            var more = "|" + normal(alias);
            // never cut in the middle of a name
            if (text.length() + more.length() <= 2000) {
                text.append(more);
            }
        }
        return text.toString();
    }

    /** A LIKE pattern for what somebody typed; Thai digits find Arabic ones. */
    public static String pattern(String query) {
        return "%" + normal(query).replace("|", "") + "%";
    }

    private static String normal(String text) {
        var normal = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (c >= '๐' && c <= '๙') {
                        normal.append((char) ('0' + c - '๐'));
                    } else if (!Character.isWhitespace(c)
                            && c != '.'
                            && c != '%'
                            && c != '_'
                            && c != '\u00a0'
                            && c != '\\') {
                        normal.appendCodePoint(c);
                    }
                });
        return normal.toString();
    }
}
