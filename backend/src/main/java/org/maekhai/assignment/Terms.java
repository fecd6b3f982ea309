package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.shared.ByProvince;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** All assignments of all days, in memory: who has which trainer on a day is asked of every local government at once. */
@ApplicationScoped
class Terms {
    private final Jdbc jdbc;
    private final ByProvince<Map<Integer, List<Term>>> byProvince;
    private volatile Of last = new Of(Map.of(), Map.of());

    Terms(Jdbc jdbc, Clock clock, TransactionSynchronizationRegistry transaction) {
        this.jdbc = jdbc;
        this.byProvince = new ByProvince<>(jdbc, clock, transaction, "assignment_lock", this::read);
    }

    /** One assignment. @param to the last day; null: not known yet */
    record Term(UUID id, UUID trainerId, AssignmentRole role, LocalDate from, LocalDate to) {
        boolean isInForceOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** The assignments of each local government by its id, the earliest first, as they stand at one moment. */
    record Of(Map<String, Map<Integer, List<Term>>> provinces, Map<Integer, List<Term>> localGovernments) {
        /** There is one on a day at most. */
        Term primary(int localGovernmentId, LocalDate on) {
            for (var term : of(localGovernmentId)) {
                if (term.role() == AssignmentRole.PRIMARY && term.isInForceOn(on)) {
                    return term;
                }
            }
            return null;
        }

        List<Term> of(int localGovernmentId) {
            return localGovernments.getOrDefault(localGovernmentId, List.of());
        }
    }

    /** One writer of a province's assignments and plans at a time: each sees what the one before it wrote. */
    void lock(String provinceCode) {
        byProvince.lock(provinceCode);
    }

    Of all() {
        var provinces = byProvince.all();
        var known = last;
        if (known.provinces() != provinces) {
            Map<Integer, List<Term>> all = new HashMap<>();
            provinces.values().forEach(all::putAll);
            last = known = new Of(provinces, all);
        }
        return known;
    }

    private Map<String, Map<Integer, List<Term>>> read(Collection<String> provinceCodes) {
        Map<String, Map<Integer, List<Term>>> found = new HashMap<>();
        provinceCodes.forEach(code -> found.put(code, new HashMap<>()));
        // few trainers and days are named by many assignments: each is held once
        Map<Object, Object> same = new HashMap<>();
        jdbc.each(
                new Sql("select lg.province_code, a.local_government_id, a.id, a.trainer_id, a.role, a.valid_from,"
                                + " a.valid_to from local_government lg join assignment a on a.local_government_id = lg.id")
                        .whereIn("lg.province_code", provinceCodes)
                        .append("order by a.local_government_id, a.valid_from, a.id"),
                row -> found.get(row.getString(1))
                        .computeIfAbsent(row.getInt(2), id -> new ArrayList<>())
                        .add(new Term(
                                row.getObject(3, UUID.class),
                                once(same, row.getObject(4, UUID.class)),
                                AssignmentRole.valueOf(row.getString(5)),
                                once(same, row.getObject(6, LocalDate.class)),
                                once(same, row.getObject(7, LocalDate.class)))));
        found.values().forEach(province -> province.replaceAll((id, terms) -> List.copyOf(terms)));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static <T> T once(Map<Object, Object> same, T value) {
        return value == null ? null : (T) same.computeIfAbsent(value, fresh -> fresh);
    }
}
