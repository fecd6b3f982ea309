package org.maekhai.registry;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.maekhai.security.Scope;
import org.maekhai.shared.Sql;

/** What a list of local governments is narrowed to; null means any. */
public record LocalGovernmentFilter(
        String province, String district, LocalGovernmentType type, ComplianceStatus status, Reason reason, String q) {

    /** Keeps the local governments (alias lg) that exist on a day. */
    public static Sql existing(Sql sql, LocalDate on) {
        return sql.where("(lg.active_from is null or lg.active_from <= ?)", on)
                .where("(lg.active_to is null or lg.active_to >= ?)", on);
    }

    /** Keeps the local governments (alias lg) of the scope that existed on the day and that are asked for. */
    public Sql narrow(Sql sql, Scope scope, StatusSource.Day day, LocalDate asOf) {
        scope.restrict(sql, "lg")
                .whereIf(province, "lg.province_code = ?")
                .whereIf(district, "lg.district_code = ?")
                .whereIf(type == null ? null : type.name(), "lg.type = ?");
        existing(sql, asOf);
        if (q != null && !q.isBlank()) {
            sql.where("lg.search_text like ?", SearchText.pattern(q));
        }
        return day.filter(sql, status, reason);
    }

    /** The same of what is in memory. */
    public Predicate<Register.Entry> in(Scope scope, Standings day) {
        var wanted = Register.within(scope, province, district).and(day::existed);
        if (type != null) {
            wanted = wanted.and(entry -> entry.ref().type() == type);
        }
        if (status != null) {
            wanted = wanted.and(entry -> day.of(entry).status() == status);
        }
        if (reason != null) {
            wanted = wanted.and(entry -> day.of(entry).reasons().contains(reason));
        }
        if (q != null && !q.isBlank()) {
            var text = SearchText.query(q);
            wanted = wanted.and(entry -> entry.searchText().contains(text));
        }
        return wanted;
    }
}
