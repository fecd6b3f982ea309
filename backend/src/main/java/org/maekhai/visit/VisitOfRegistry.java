package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import org.maekhai.registry.MovedPlaces;
import org.maekhai.registry.RegistryChanged;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** A visit goes with its place, see {@link MovedPlaces}. */
@ApplicationScoped
class VisitOfRegistry {
    private final Jdbc jdbc;
    private final VisitLock lock;
    private final MovedPlaces places;

    VisitOfRegistry(Jdbc jdbc, VisitLock lock, MovedPlaces places) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.places = places;
    }

    /** Whoever writes the registry waited for the writers of facts before. */
    void registryChanged(@Observes RegistryChanged change) {
        follow(change.localGovernmentIds());
    }

    /** Visits that came back lie where their places are now. */
    void cameBack(Collection<Visit> visits) {
        follow(visits.stream().mapToInt(visit -> visit.of().id()).distinct().toArray());
    }

    /** @param ids of places; null: of all */
    private void follow(int[] ids) {
        places.follow(
                "visit",
                ids,
                lock::provinces,
                moved -> jdbc.update(new Sql("update visit set province_code = ?", moved.is())
                        .where("local_government_id = ?", moved.id())));
    }
}
