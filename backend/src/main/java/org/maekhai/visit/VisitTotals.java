package org.maekhai.visit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/**
 * How long lists of visits are. Counting what a province did in five years takes longer than showing a page of it, so each
 * count is remembered until a visit of its province is written: never behind, on any server.
 */
@ApplicationScoped
class VisitTotals {
    private static final int REMEMBERED = 500;

    private final Jdbc jdbc;
    private final VisitLock lock;

    private final Map<Key, Count> counts = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Key(String text, List<Object> parameters) {}

    private record Count(long version, long count) {}

    VisitTotals(Jdbc jdbc, VisitLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** @param sql counts visits alone. @param provinceCode in which all of them lie; null: anywhere */
    long of(Sql sql, String provinceCode) {
        if (QuarkusTransaction.isActive()) {
            // it may see what nobody else does
            return jdbc.count(sql);
        }
        // what is written while it is counted has another version
        long version = lock.version(provinceCode);
        var key = new Key(sql.text(), sql.parameters());
        synchronized (counts) {
            var known = counts.get(key);
            if (known != null && known.version() == version) {
                return known.count();
            }
        }
        long count = jdbc.count(sql);
        synchronized (counts) {
            counts.put(key, new Count(version, count));
        }
        return count;
    }
}
