package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maekhai.registry.RegistryDependents;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** Hubs, their members, what they advised and plans keep the local governments that they are about from being taken back. */
@ApplicationScoped
class HubsOfRegistry implements RegistryDependents {
    /** Where a local government stands, and what it is there. */
    private record Place(String table, String column, String what) {}

    private static final List<Place> PLACES = List.of(
            new Place("hub", "local_government_id", "hub"),
            new Place("hub_link", "local_government_id", "hub-member"),
            new Place("hub_advice", "local_government_id", "hub-advice"),
            new Place("hub_plan_hub", "local_government_id", "hub-plan"),
            new Place("hub_plan_line", "local_government_id", "hub-plan"),
            new Place("hub_plan_line", "hub_local_government_id", "hub-plan"));

    private final Jdbc jdbc;

    HubsOfRegistry(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dependent> of(String made, UUID importId) {
        List<Dependent> found = new ArrayList<>();
        for (var place : PLACES) {
            jdbc.each(
                    new Sql(
                            "select distinct lg.code from " + place.table()
                                    + " f join local_government lg on lg.id = f."
                                    + place.column() + " where f." + place.column() + " in (" + made + ")"
                                    + " order by lg.code fetch first 1000 rows only",
                            importId),
                    row -> found.add(new Dependent(row.getString(1), place.what())));
        }
        return found.stream().distinct().toList();
    }

    @Override
    public void forget(String made, UUID importId) {
        // nothing is derived
    }
}
