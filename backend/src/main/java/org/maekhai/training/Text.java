package org.maekhai.training;

import org.maekhai.registry.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.ThaiText;

/** What people type: without blanks around it, and nothing where only blanks were typed. */
final class Text {
    private Text() {}

    /** A name as it looks, so that whoever types it in another way finds it. */
    static String name(String text) {
        return ThaiText.normalize(text);
    }

    /** Keeps the rows in whose code or name something occurs, however it is spaced and dotted. */
    static void search(Sql sql, String q, String... columns) {
        if (q == null || q.isBlank()) {
            return;
        }
        var pattern = SearchText.pattern(q);
        var condition = new StringBuilder();
        var patterns = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            condition
                    .append(i == 0 ? "(" : " or ")
                    .append("replace(replace(replace(lower(")
                    .append(columns[i])
                    .append("), ' ', ''), '.', ''), 'ๅ', 'า') like ?");
            patterns[i] = pattern;
        }
        sql.where(condition.append(")").toString(), patterns);
    }
}
