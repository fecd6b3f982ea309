package org.maekhai.shared.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.maekhai.shared.page.PageRequest;

/**
 * SQL text that grows together with its parameters, so that values never become text. A parameter is a {@code ?}, or a name
 * ({@code :province}) that may stand in several places: values are given once for each name, in the order in which the names
 * first appear in their piece of text.
 */
public final class Sql {
    /** A text in quotes, in which nothing is a parameter, a cast of PostgreSQL, or a parameter. */
    private static final Pattern PARAMETER = Pattern.compile("'[^']*'|::|\\?|:([a-z]\\w*)", Pattern.CASE_INSENSITIVE);

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private boolean hasWhere;

    public Sql(String start, Object... values) {
        add(start, values);
    }

    private void add(String piece, Object... values) {
        Map<String, Object> named = new HashMap<>();
        var matcher = PARAMETER.matcher(piece);
        int given = 0;
        while (matcher.find()) {
            var name = matcher.group(1);
            boolean isFirst =
                    name != null && !named.containsKey(name) || matcher.group().equals("?");
            if (isFirst && given == values.length) {
                throw new IllegalArgumentException("no value for " + matcher.group() + " in " + piece);
            }
            if (matcher.group().equals("?")) {
                parameters.add(values[given++]);
            } else if (name != null) {
                if (isFirst) {
                    named.put(name, values[given++]);
                }
                parameters.add(named.get(name));
                matcher.appendReplacement(text, "?");
            }
        }
        matcher.appendTail(text);
        if (given != values.length) {
            throw new IllegalArgumentException((values.length - given) + " values too many for " + piece);
        }
    }

    public Sql append(String more, Object... values) {
        text.append(' ');
        add(more, values);
        return this;
    }

    /** One more condition, joined with AND. */
    public Sql where(String condition, Object... values) {
        text.append(hasWhere ? " and " : " where ");
        add(condition, values);
        hasWhere = true;
        return this;
    }

    /** The condition only when there is a value to compare with. */
    public Sql whereIf(Object value, String condition) {
        return value == null ? this : where(condition, value);
    }

    public Sql whereIn(String expression, Collection<?> values) {
        return values.isEmpty()
                ? where("1 = 0")
                : where(
                        expression + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                        values.toArray());
    }

    public Sql page(PageRequest request) {
        return append("offset ? rows fetch next ? rows only", request.offset(), request.size());
    }

    public String text() {
        return text.toString();
    }

    public List<Object> parameters() {
        return parameters;
    }
}
