package org.maekhai.issue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.maekhai.imports.Replaced;
import org.maekhai.registry.MovedPlaces;
import org.maekhai.registry.RegistryChanged;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/** An issue goes with its place, see {@link MovedPlaces}. */
@ApplicationScoped
class IssueOfRegistry {
    /** Whoever waits for writers of visits does so before: theirs is told first. */
    private static final int AFTER_VISITS = 3000;

    private final Jdbc jdbc;
    private final IssueLock lock;
    private final Replaced replaced;
    private final MovedPlaces places;
    private final Clock clock;

    IssueOfRegistry(Jdbc jdbc, IssueLock lock, Replaced replaced, MovedPlaces places, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.replaced = replaced;
        this.places = places;
        this.clock = clock;
    }

    void registryChanged(@Observes @Priority(AFTER_VISITS) RegistryChanged change) {
        places.follow("issue", change.localGovernmentIds(), lock::provinces, this::follow);
    }

    /** Issues that came back lie where their places are now. */
    void cameBack(Collection<Issue> issues) {
        var ids = issues.stream()
                .filter(issue -> issue.at().of() != null)
                .mapToInt(issue -> issue.at().of().id())
                .distinct()
                .toArray();
        places.follow("issue", ids, lock::provinces, this::follow);
    }

    private void follow(MovedPlaces.Moved moved) {
        var ids = jdbc.list(
                new Sql("select i.id from issue i")
                        .where("i.local_government_id = ?", moved.id())
                        .where("i.province_code = ?", moved.was()),
                row -> row.getObject(1, UUID.class));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        for (var some : Portions.of(ids)) {
            jdbc.update(new Sql(
                            "update issue set province_code = ?, changed_at = ?, version = version + 1",
                            moved.is(),
                            now)
                    .whereIn("id", some));
        }
        replaced.followed(ReplacedIssues.ROWS, ids);
    }
}
