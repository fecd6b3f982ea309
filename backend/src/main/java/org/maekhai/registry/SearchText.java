package org.maekhai.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.ThaiText;

/** What something is found by, above all a local government: code, full and short name, former names; without spaces and dots. */
public final class SearchText {
    private static final Pattern SPECIAL = Pattern.compile("[%_\\\\]");

    /** Where Thai begins, and how many letters it and the second half of a byte have. */
    private static final char THAI = 0x0e00, HALF = 0x80;

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

    /** The stored text of a row of another table; null parts are left out. */
    public static String of(String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(SearchText::normal)
                .collect(Collectors.joining("|"));
    }

    /** A LIKE pattern for what somebody typed. */
    public static String pattern(String typed) {
        return "%" + query(typed) + "%";
    }

    /** Keeps the rows in one of whose columns something typed occurs, however it is spaced and dotted; all when nothing was typed. */
    public static void keep(Sql sql, String typed, String... columns) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        var condition = Arrays.stream(columns)
                .map(column -> "replace(replace(replace(lower(" + column + "), ' ', ''), '.', ''), 'ๅ', 'า') like ?")
                .collect(Collectors.joining(" or ", "(", ")"));
        sql.where(condition, Collections.nCopies(columns.length, pattern(typed)).toArray());
    }

    /** What somebody typed, to be looked for in the stored texts; Thai digits find Arabic ones. */
    static String query(String typed) {
        return normal(typed).replace("|", "");
    }

    /**
     * A stored text, or what is looked for in it, as memory compares it: Thai letters change places with those that Java keeps in a
     * byte, and half as many bytes are searched several times as fast.
     */
    static String compact(String text) {
        var letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= THAI && letters[i] < THAI + HALF || letters[i] >= HALF && letters[i] < 2 * HALF) {
                letters[i] ^= THAI | HALF;
            }
        }
        return new String(letters);
    }

    /** Without what means something to LIKE. */
    private static String normal(String text) {
        return SPECIAL.matcher(ThaiText.fold(text)).replaceAll("");
    }
}
