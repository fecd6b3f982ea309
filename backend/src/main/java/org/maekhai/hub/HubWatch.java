package org.maekhai.hub;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.compliance.ComplianceChanged;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Written;

/**
 * Notices when a hub is no longer what it teaches, and when it is again (memo order 3): at once, in the transaction of the
 * fact that causes it, and once a day, because days pass without facts, too.
 */
@ApplicationScoped
class HubWatch {
    private final Jdbc jdbc;
    private final ComplianceProjection projection;
    private final Hubs hubs;
    private final HubQueries queries;
    private final HubPlaces places;

    HubWatch(Jdbc jdbc, ComplianceProjection projection, Hubs hubs, HubQueries queries, HubPlaces places) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.hubs = hubs;
        this.queries = queries;
        this.places = places;
    }

    void complianceChanged(@Observes ComplianceChanged change) {
        judge(
                change.localGovernmentIds() == null
                        ? null
                        : Arrays.stream(change.localGovernmentIds()).boxed().collect(Collectors.toSet()));
    }

    /** Every hour, so that a server that was off at midnight misses no day; there is little to look at. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void everyDay() {
        projection.lockForWriting();
        judge(null);
    }

    private record Watched(int localGovernmentId, String provinceCode) {}

    /**
     * In the transaction of the facts, with the lock of those who write them.
     *
     * @param localGovernmentIds null for all
     */
    void judge(Set<Integer> localGovernmentIds) {
        var watched = jdbc
                .list(
                        new Sql("select local_government_id, province_code from hub")
                                .where("state in ('ACTIVE', 'SUSPENDED')"),
                        row -> new Watched(row.getInt(1), row.getString(2)))
                .stream()
                .filter(hub -> localGovernmentIds == null || localGovernmentIds.contains(hub.localGovernmentId()))
                .toList();
        if (watched.isEmpty()) {
            return;
        }
        watched.stream()
                .map(Watched::provinceCode)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(queries::lock);
        var today = queries.today();
        Map<Integer, HubPlace> known =
                places.of(watched.stream().map(Watched::localGovernmentId).toList(), today).stream()
                        .collect(Collectors.toMap(HubPlace::id, Function.identity()));
        for (var hub : queries.list("state in ?1 order by id", Set.of(HubState.ACTIVE, HubState.SUSPENDED))) {
            var place = known.get(hub.localGovernmentId);
            if (place == null) {
                continue;
            }
            // as it stands now that nobody else writes it
            queries.getEntityManager().refresh(hub);
            var before = Hubs.brief(hub);
            if (hub.judge(place.eligibility(), today)) {
                queries.flush();
                hubs.fire(Written.Action.UPDATE, hub, before);
            }
        }
    }
}
