package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.maekhai.imports.Replaced;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;
import org.maekhai.visit.VisitIssues;

/** An issue goes on without the visit in which it was found. */
@ApplicationScoped
class IssueOfVisits implements VisitIssues {
    private final Jdbc jdbc;
    private final IssueLock lock;
    private final Replaced replaced;
    private final Clock clock;

    IssueOfVisits(Jdbc jdbc, IssueLock lock, Replaced replaced, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.replaced = replaced;
        this.clock = clock;
    }

    @Override
    public void gone(Collection<UUID> visitIds) {
        for (var some : Portions.of(visitIds)) {
            var provinces = new HashSet<>(
                    jdbc.list(of("select distinct i.province_code from issue i", some), row -> row.getString(1)));
            if (!provinces.isEmpty()) {
                lock.provinces(provinces);
                leave(jdbc.list(of("select i.id from issue i", some), row -> row.getObject(1, UUID.class)));
            }
        }
    }

    private static Sql of(String issues, List<UUID> visits) {
        return new Sql(issues).whereIn("i.visit_id", visits);
    }

    private void leave(List<UUID> ids) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        for (var some : Portions.of(ids)) {
            jdbc.update(new Sql("update issue set visit_id = null, changed_at = ?, version = version + 1", now)
                    .whereIn("id", some));
        }
        replaced.followed(ReplacedIssues.ROWS, ids);
    }
}
