package org.maekhai.registry;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Sql;

/** What a list of local governments is narrowed to; null means any. */
public record LocalGovernmentFilter(
        String province, String district, LocalGovernmentType type, ComplianceStatus status, Reason reason, String q) {

    /** Keeps the local governments (alias lg) that exist on a day. */
    public static Sql existing(Sql sql, LocalDate on) {
        return sql.where("(lg.active_from is null or lg.active_from <= ?)", on)
                .where("(lg.active_to is null or lg.active_to >= ?)", on);
    }

    /** Those of the scope that existed on the day and that are asked for, by index; what costs most is asked last. */
    public IntPredicate in(Scope scope, Standings day) {
        var register = day.register();
        var within = Register.within(scope, province, district);
        var named = Register.named(q);
        boolean anywhere = within == Register.ALL;
        boolean anyName = named == Register.ALL;
        return index -> day.existed(index)
                && (anywhere || within.test(register.entry(index)))
                && (type == null || register.entry(index).ref().type() == type)
                && (status == null || day.of(index).status() == status)
                && (reason == null || day.of(index).reasons().contains(reason))
                && (anyName || named.test(register.entry(index)));
    }
}
