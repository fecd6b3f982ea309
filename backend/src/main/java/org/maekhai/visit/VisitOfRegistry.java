package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maekhai.registry.RegistryChanged;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/** A visit is found by the province of its place, and so goes with it where that was entered wrongly. */
@ApplicationScoped
class VisitOfRegistry {
    private final Jdbc jdbc;
    private final VisitLock lock;

    VisitOfRegistry(Jdbc jdbc, VisitLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** Whoever writes the registry waited for the writers of facts before. */
    void registryChanged(@Observes RegistryChanged change) {
        var moved = change.localGovernmentIds() == null
                ? moved(null)
                : moved(Arrays.stream(change.localGovernmentIds()).boxed().toList());
        follow(moved);
    }

    /** Visits that came back lie where their places are now. */
    void cameBack(Collection<Visit> visits) {
        follow(moved(visits.stream().map(visit -> visit.of().id()).distinct().toList()));
    }

    private void follow(List<Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        Set<String> provinces = new HashSet<>();
        moved.forEach(each -> provinces.addAll(List.of(each.was(), each.is())));
        lock.provinces(provinces);
        moved.forEach(each -> {
            freeCodes(each);
            jdbc.update(new Sql("update visit set province_code = ?", each.is())
                    .where("local_government_id = ?", each.id()));
        });
    }

    /** A code that the office of the other province has given, too, names only the visit that it gave it to. */
    private void freeCodes(Moved each) {
        jdbc.update(new Sql("""
                update visit
                set code = null, version = version + 1
                where local_government_id = ?
                  and province_code = ?
                  and code in (
                      select there.code
                      from visit there
                      where there.province_code = ?
                        and there.code is not null)
                """, each.id(), each.was(), each.is()));
    }

    /** A local government whose visits lie where it does not. */
    private record Moved(int id, String was, String is) {}

    /** @param of these; null: of all */
    private List<Moved> moved(List<Integer> of) {
        return of == null
                ? someMoved(null)
                : Portions.of(of).stream()
                        .flatMap(some -> someMoved(some).stream())
                        .toList();
    }

    private List<Moved> someMoved(List<Integer> some) {
        var sql = new Sql("""
                select distinct v.local_government_id as id, v.province_code as was, lg.province_code as "is"
                from visit v
                join local_government lg on lg.id = v.local_government_id
                """).where("lg.province_code <> v.province_code");
        return jdbc.list(some == null ? sql : sql.whereIn("v.local_government_id", some), Moved.class);
    }
}
