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

    /** Those of the scope that existed on the day and that are asked for: one question of each, what costs most last. */
    public Predicate<Register.Entry> in(Scope scope, Standings day) {
        var within = Register.within(scope, province, district);
        var named = Register.named(q);
        return entry -> within.test(entry)
                && day.existed(entry)
                && (type == null || entry.ref().type() == type)
                && (status == null || day.of(entry).status() == status)
                && (reason == null || day.of(entry).reasons().contains(reason))
                && named.test(entry);
    }
}
