package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/**
 * One writer of a province's visits at a time. Where facts are touched their writers are waited for first, then those of the
 * province's visits, and then the visit is locked, its clinic last: everybody takes these in that order. By the version of a
 * province one sees whether what was counted of its visits still holds.
 */
@ApplicationScoped
class VisitLock {
    private final Jdbc jdbc;
    private final ComplianceProjection projection;
    private final VisitStore store;

    VisitLock(Jdbc jdbc, ComplianceProjection projection, VisitStore store) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.store = store;
    }

    /** Whoever touches facts has waited for their writers. */
    void provinces(Collection<String> codes) {
        for (var code : new TreeSet<>(codes)) {
            jdbc.update(new Sql("update visit_lock set version = version + 1").where("province_code = ?", code));
        }
    }

    /** Grows with each write. @param provinceCode null: of the nation */
    long version(String provinceCode) {
        return jdbc.count(new Sql("select sum(version) from visit_lock").whereIf(provinceCode, "province_code = ?"));
    }

    /**
     * Nobody else writes visits of these provinces until the transaction ends.
     *
     * @param observe whether facts will be made of them
     */
    void some(Collection<String> provinces, boolean observe) {
        if (observe) {
            projection.lockForWriting();
        }
        provinces(provinces);
    }

    /**
     * Nobody else writes that visit, or others of its province, until the transaction ends.
     *
     * @param to the province in which it is about to lie; null: where it lies
     * @return nothing where there is none of that id
     * @throws Failure 409 when it became meanwhile what would have had to be waited for
     */
    Optional<Visit> one(UUID id, String to, boolean willObserve) {
        var before = store.waited(id);
        boolean observe =
                willObserve || before.filter(VisitStore.Waited::observes).isPresent();
        Set<String> provinces = new HashSet<>();
        before.ifPresent(visit -> provinces.add(visit.provinceCode()));
        if (to != null) {
            provinces.add(to);
        }
        some(provinces, observe);
        var known = store.lock(id);
        known.ifPresent(visit -> requireWaited(List.of(visit), provinces, observe));
        return known;
    }

    /**
     * Those of a clinic, whatever the scope: nobody else writes them, or others of these provinces, until the transaction ends.
     *
     * @param held the provinces in which it was or will be held
     */
    List<Visit> ofClinic(UUID clinicId, Collection<String> held) {
        var before = store.ofClinic(clinicId);
        boolean observe = before.stream().anyMatch(Visit::observes);
        Set<String> provinces = new HashSet<>(held);
        before.forEach(visit -> provinces.add(visit.provinceCode()));
        some(provinces, observe);
        var locked = store.lockOfClinic(clinicId);
        requireWaited(locked, provinces, observe);
        return locked;
    }

    /** Somebody may have entered what was observed, or moved one, between the two. */
    private static void requireWaited(List<Visit> visits, Set<String> provinces, boolean observe) {
        boolean isWaited = visits.stream()
                .allMatch(visit -> provinces.contains(visit.provinceCode()) && (observe || !visit.observes()));
        if (!isWaited) {
            throw Failure.conflict("CHANGED_MEANWHILE");
        }
    }
}
