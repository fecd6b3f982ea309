package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** One writer of a province's hubs, links and plans at a time: each sees what the one before it wrote. */
@ApplicationScoped
public class HubLock {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Today today;
    private final HubStore store;
    private final HubPlaces places;
    private final Ties ties;

    HubLock(Jdbc jdbc, CurrentUser currentUser, Today today, HubStore store, HubPlaces places, Ties ties) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.today = today;
        this.store = store;
        this.places = places;
        this.ties = ties;
    }

    public void province(String code) {
        ties.lock(code);
    }

    /** No link of that hub begins or ends meanwhile. */
    public void linksOf(UUID hubId) {
        var sql = new Sql("select province_code from hub where id = ?", hubId);
        province(jdbc.first(sql, row -> row.getString(1)).orElseThrow(Failure::notFound));
    }

    /** A hub of the caller's place that is about to be changed: nobody else writes hubs of its province meanwhile. */
    Hub hub(UUID id) {
        var sql = new Sql("select h.province_code " + HubQueries.FROM).where("h.id = ?", id);
        var province = jdbc.first(currentUser.scope().restrict(sql, "lg"), row -> row.getString(1))
                .orElseThrow(Failure::notFound);
        places.prepare(today.day());
        province(province);
        return store.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Failure::notFound);
    }
}
