package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.maekhai.registry.RegistryChanged;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/** A visit is found by the province of its place, and so goes with it where that was entered wrongly. */
@ApplicationScoped
class VisitOfRegistry {
    private static final String FOLLOW = """
            update visit
            set province_code = (select lg.province_code from local_government lg where lg.id = local_government_id)
            """;
    private static final String ELSEWHERE = """
            exists (
              select 1
              from local_government lg
              where lg.id = local_government_id and lg.province_code <> visit.province_code)
            """;

    private final Jdbc jdbc;

    VisitOfRegistry(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void registryChanged(@Observes RegistryChanged change) {
        if (change.localGovernmentIds() == null) {
            jdbc.update(new Sql(FOLLOW).where(ELSEWHERE));
            return;
        }
        for (var some :
                Portions.of(Arrays.stream(change.localGovernmentIds()).boxed().toList())) {
            jdbc.update(new Sql(FOLLOW).where(ELSEWHERE).whereIn("local_government_id", some));
        }
    }
}
