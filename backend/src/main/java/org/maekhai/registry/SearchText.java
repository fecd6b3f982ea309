package org.maekhai.registry;

import java.util.Collection;
import java.util.regex.Pattern;
import org.maekhai.shared.ThaiText;

/** What a local government is found by: code, full and short name, former names; written without spaces and dots. */
public final class SearchText {
    private static final Pattern SPECIAL = Pattern.compile("[%_\\\\]");

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

    /** A LIKE pattern for what somebody typed. */
    public static String pattern(String typed) {
        return "%" + query(typed) + "%";
    }

    /** What somebody typed, to be looked for in the stored texts; Thai digits find Arabic ones. */
    static String query(String typed) {
        return normal(typed).replace("|", "");
    }

    /** Without what means something to LIKE. */
    private static String normal(String text) {
        return SPECIAL.matcher(ThaiText.fold(text)).replaceAll("");
    }
}
