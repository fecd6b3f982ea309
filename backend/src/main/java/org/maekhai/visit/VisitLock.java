package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.TreeSet;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** One writer of a province's visits at a time. By the version one sees whether what was counted of them still holds. */
@ApplicationScoped
class VisitLock {
    private final Jdbc jdbc;

    VisitLock(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever touches facts waits for their writers first, and for a visit itself last. */
    void provinces(Collection<String> codes) {
        for (var code : new TreeSet<>(codes)) {
            jdbc.update(new Sql("update visit_lock set version = version + 1").where("province_code = ?", code));
        }
    }

    /** Grows with each write. @param provinceCode null: of the nation */
    long version(String provinceCode) {
        return jdbc.count(new Sql("select sum(version) from visit_lock").whereIf(provinceCode, "province_code = ?"));
    }
}
