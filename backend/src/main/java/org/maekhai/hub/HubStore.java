package org.maekhai.hub;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.shared.Place;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Subject;

/** Hubs as they are stored. Everybody who writes one locks its province first ({@link HubLock}). */
@ApplicationScoped
class HubStore implements PanacheRepositoryBase<Hub, UUID> {
    /** What imports write of them. */
    static final ReplacedRows ROWS = ReplacedRows.of(
                    "hub",
                    "id",
                    UUID::fromString,
                    "'hub'",
                    "(select lg.code from local_government lg where lg.id = t.local_government_id)")
            .with("hub_link", "hub_id")
            .freeing("open_of")
            .countingAlso("member_changes");

    private final Jdbc jdbc;

    HubStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a hub lies. */
    Place placeOf(Hub hub) {
        var sql = new Sql("""
                select province_code, district_code, code as local_government_code
                from local_government
                where id = ?
                """, hub.localGovernmentId);
        return jdbc.first(sql, Place.class).orElseThrow();
    }

    Subject subject(Hub hub) {
        return Subject.of("hub", hub.id, placeOf(hub));
    }
}
