package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.RegistryDependents;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** Who works for a local government keeps it from being taken back. */
@ApplicationScoped
class TrainersOfRegistry implements RegistryDependents {
    private static final Map<String, String> TABLES =
            Map.of("participant", "participant", "trainer_posting", "trainer");

    private final Jdbc jdbc;

    TrainersOfRegistry(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dependent> of(String made, UUID importId) {
        List<Dependent> found = new ArrayList<>();
        TABLES.forEach((table, what) -> jdbc.each(
                new Sql(
                        "select distinct lg.code from " + table + " f join local_government lg"
                                + " on lg.id = f.local_government_id where f.local_government_id in (" + made + ")"
                                + " order by lg.code fetch first 1000 rows only",
                        importId),
                row -> found.add(new Dependent(row.getString(1), what))));
        return found;
    }

    @Override
    public void forget(String made, UUID importId) {
        // nothing here is derived from local governments
    }
}
