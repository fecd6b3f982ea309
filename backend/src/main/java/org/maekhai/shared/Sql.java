package org.maekhai.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** SQL text that grows together with its parameters, so that values never become text. */
public final class Sql {
    private final StringBuilder text;
    private final List<Object> parameters = new ArrayList<>();
    private boolean hasWhere;

    public Sql(String start, Object... values) {
        text = new StringBuilder(start);
        Collections.addAll(parameters, values);
    }

    public Sql append(String more, Object... values) {
        text.append(' ').append(more);
        Collections.addAll(parameters, values);
        return this;
    }

    /** One more condition, joined with AND. */
    public Sql where(String condition, Object... values) {
        text.append(hasWhere ? " and " : " where ").append(condition);
        hasWhere = true;
        Collections.addAll(parameters, values);
        return this;
    }

    /** The condition only when there is a value to compare with. */
    public Sql whereIf(Object value, String condition) {
        return value == null ? this : where(condition, value);
    }

    public Sql whereIn(String expression, Collection<?> values) {
        if (values.isEmpty()) {
            return where("1 = 0");
        }
        where(expression + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
        parameters.addAll(values);
        return this;
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
