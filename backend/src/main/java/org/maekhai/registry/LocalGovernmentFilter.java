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

    /** Those of the scope that existed on the day and that are asked for. */
    public Predicate<Register.Entry> in(Scope scope, Standings day) {
        var wanted = Register.both(Register.within(scope, province, district), day::existed);
        if (type != null) {
            wanted = wanted.and(entry -> entry.ref().type() == type);
        }
        if (status != null) {
            wanted = wanted.and(entry -> day.of(entry).status() == status);
        }
        if (reason != null) {
            wanted = wanted.and(entry -> day.of(entry).reasons().contains(reason));
        }
        return Register.both(wanted, Register.named(q));
    }
}
