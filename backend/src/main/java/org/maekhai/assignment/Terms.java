package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maekhai.registry.Register;
import org.maekhai.shared.database.ByProvince;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** All assignments of all days, in memory: who has which trainer on a day is asked of many local governments at once. */
@ApplicationScoped
class Terms {
    private static final int TRIES = 3;

    private final Jdbc jdbc;
    private final ByProvince<Map<Integer, List<Term>>> byProvince;
    private volatile Register seen;

    Terms(Jdbc jdbc) {
        this.jdbc = jdbc;
        this.byProvince = new ByProvince<>(jdbc, "assignment_lock", this::read);
    }

    /** One assignment. @param to the last day; null: not known yet */
    record Term(UUID id, UUID trainerId, AssignmentRole role, LocalDate from, LocalDate to) {
        boolean isInForceOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** The assignments at one moment, by the province and the id of the local government. */
    record Now(Map<String, Map<Integer, List<Term>>> provinces) {
        /** The earliest first. */
        List<Term> of(Register.Entry of) {
            return provinces.get(of.ref().province().code()).getOrDefault(of.id(), List.of());
        }

        /** The one that is in force, or null: there are never two. */
        Term primary(Register.Entry of, LocalDate on) {
            for (var term : of(of)) {
                if (term.role() == AssignmentRole.PRIMARY && term.isInForceOn(on)) {
                    return term;
                }
            }
            return null;
        }
    }

    void lock(String provinceCode) {
        byProvince.lock(provinceCode);
    }

    /** @param register of now: in which province a local government lies may have changed */
    Now now(Register register) {
        var provinces = byProvince.all();
        if (seen != register) {
            var moved = moved(provinces, register);
            for (int attempt = 0; attempt < TRIES && !moved.isEmpty(); attempt++) {
                byProvince.forget(moved);
                provinces = byProvince.all();
                moved = moved(provinces, register);
            }
            if (moved.isEmpty()) {
                seen = register;
            }
        }
        return new Now(provinces);
    }

    /** The provinces between which local governments moved since their assignments were read. */
    private static Set<String> moved(Map<String, Map<Integer, List<Term>>> provinces, Register register) {
        Set<String> moved = new HashSet<>();
        provinces.forEach((province, terms) -> terms.keySet().forEach(id -> {
            var known = register.byId(id);
            if (known != null && !known.ref().province().code().equals(province)) {
                moved.add(province);
                moved.add(known.ref().province().code());
            }
        }));
        return moved;
    }

    private Map<String, Map<Integer, List<Term>>> read(Collection<String> provinceCodes) {
        Map<String, Map<Integer, List<Term>>> found = new HashMap<>();
        provinceCodes.forEach(code -> found.put(code, new HashMap<>()));
        // few trainers and days are named by many assignments: each is held once
        Map<Object, Object> same = new HashMap<>();
        jdbc.each(
                new Sql("""
                        select lg.province_code, a.local_government_id, a.id, a.trainer_id, a.role, a.valid_from, a.valid_to
                        from local_government lg
                        join assignment a on a.local_government_id = lg.id
                        """)
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
